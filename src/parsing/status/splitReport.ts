import { isMarked, sliceInline, type Inline } from '../markdown/document'
import { promisesFigure } from '../figures/compareFigures'
import { joinInline } from '../markdown/joinInline'
import { endSigns, isStatusPhrase, startSigns } from './statusPhrase'

/** What an item promises, and what was reported for it in the same item. */
export interface Reported {
    readonly promise: Inline
    readonly result?: Inline
    /** an arrow parts the two, which no ordinary list has */
    readonly hasArrow: boolean
    /** all of the promise is struck through: finished or given up, as the words after it say */
    readonly isStruck: boolean
}

/** Every spelling of the arrow between a key result and what came of it: `=>`, `==>`, `== >`, `=>.`, `→`. */
const arrow = /(?:={1,4}\s?>|[→⇒])\.?/g

/** What makes a figure before an arrow a target, and what follows it a result: “below 8% → 5.5%”. */
const targetEnd =
    /(?:[≥≤<>=→⇒]|\b(?:below|under|above|over|least|most|more than|less than|fewer than|within|to|at|by|reach(?:es)?))\s*[~$€£]?\d[\d.,]*\s?[%\p{L}]{0,4}\s*$/u

/** Whether an arrow tells a change of a figure, “9 kWh → 5 kWh”, and no result. */
const isChange = (text: string, index: number, arrow: string): boolean =>
    /^[→⇒]/.test(arrow) &&
    /\d\s?[%\p{L}]{0,4}\s*$/u.test(text.slice(Math.max(0, index - 12), index)) &&
    !targetEnd.test(text.slice(Math.max(0, index - 40), index)) &&
    /^\s*[~<>≤≥$€£]?\d/.test(text.slice(index + arrow.length))

/** Part an item at its first arrow. An arrow in code or in a link's text is part of the words. */
function splitArrow(item: Inline): readonly [Inline, Inline?] {
    for (const match of item.text.matchAll(arrow)) {
        if (!isMarked(item, match.index, 'code', 'link') && !isChange(item.text, match.index, match[0])) {
            const promise = sliceInline(item, 0, match.index)
            const result = sliceInline(item, match.index + match[0].length)
            return [promise, result.text === '' ? undefined : result]
        }
    }
    return [item]
}

/** Part a struck promise from the words after it: “~~Choose a tool.~~ Done: 3.19”. */
function splitStruck(item: Inline): readonly [Inline, Inline?] | undefined {
    const struck = item.marks.filter(({ kind }) => kind === 'strike')
    const [first] = struck
    if (!first || /[\p{L}\p{N}]/u.test(item.text.slice(0, first.start))) {
        return undefined
    }
    const after = item.text.slice(first.end)
    const rest = sliceInline(item, first.end + (/^[\s.,;:–—-]*/.exec(after)?.[0].length ?? 0))
    // A single struck word that the sentence goes on from is a correction: “~~3.20~~ 3.21”.
    const isAll = rest.text === '' || /^\p{Lu}/u.test(rest.text) || isStatusPhrase(rest.text)
    if (!isAll || first.end - first.start < 3) {
        return undefined
    }
    const stop = /^\s*\./.exec(after)
    const promise = sliceInline(item, first.start, first.end + (stop && rest.text !== '' ? stop[0].length : 0))
    return [promise, rest.text === '' ? undefined : rest]
}

/** Where words end that say how the item before them stands: in brackets, after a dash or a full stop, in a mark of their own. */
const tails: readonly RegExp[] = [
    /,\s+(?<tail>(?:done|completed?|shipped|in progress|not (?:yet )?started|not done|descoped|dropped|cancell?ed|on track|at risk|off track|blocked|missed|postponed)(?:(?:[:,.]| \()[^.]{0,60})?)$/u,
    /(?<=[.;,)–—-])\s+(?:Status|State|Progress|Score|Grade)\s?:\s+(?<tail>[^.;]{2,80})$/iu,
    /\s*[([](?<tail>[^()[\]]{1,160})[)\]][.\s]*$/u,
    /\s+[–—-]{1,2}\s+(?<tail>[^–—]{1,120})$/u,
    // “3.13 -> 3.17” is a change of a figure.
    /(?<!\d\s?[%\p{L}]{0,4})\s+-{1,2}>\s+(?<tail>[^–—]{1,120})$/u,
    /(?<=[.!?:;,)\]\p{L}\p{N}])\s+(?<tail>(?:ETA|Estimated|Planned|Expected)\b[^.]{0,40}|(?:Done|Completed?|Shipped|Released|De-?scoped|De-?prioriti[sz]ed|Dropped|Cancell?ed|Parked|Postponed|Missed|In progress|Not started|Not done|On track|At risk|Off track|Blocked|Waiting|Paused|On hold)(?:[:,. ](?:[^.]|\.(?=\d)){0,60})?)$/u
]

