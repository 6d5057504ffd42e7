import { fileName } from '../model/location'
import type { Page } from '../model/page'

/** Why mentions of a document were left out. Lines from 1, sizes in UTF-16 characters. */
export type Omission =
    | { readonly reason: 'ignored' }
    | { readonly reason: 'binary' }
    | { readonly reason: 'huge'; readonly size: number; readonly limit: number }
    | { readonly reason: 'generated'; readonly by: 'name' | 'note'; readonly written: string; readonly line?: number }
    | { readonly reason: 'minified'; readonly lineLength: number }
    | { readonly reason: 'many'; readonly limit: number }

/** Larger files are data; reading them would be felt. */
const largest = 2_000_000
/** How much of a file tells what it is. */
const sample = 50_000
const headSize = 2_000
/** People end a line before that, or put blanks in it. */
const longLine = 300
/** A file with so many lines that people may have written holds one long line of data; more than a licence has. */
const ordinaryLines = 25
const fewBlanks = 0.08
const smallestMinified = 2_000

const generatedNames = /\.min\.(?:css|js)$|\.(?:js|css)\.map$|\.lock$|-lock\.(?:json|yaml)$|^go\.sum$/i
const prose = /\.(?:adoc|markdown|md|mdx|rst|txt)$|^(?:CODEOWNERS|OWNERS|README)$/i
const generatedNote =
    /^.*(?:@generated\b|\bgenerated\b(?=[^]*\bdo not (?:edit|modify)\b)|\bdo not (?:edit|modify)\b(?=[^]*\bgenerated\b)).*$/im

/** Why a document is not read at all; `undefined` for one that people write. */
export function omissionOf({ uri, text }: Page): Omission | undefined {
    if (text.slice(0, headSize).includes('\0')) {
        return { reason: 'binary' }
    }
    if (text.length > largest) {
        return { reason: 'huge', size: text.length, limit: largest }
    }
    return generatedBy(fileName(uri), text.slice(0, headSize)) ?? minified(text.slice(0, sample))
}

function generatedBy(name: string, head: string): Omission | undefined {
    if (generatedNames.test(name)) {
        return { reason: 'generated', by: 'name', written: name }
    }
    const top = head.split(/\r\n?|\n/, 10).join('\n')
    const note = prose.test(name) ? undefined : generatedNote.exec(top)
    return note
        ? {
              reason: 'generated',
              by: 'note',
              written: note[0].trim(),
              line: top.slice(0, note.index).split('\n').length
          }
        : undefined
}

/** Long lines with hardly a blank, in letters that are written with blanks between words. */
function minified(text: string): Omission | undefined {
    if (text.length < smallestMinified) {
        return undefined
    }
    let [lines, blanks, plain] = [text.endsWith('\n') ? 0 : 1, 0, 0]
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        lines += Number(code === 10)
        blanks += Number(code === 32 || code === 9)
        plain += Number(code < 128)
    }
    const lineLength = Math.round(text.length / lines)
    const isMinified =
        lineLength > longLine && lines < ordinaryLines && blanks < fewBlanks * text.length && plain > 0.9 * text.length
    return isMinified ? { reason: 'minified', lineLength } : undefined
}

const thousands = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** The reason in one sentence, for the panel. Quotes the file: escape it. */
export function explainOmission(omission: Omission): string {
    switch (omission.reason) {
        case 'ignored':
            return 'This file is not read: the settings say to ignore it.'
        case 'binary':
            return 'This file is not read: it is binary.'
        case 'huge':
            return `This file is not read: it has ${thousands(omission.size)} characters, more than ${thousands(omission.limit)}.`
        case 'generated':
            return omission.by === 'name'
                ? `This file is not read: tools write files called “${omission.written}”.`
                : `This file is not read: line ${omission.line} says that it is generated.`
        case 'minified':
            return `This file is not read: it looks minified, its lines have ${thousands(omission.lineLength)} characters on average.`
        case 'many':
            return `Only the first ${thousands(omission.limit)} mentions of this file are shown.`
    }
}
