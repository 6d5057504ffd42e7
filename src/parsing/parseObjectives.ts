import type { Diagnostic, Parsed } from '../model/diagnostic'
import type { SourceLocation } from '../model/location'
import type { KeyResult, Objective, Result } from '../model/plan'
import {
    sliceInline,
    toRichText,
    type Document,
    type Inline,
    type List,
    type ListItem,
    type Paragraph
} from './document'
import { readStatus } from './readStatus'
import { splitOwner } from './splitOwner'
import { splitResult } from './splitResult'

/** Objectives may nest; a list deeper than this is no plan that a person wrote. */
const deepest = 9

/** What the section around a list says of its objectives. */
export interface ObjectiveContext {
    readonly team?: string
    /** the page or a heading says that these are OKRs */
    readonly isOkrSection: boolean
}

/** An item with its own words and the lists nested in it. */
interface Entry {
    /** offset of its bullet or number */
    readonly from: number
    readonly words: Paragraph
    readonly children: readonly ListItem[]
}

function entryOf(item: ListItem): Entry | undefined {
    const words = item.blocks.find((block): block is Paragraph => block.kind === 'paragraph')
    const children = item.blocks.filter((block): block is List => block.kind === 'list').flatMap(({ items }) => items)
    return words && words.content.text !== '' ? { from: item.from, words, children } : undefined
}

const label = /^(?:(?:KR|Key Results?)\s?(?:#?\d+)?\s?[:.–-]|Objective\s?(?:#?\d+)?\s?:)\s*/i

/** An item without its `KR:` or `OBJECTIVE:` label. */
function withoutLabel(item: Inline): Inline {
    const match = label.exec(item.text)
    return match ? sliceInline(item, match[0].length) : item
}

const samePrevious = /^(?:the )?same (?:results? )?(?:as|of) (?:the )?(?:previous|above|last)\b/i

/** Whether an item is written as an objective even where no key result stands below it: all bold, or with an owner before a colon. */
const isObjectiveLike = ({ content }: Paragraph): boolean =>
    content.marks.some(
        ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= content.text.length * 0.6
    ) || splitOwner(content).owner !== undefined

/** Whether a list holds objectives with key results: a result stands in it, or the section says so and items have children. */
function isObjectiveList(entries: readonly Entry[], { isOkrSection }: ObjectiveContext): boolean {
    const below = entries.flatMap(({ children }) => children.map(entryOf))
    return (
        (isOkrSection && (below.length > 0 || entries.some(({ words }) => isObjectiveLike(words)))) ||
        below.some(entry => entry && splitResult(entry.words.content).result)
    )
}

/**
 * Read a list of objectives, each with its key results in a list below it. Items with items below are objectives, the
 * leaves below them key results; a top-level leaf is an objective where it is written as one.
 *
 * @returns the objectives in reading order, each nested one after the objective above it; empty for any other list
 */
export function parseObjectives(
    list: List,
    document: Document,
    context: ObjectiveContext
): Parsed<readonly Objective[]> {
    const objectives: Objective[] = []
    const diagnostics: Diagnostic[] = []
    const entries = list.items.flatMap(item => entryOf(item) ?? [])
    if (!isObjectiveList(entries, context)) {
        return { value: objectives, diagnostics }
    }
    const placeOf = ({ from, words }: Entry): SourceLocation => document.locate(from, words.to)

    const readResult = (result: Inline | undefined, previous: KeyResult | undefined): Result | undefined => {
        if (!result) {
            return undefined
        }
        const written = toRichText(result, document)
        if (!samePrevious.test(result.text)) {
            return { written }
        }
        if (!previous) {
            diagnostics.push({ code: 'result.noPrevious', location: written.location, written: result.text })
            return { written }
        }
        return { written, sameAs: previous.result?.sameAs ?? previous.location }
    }

    const readKeyResult = (entry: Entry, previous: KeyResult | undefined): KeyResult => {
        const { promise, result: reported } = splitResult(entry.words.content)
        const text = withoutLabel(promise)
        const result = readResult(reported, previous)
        const status =
            result?.sameAs && previous
                ? {
                      status: previous.status.status,
                      basis: 'previous' as const,
                      because: `as the key result before it: ${previous.status.because}`
                  }
                : readStatus(text.text, result?.written)
        return { text: toRichText(text, document), ...(result && { result }), status, location: placeOf(entry) }
    }

    const readObjective = (entry: Entry, depth: number, parent?: SourceLocation): void => {
        const { promise, result: reported } = splitResult(entry.words.content)
        const { owner, title } = splitOwner(withoutLabel(promise), context.team)
        const result = readResult(reported, undefined)
        const location = placeOf(entry)
        const keyResults: KeyResult[] = []
        objectives.push({
            title: toRichText(title, document),
            ...(owner !== undefined && { owner }),
            ...(context.team !== undefined && { team: context.team }),
            jointTeams: [],
            ...(result && { result }),
            status: readStatus(title.text, result?.written),
            keyResults,
            ...(parent && { parent }),
            location
        })
        for (const child of entry.children) {
            const below = entryOf(child)
            if (below && below.children.length > 0 && depth < deepest) {
                readObjective(below, depth + 1, location)
            } else if (below) {
                keyResults.push(readKeyResult(below, keyResults.at(-1)))
            }
        }
    }

    for (const entry of entries) {
        if (entry.children.length > 0 || isObjectiveLike(entry.words)) {
            readObjective(entry, 1)
        }
    }
    return { value: objectives, diagnostics }
}
