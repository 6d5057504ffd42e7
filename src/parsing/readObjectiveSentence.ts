import { isMarked, sliceInline, toRichText, type Block, type Inline } from './markdown/document'
import { openAim } from './aims/openAim'
import type { Entry } from './outline'
import type { AimDraft, PlanDraft } from './planDraft'
import { allSections, type Section } from './readSections'
import { readStatus } from './status/readStatus'

/** “Our objective this quarter is to …”, the objective in italics or bold, or up to the end of the sentence. */
const spoken = /\bobjective\b(?<between>[^.]{0,160}?)\b(?:is|to|for)\b/i

/** The words of the first mark that starts at or after a character. */
function markedFrom(content: Inline, from: number): { readonly start: number; readonly end: number } | undefined {
    return content.marks
        .filter(({ kind, start }) => (kind === 'strong' || kind === 'emphasis') && start >= from)
        .sort((one, other) => one.start - other.start)[0]
}

/** The words of “Our objective this quarter is to …” up to the end of the sentence. */
function plainAim(text: string): { readonly start: number; readonly end: number } | undefined {
    const match = /\bour (?:\S+ ){0,3}?objective\b[^.:]{0,60}?\b(?:is|was)(?: to\b|:)\s*(?<aim>[^.:]{10,200})/i.exec(
        text
    )
    const aim = match?.groups?.aim
    const start = aim === undefined ? 0 : text.indexOf(aim, match!.index)
    return aim === undefined ? undefined : { start, end: start + aim.length }
}

/** A team at the start of a key result: “Support team to answer …”. */
const teamInWords = /^(?:the )?(?<team>\p{Lu}[\p{L}&-]*(?:\s\p{Lu}[\p{L}&-]*){0,3})\s[Tt]eam\b/u

const summary =
    /^(?:(?:final|quarter|quarterly|end of quarter)\s)?(?:summary|results?|outcome|wrap[- ]?up|retrospective)$/i

/** The first sentences of a report, up to the one that judges. */
function judgement(content: Inline): Inline {
    const ends = Array.from(content.text.matchAll(/[.!](?=\s|$)/g), ({ index }) => index + 1).slice(0, 3)
    const words = (end: number): string => content.text.slice(0, end).toLowerCase()
    const end = ends.find(end =>
        /\b(?:met|meet|achieved?|reached|missed|maintained|did not|failed|exceeded)\b/.test(words(end))
    )
    return sliceInline(content, 0, end ?? ends[0] ?? content.text.length)
}

/**
 * Read an objective that a sentence states: “In support of our objective to _…_, one way we measure success is for the
 * **Support team to …**”. The marked words are the objective, the bold ones after it its key result; its report is the
 * section that sums up.
 */
export function readObjectiveSentence(
    draft: PlanDraft,
    entry: Entry,
    sections: readonly Section[],
    team: string | undefined
): AimDraft | undefined {
    const { content } = entry
    const said = spoken.exec(content.text)
    const title = said && (markedFrom(content, said.index) ?? plainAim(content.text))
    if (!title || isMarked(content, title.start, 'link')) {
        return undefined
    }
    const promises = content.marks
        .filter(({ kind, start }) => kind === 'strong' && start >= title.end)
        .map(({ start, end }) => sliceInline(content, start, end))
        .filter(({ text }) => text.split(' ').length >= 4)
    const words = sliceInline(content, title.start, title.end)
    const context = { families: ['okrs'], ...(team !== undefined && { team }) } as const
    const aim = openAim(draft, 'objective', entry, { words }, context)
    const [told] = allSections(sections)
        .filter(({ heading }) => summary.test(heading.content.text))
        .flatMap(({ blocks }) =>
            blocks.flatMap(block => (block.kind === 'paragraph' ? [judgement(block.content)] : []))
        )
    for (const words of promises) {
        const isSaying = told && readStatus(words.text, toRichText(told, draft.document)).status !== 'unknown'
        // A summary of several key results does not say which of them it means.
        const result = isSaying && promises.length === 1 && { result: told }
        const place = { from: words.starts[0]!, to: words.ends.at(-1)! }
        draft.addKeyResult(aim, { words, ...result, hasArrow: false, isStruck: false }, place)
    }
    return aim
}

const measured =
    /^(?:(?:we|i) (?:want|will|aim|plan|intend)(?: to)?|to)\s+(?<aim>.{8,200}?),?\s+(?:as measured by|measured by|as shown by)\s?:?$/i

/** The objective of “We want to …, as measured by:” over a list of key results. */
export function splitMeasured(content: Inline): Inline | undefined {
    const match = measured.exec(content.text)
    const aim = match?.groups?.aim
    const start = aim === undefined ? 0 : content.text.indexOf(aim)
    return aim === undefined ? undefined : sliceInline(content, start, start + aim.length)
}

/** The team that a page's opening promises something of in bold: “… is for the **Support team to …**”. */
export function teamInSentence(opening: readonly Block[]): string | undefined {
    for (const block of opening) {
        if (block.kind === 'paragraph' && spoken.test(block.content.text)) {
            const { content } = block
            const teams = content.marks.flatMap(({ kind, start, end }) =>
                kind === 'strong' ? (teamInWords.exec(content.text.slice(start, end))?.groups?.team ?? []) : []
            )
            return teams[0]
        }
    }
    return undefined
}