/** A report at the end of an item is no longer than this, in characters. */
const longestTail = 300

/** Part an item from the words at its end that say how it stands: “… (Moved into FY22Q1)”, “… – on track”, “… **In progress**”. */
function splitTail(item: Inline): readonly [Inline, Inline?] {
    const last = item.marks.findLast(
        ({ kind, start, end }) =>
            (kind === 'strong' || kind === 'emphasis') && start > 0 && !/[\p{L}\p{N}]/u.test(item.text.slice(end))
    )
    const isMarkedOff = last && /\s[–—-]\s*$/.test(item.text.slice(0, last.start))
    if (last && (isMarkedOff || isStatusPhrase(item.text.slice(last.start, last.end).replace(/^[([]|[)\]]$/g, '')))) {
        const end = item.text.slice(0, last.start).replace(/\s[–—-]\s*$/, '').length
        return [sliceInline(item, 0, end), withoutBrackets(sliceInline(item, last.start))]
    }
    const offset = Math.max(0, item.text.length - longestTail)
    for (const form of tails) {
        const match = form.exec(item.text.slice(offset))
        const tail = match?.groups?.tail
        const end = offset + (match?.index ?? 0)
        const report = tail !== undefined && end > 0 ? reportIn(tail, item.text.slice(0, end)) : undefined
        if (match && tail !== undefined && report !== undefined) {
            const start = end + match[0].indexOf(tail) + tail.lastIndexOf(report)
            return [sliceInline(item, 0, end), withoutBrackets(sliceInline(item, start, start + report.length))]
        }
    }
    return [item]
}

/** Words for the time before a promise: “(60 days today)”. */
const ofBefore = /\b(?:today|currently|right now|baseline|before|last (?:year|quarter|month))\b/i

/** What of a tail can only be a report: all of it, or what stands after a name; a figure where a figure was promised. */
function reportIn(tail: string, promise: string): string | undefined {
    const isScore = /^[01]$/.test(tail) && /^(?:KR|key result)\b/i.test(promise)
    if (
        isScore ||
        isStatusPhrase(tail) ||
        (/^\d/.test(tail) && tail.length <= 40 && !ofBefore.test(tail) && promisesFigure(promise))
    ) {
        return tail
    }
    const [, last] = /^\p{Lu}[\p{L}. &]{1,30}[,;:–-]\s+(.+)$/u.exec(tail) ?? []
    return last !== undefined && isStatusPhrase(last) ? last : undefined
}

/** A report without its brackets and its label: “(Score: 0.7)” is 0.7. */
function withoutBrackets(item: Inline): Inline {
    const inner = /^\(.*\)$|^\[.*\]$/.test(item.text) ? sliceInline(item, 1, item.text.length - 1) : item
    return sliceInline(inner, /^(?:status|state|progress|score|grade)\s?:?\s+/i.exec(inner.text)?.[0].length ?? 0)
}

/** Part the signs before an item, such as ✅, with a remark in brackets right after them, from its words. */
function splitSigns(item: Inline): readonly [Inline, Inline?] {
    const start = startSigns(item.text)
    if (start > 0) {
        const rest = sliceInline(item, start)
        const remark = /^\([^()]{3,160}\)\s/.exec(rest.text)
        const signs = sliceInline(item, 0, start)
        return remark
            ? [
                  sliceInline(rest, remark[0].length),
                  joinInline(signs, sliceInline(rest, 1, remark[0].trimEnd().length - 1))
              ]
            : [rest, signs]
    }
    const end = endSigns(item.text)
    if (end === undefined || end === 0) {
        return [item]
    }
    const told = sliceInline(item, end)
    const bracket = told.text.indexOf('(')
    return [
        sliceInline(item, 0, end),
        bracket < 0
            ? told
            : joinInline(sliceInline(told, 0, bracket), sliceInline(told, bracket + 1, told.text.length - 1))
    ]
}

/**
 * Part what an item promises from what was reported for it: after an arrow, in signs before or after it, after words that
 * are struck through, or in words at its end that can only be a report.
 */
export function splitReport(item: Inline): Reported {
    const [unsigned, signs] = splitSigns(item)
    const [promised, told] = splitArrow(unsigned)
    const struck = splitStruck(promised)
    const [promise, tail] = told ? [promised] : (struck ?? splitTail(promised))
    const words = told ?? tail
    const result = signs && words ? joinInline(signs, words) : (words ?? signs)
    return { promise, ...(result && { result }), hasArrow: told !== undefined, isStruck: struck !== undefined }
}
