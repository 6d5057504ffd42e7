import { EVENT_ID, getScalarValue, parseEvents, YAMLException, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml' // prettier-ignore
import type { YamlExpectation } from '../../model/diagnostic'
import type { Page } from '../../model/page'
import { locator, type Locate } from '../markdown/locator'

interface Placed {
    /** offsets in the page, without quotation marks and without white space at the ends; both 0 for a value left out */
    readonly from: number
    readonly to: number
}

/** Any value that is no collection, as text: `3.10` stays “3.10”, a value left out is empty. */
export interface YamlScalar extends Placed {
    readonly kind: 'scalar'
    readonly text: string
}

/** `from` is where its first item starts; a bracket or a dash is part of it. */
export interface YamlList {
    readonly kind: 'list'
    readonly items: readonly YamlNode[]
}

/** Pairs in the order in which they are written, from the first key or brace on; one whose key is a collection is left out. */
export interface YamlMap {
    readonly kind: 'map'
    readonly from: number
    readonly pairs: readonly YamlPair[]
    /** an anchor names it, so that others may repeat it */
    readonly isAnchored?: true
}

export interface YamlPair {
    readonly key: YamlScalar
    readonly value: YamlNode
}

/** A value with its place. One that an alias stands for is the anchored value itself, so the tree may share and circle. */
export type YamlNode = YamlScalar | YamlList | YamlMap

/** What a YAML page holds, or the first thing that keeps it from being YAML. */
export type YamlReading = { readonly locate: Locate } & (
    { readonly documents: readonly YamlNode[] } | { readonly problem: YamlProblem }
)

export interface YamlProblem extends Placed {
    /** the line as written */
    readonly written: string
    readonly expected: YamlExpectation
}

/** Collections in collections; lists of features and teams are four deep. */
const deepest = 50

/** Whether a page is YAML: a file format is told by its ending. */
export const isYaml = (uri: string): boolean => /\.ya?ml$/i.test(uri)

/** What the parser missed, by its words; the first that fits. */
const expectations: readonly (readonly [RegExp, YamlExpectation])[] = [
    [/^tab characters/, 'blanks'],
    [/nesting exceeded/, 'depth'],
    [/non-printable|null byte/, 'characters'],
    [/unidentified alias|alias node/, 'anchor'],
    [/within|deficient|comma/, 'closing'],
    [/multiline key|after a mapping key/, 'pair'],
    [/indentation|separator/, 'indentation']
]

/**
 * Parse a YAML 1.2 stream into our own tree. The one module that knows the parser. Never throws; reading stops at the first
 * error. Merge keys are pairs like any other, tags are ignored.
 */
export function parseYaml({ uri, text: written }: Page): YamlReading {
    // Places count a line end as one, as in Markdown pages.
    const text = written.replace(/\r\n?/g, '\n')
    const locate = locator(uri, text)
    try {
        return { locate, documents: readDocuments(text) }
    } catch (error) {
        const { reason, mark } = error instanceof YAMLException ? error : { reason: '', mark: undefined }
        const expected = expectations.find(([words]) => words.test(reason))?.[1] ?? 'yaml'
        return { locate, problem: problemAt(text, mark?.position ?? 0, expected) }
    }
}

/** A problem from its place to the end of its line; at a blank end of the page, the last line that says something. */
function problemAt(text: string, position: number, expected: YamlExpectation): YamlProblem {
    const endOfLine = (offset: number): number => (text.indexOf('\n', offset) + 1 || text.length + 1) - 1
    const isAtWords = text.slice(position, endOfLine(position)).trim() !== ''
    const at = isAtWords ? position : Math.max(0, text.slice(0, position).trimEnd().length - 1)
    const start = text.lastIndexOf('\n', at - 1) + 1
    const line = text.slice(start, endOfLine(at))
    const first = start + line.length - line.trimStart().length
    // Within a line the parser blames the indentation for `title: Ports: north`.
    const isInside = expected === 'indentation' && isAtWords && position > first
    return {
        from: isAtWords ? position : first,
        to: start + line.trimEnd().length,
        written: line.trim(),
        expected: isInside ? 'quotes' : expected
    }
}

/** A collection that is still open; a map between key and value knows the key, `null` where that is no scalar. */
type Growing =
    | { readonly kind: 'list'; readonly items: YamlNode[] }
    | {
          readonly kind: 'map'
          readonly from: number
          readonly pairs: YamlPair[]
          key?: YamlNode | undefined
          readonly isAnchored?: true
      }

function readDocuments(text: string): readonly YamlNode[] {
    const documents: YamlNode[] = []
    const open: Growing[] = []
    let anchors = new Map<string, YamlNode>()

    const add = (node: YamlNode): void => {
        const parent = open.at(-1)
        if (!parent) {
            documents.push(node)
        } else if (parent.kind === 'list') {
            parent.items.push(node)
        } else if (!parent.key) {
            parent.key = node
        } else {
            if (parent.key.kind === 'scalar') {
                parent.pairs.push({ key: parent.key, value: node })
            }
            parent.key = undefined
        }
    }

    for (const event of parseEvents(text, { maxDepth: deepest })) {
        if (event.type === EVENT_ID.DOCUMENT) {
            anchors = new Map()
        } else if (event.type === EVENT_ID.POP) {
            // That of a document finds nothing open.
            open.pop()
        } else {
            const name = text.slice(event.anchorStart, event.anchorEnd)
            if (event.type === EVENT_ID.ALIAS) {
                add(anchors.get(name) ?? YAMLException.throwAt(text, event.anchorStart - 1, 'unidentified alias'))
                continue
            }
            const node = event.type === EVENT_ID.SCALAR ? readScalar(text, event) : openCollection(event)
            if (event.anchorStart >= 0) {
                anchors.set(name, node)
            }
            add(node)
            if (node.kind !== 'scalar') {
                open.push(node)
            }
        }
    }
    return documents
}

const openCollection = ({ type, start: from, anchorStart }: SequenceEvent | MappingEvent): Growing =>
    type === EVENT_ID.MAPPING
        ? { kind: 'map', from, pairs: [], ...(anchorStart >= 0 && { isAnchored: true }) }
        : { kind: 'list', items: [] }

function readScalar(text: string, event: ScalarEvent): YamlScalar {
    if (event.valueStart < 0) {
        return { kind: 'scalar', text: '', from: 0, to: 0 }
    }
    const written = text.slice(event.valueStart, event.valueEnd)
    const from = event.valueStart + written.length - written.trimStart().length
    return {
        kind: 'scalar',
        text: getScalarValue(text, event),
        from,
        to: Math.max(from, event.valueStart + written.trimEnd().length)
    }
}
