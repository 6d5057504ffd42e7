import { foldWord } from './foldWord'

/** What stands before a token: nothing, blanks, or one hyphen or underscore between two letters or digits. */
export type Gap = 'none' | 'blank' | 'glue'

/** A word, a hump of a camelCase word, a number, or a single mark such as `@`. */
export interface Token {
    /** UTF-16 offset in the text */
    readonly start: number
    /** UTF-16 offset in the text, not included */
    readonly end: number
    /** the folded word, or the mark itself; `&` has the key of the word “and” */
    readonly key: string
    /** towards the token before it; `none` for the first one */
    readonly gap: Gap
    readonly isWord: boolean
    /** whether it starts its run of letters and digits, and whether it ends it; marks do both */
    readonly opens: boolean
    readonly closes: boolean
}

export interface TokeniseOptions {
    /** whether `browserExtension` is two words (default) or one */
    readonly splitsCase?: boolean
}

/** `other`: letters without case, such as Han and kana, which are written next to Latin words without a blank. */
type CharacterClass = 'upper' | 'lower' | 'digit' | 'mark' | 'other' | 'join' | 'blank' | 'hyphen'

const classes: readonly (readonly [CharacterClass, RegExp])[] = [
    ['upper', /[\p{Lu}\p{Lt}]/u],
    ['lower', /\p{Ll}/u],
    ['digit', /\p{N}/u],
    // Combining marks belong to the letter before them.
    ['join', /\p{M}/u],
    ['other', /\p{L}/u],
    ['blank', /[\t\p{Zs}]/u],
    ['hyphen', /[-_\u2010\u2011]/u]
]

function classify(codePoint: number): CharacterClass {
    const character = String.fromCodePoint(codePoint)
    return classes.find(([, form]) => form.test(character))?.[0] ?? 'mark'
}

const ascii: readonly CharacterClass[] = Array.from({ length: 128 }, (_, code) => classify(code))

const classOf = (codePoint: number): CharacterClass => ascii[codePoint] ?? classify(codePoint)
const widthOf = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1)
const isWordClass = (kind: CharacterClass): boolean =>
    kind === 'upper' || kind === 'lower' || kind === 'digit' || kind === 'other'

/** End of the characters from `from` on that have the class; combining marks go with the letter before them. */
function endOf(kind: CharacterClass, text: string, from: number, to: number): number {
    let at = from
    while (at < to) {
        const codePoint = text.codePointAt(at) ?? 0
        const found = classOf(codePoint)
        if (found !== kind && found !== 'join') {
            break
        }
        at += widthOf(codePoint)
    }
    return at
}

const classAt = (text: string, at: number, to: number): CharacterClass =>
    at < to ? classOf(text.codePointAt(at) ?? 0) : 'blank'

/** End of the hump that starts at `from`: `Extension`, `LSIF` of `LSIFUpload`, `APIs`, `42`. */
function endOfHump(text: string, from: number, to: number): number {
    const kind = classAt(text, from, to)
    const end = endOf(kind, text, from, to)
    if (kind !== 'upper' || classAt(text, end, to) !== 'lower') {
        return end
    }
    const lowerEnd = endOf('lower', text, end, to)
    const lastCapital = startOfLast(text, from, end)
    if (lastCapital === from) {
        return lowerEnd
    }
    // `APIs` is a plural; in `LSIFUpload` the last capital starts the next word.
    return lowerEnd === end + 1 && text[end] === 's' ? lowerEnd : lastCapital
}

/** Start of the last letter before `end`, its combining marks and surrogates counted in. */
function startOfLast(text: string, from: number, end: number): number {
    let at = end - 1
    while (at > from && (isLowSurrogate(text, at) || classOf(text.codePointAt(at) ?? 0) === 'join')) {
        at--
    }
    return at
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** End of the run of letters and digits: Latin next to Han is two runs, as nobody writes a blank between them. */
function endOfRun(text: string, from: number, to: number): number {
    const first = classAt(text, from, to)
    let at = from
    while (at < to) {
        const codePoint = text.codePointAt(at) ?? 0
        const kind = classOf(codePoint)
        const goesOn =
            kind === 'join' || kind === 'digit' || (isWordClass(kind) && (kind === 'other') === (first === 'other'))
        if (!goesOn) {
            break
        }
        at += widthOf(codePoint)
    }
    return at
}

/** End of a word whose capitals do not split it; digits do. */
function endOfPlainWord(text: string, from: number, runEnd: number): number {
    if (classAt(text, from, runEnd) === 'digit') {
        return endOf('digit', text, from, runEnd)
    }
    let at = from
    while (at < runEnd && classAt(text, at, runEnd) !== 'digit') {
        at += widthOf(text.codePointAt(at) ?? 0)
    }
    return at
}

/**
 * The tokens of one line, in order. Every character that is neither letter, digit, blank nor a joining hyphen is a
 * token of its own, so that no name reaches across it unless the name has it, too.
 *
 * @param from where the line starts in the text, a UTF-16 offset
 * @param to where it ends, the line break not included
 */
export function tokenise(
    text: string,
    from = 0,
    to = text.length,
    { splitsCase = true }: TokeniseOptions = {}
): Token[] {
    const tokens: Token[] = []
    let gap: Gap = 'none'
    let at = from
    while (at < to) {
        const kind = classAt(text, at, to)
        if (kind === 'blank') {
            gap = 'blank'
            at++
        } else if (isWordClass(kind)) {
            const runEnd = endOfRun(text, at, to)
            let start = at
            while (start < runEnd) {
                const end = splitsCase ? endOfHump(text, start, runEnd) : endOfPlainWord(text, start, runEnd)
                const key = foldWord(text.slice(start, end))
                tokens.push({ start, end, key, gap, isWord: true, opens: start === at, closes: end === runEnd })
                gap = 'none'
                start = end
            }
            at = runEnd
        } else if (
            kind === 'hyphen' &&
            gap === 'none' &&
            tokens.at(-1)?.isWord &&
            isWordClass(classAt(text, at + 1, to))
        ) {
            gap = 'glue'
            at++
        } else {
            const end = at + widthOf(text.codePointAt(at) ?? 0)
            const mark = text.slice(at, end)
            const key = mark === '&' ? 'and' : mark
            tokens.push({ start: at, end, key, gap, isWord: false, opens: true, closes: true })
            gap = 'none'
            at = end
        }
    }
    return tokens
}
