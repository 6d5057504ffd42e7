import { numberOf } from './spelledNumbers'
import type { FigureComparison } from './compareFigures'

const signed = /(?<![\p{L}\p{N}])(?<terms>[+-]\d+(?:\s?[+-]\d+)*)(?![\p{N}%.])(?:\s+(?<label>\p{L}[\p{L} ]*))?/giu

interface Headcount {
    readonly label: string
    readonly change: number
}

/** Changes in number by what is counted: “+1-1 code intel, +2 distribution” is 0 code intel and 2 distribution. */
const headcountsIn = (text: string): readonly Headcount[] =>
    Array.from(text.matchAll(signed), ({ groups = {} }) => ({
        label: (groups.label ?? '')
            .replace(/^and\b/i, '')
            .trim()
            .toLowerCase(),
        change: (groups.terms?.match(/[+-]\s?\d+/g) ?? []).reduce((sum, term) => sum + Number(term.replace(' ', '')), 0)
    }))

const hiring = /\b(?:hire|recruit|grow the team|add)\s+(?<number>an?\b|\d+|one|two|three|four|five|six)/i

/** The headcounts of a promise; “Hire 2 engineers” counts as “+2”. */
function promisedIn(promise: string): readonly Headcount[] {
    const signs = headcountsIn(promise)
    const number = hiring.exec(promise)?.groups?.number
    const change = number === undefined ? 0 : /^an?$/i.test(number) ? 1 : numberOf(number)
    return signs.length > 0 || change === 0 ? signs : [{ label: '', change }]
}

/** Whether one label is the other, or begins it: “backend” and “backend engineers”. */
const isSame = (one: string, other: string): boolean =>
    one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one))

/**
 * Hold headcounts such as “+2 web” against those of the promise: by label where labels agree, else the only promise
 * against the first result.
 */
export function compareHeadcounts(promise: string, result: string): FigureComparison | undefined {
    const targets = promisedIn(promise)
    const listed = headcountsIn(result)
    const actuals = new Map(listed.map(headcount => [headcount.label, headcount]))
    const [first] = actuals.values()
    const [only] = targets
    if (!first || !only) {
        return undefined
    }
    // “+1 and +2” of “+1 cook and +2 mates”
    const isInOrder = listed.length === targets.length && listed.every(({ label }) => label === '')
    const found = targets.map(({ label, change: target }, index) => {
        const own =
            actuals.get(label) ??
            listed.slice(0, 20).find(actual => isSame(actual.label, label)) ??
            (isInOrder ? listed[index] : undefined)
        const actual = (own ?? (targets.length === 1 ? first : undefined))?.change ?? 0
        return { isMet: target < 0 ? actual <= target : actual >= target, hasAny: target === 0 || actual / target > 0 }
    })
    const met = found.filter(({ isMet }) => isMet).length
    return {
        status: met === found.length ? 'done' : found.some(({ hasAny }) => hasAny) ? 'in-progress' : 'not-done',
        because:
            found.length === 1 ? `${first.change} of ${only.change}` : `${met} of ${found.length} headcounts reached`
    }
}
