/** What was reached, held against what was promised; `share` of the least fulfilled figure, 1 or more where all are met. */
export interface FigureComparison {
    readonly share: number
    /** for people: “3 of 5 user tests” */
    readonly because: string
}

interface Figure {
    readonly value: number
    readonly unit: '%' | ''
    /** stems of the words that follow, which say what is counted */
    readonly counted: readonly string[]
    readonly noun: string
    /** the promise is met at or below the value: “under 2 seconds” */
    readonly isCeiling: boolean
}

const numberWords = [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve'
]

const ceiling = 'below|under|less than|at most|within|fewer than'

const figure = new RegExp(
    String.raw`(?<ceiling>\b(?:${ceiling})\s+|<\s?)?(?<![\p{L}\p{N}.#+/-])(?<value>\d[\d,]*(?:\.\d+)?|\b(?:${numberWords.join('|')})\b)(?<unit>\s?%)?\+?(?<following>(?:\s+(?!(?:${ceiling})\b)\p{L}[\p{L}-]*){0,4})`,
    'giu'
)

const stem = (word: string): string => word.toLowerCase().replace(/(?:ies|es|s)$/, '')

function figuresIn(text: string): readonly Figure[] {
    return Array.from(text.matchAll(figure), ({ groups = {} }) => {
        const { value = '', unit, following = '', ceiling } = groups
        const words = following.trim().split(/\s+/).filter(Boolean)
        const spelled = numberWords.indexOf(value.toLowerCase())
        return {
            value: spelled < 0 ? Number(value.replaceAll(',', '')) : spelled,
            unit: unit ? '%' : '',
            counted: words.map(stem).filter(word => word.length > 2),
            noun: words.slice(0, 2).join(' '),
            isCeiling: ceiling !== undefined || Number(value.replaceAll(',', '')) === 0 || spelled === 0
        }
    })
}

/** Words that stand before the one figure of a result and say no more than that it was reached: “Got to 74%”. */
const leading =
    /^(?:(?:we|it|they|is|are|was|were|now|only|got|to|at|about|around|roughly|closed|reached|averaged?|average|scores?|scored|finished|fell|rose|grew|down|up|landed|sits|stands|managed|median|overshot:?)\s+){0,5}[~≈]?[$€£]?\d[\d,]*(?:\.\d+)?\s?%?(?![\p{L}\p{N}.])/iu

const number = String.raw`(?<![\p{L}\p{N}.,])[$€£]?\d[\d,]*(?:\.\d+)?`
const change = new RegExp(
    String.raw`(?:\bfrom\s+(?<from>${number})(?:\s?[%\p{L}]{1,12})?\s+to\s+|(?<before>${number})(?:\s?[%\p{L}]{1,12})?\s*(?:→|->)\s*)(?=(?<after>${number}))`,
    'giu'
)
const falling =
    /\b(?:reduc|cut|decreas|lower|shrink|shorten|drop|fall|fewer|less|halv|bring down)\w*\b[^.;,]{0,60}?\b(?:to|by at most)\s+(?=\d)/giu
/** What a promise says of the time before it: “(was 26)”, “(last quarter: 7 late starts)”. */
const baseline = /\((?:was|were|last|previous|current|now|today|baseline|before|up from|down from|from)\w*\b[^()]*\)/gi

const valueOf = (written: string): number => Number(written.replace(/[^\d.]/g, ''))

/** A promise with its targets only: “from 19 to 8” is at most 8, “from 5 to 9” is 9, “reduce … to 4” at most 4. */
const asTargets = (promise: string): string =>
    promise
        .replace(baseline, ' ')
        .replace(change, (...match) => {
            const { from, before = '', after = '' } = match.at(-1) as Readonly<Record<string, string | undefined>>
            return valueOf(after) < valueOf(from ?? before) ? 'at most ' : ' '
        })
        .replace(falling, words => `${words}at most `)

const signed = /(?<![\p{L}\p{N}])(?<terms>[+-]\d+(?:\s?[+-]\d+)*)(?![\p{N}%.])(?:\s+(?<label>\p{L}[\p{L} ]*))?/giu

/** Changes in number by what is counted: “+1-1 code intel, +2 distribution” is 0 code intel and 2 distribution. */
function changesIn(text: string): ReadonlyMap<string, number> {
    return new Map(
        Array.from(text.matchAll(signed), ({ groups = {} }) => [
            (groups.label ?? '').trim().toLowerCase(),
            (groups.terms?.match(/[+-]\s?\d+/g) ?? []).reduce((sum, term) => sum + Number(term.replace(' ', '')), 0)
        ])
    )
}

/** Headcounts such as “+2 web”: by label where the labels agree, else the only promise against the first result. */
function compareChanges(promise: string, result: string): FigureComparison | undefined {
    const targets = [...changesIn(promise)]
    const actuals = changesIn(result)
    const first = [...actuals.values()][0]
    if (targets.length === 0 || first === undefined) {
        return undefined
    }
    const shares = targets.map(([label, target]) => {
        const actual = actuals.get(label) ?? (targets.length === 1 ? first : 0)
        return { share: target === 0 ? 1 : actual / target, met: target < 0 ? actual <= target : actual >= target }
    })
    const met = shares.filter(({ met }) => met).length
    const share =
        met === shares.length
            ? 1
            : Math.min(0.99, shares.reduce((sum, { share }) => sum + Math.max(0, share), 0) / shares.length)
    return {
        share,
        because: shares.length === 1 ? `${first} of ${targets[0]![1]}` : `${met} of ${shares.length} headcounts reached`
    }
}

/** How many points a result lists as “(i) … (ii) …”. */
const pointsIn = (result: string): number => result.match(/\((?:i{1,3}|iv|v|\d|[a-e])\)/g)?.length ?? 0

/**
 * Hold the figures of a result against those of the promise that count the same thing: “Run 5 user tests” and “3 user
 * tests conducted” come to 0.6. Figures that count different things are not compared.
 *
 * @returns `undefined` where the two have no figure in common
 */
export function compareFigures(promise: string, result: string): FigureComparison | undefined {
    const changes = compareChanges(promise, result)
    if (changes) {
        return changes
    }
    const targets = figuresIn(asTargets(promise))
    const actuals = figuresIn(result)
    /** the first actual figure of each unit that counts a word */
    const firsts = new Map<string, number>()
    actuals.forEach(({ unit, counted }, index) => {
        counted.map(word => unit + word).forEach(key => firsts.has(key) || firsts.set(key, index))
    })
    const pairs = targets.flatMap(target => {
        const found = target.counted.flatMap(word => firsts.get(target.unit + word) ?? [])
        const actual = actuals[Math.min(...found)]
        return actual ? [{ target, actual }] : []
    })
    const points = pointsIn(result)
    const [only] = targets
    const [single] = actuals
    const leads = single && leading.test(result)
    if (
        pairs.length === 0 &&
        leads &&
        only &&
        targets.length === 1 &&
        actuals.length === 1 &&
        single.unit === only.unit
    ) {
        pairs.push({ target: only, actual: single })
    }
    if (pairs.length === 0) {
        return points > 1 && targets.length === 1 && only?.unit === ''
            ? { share: points / only.value, because: `${points} of ${only.value} ${only.noun}` }
            : undefined
    }
    const shareOf = ({ target, actual }: (typeof pairs)[number]): number => {
        if (target.isCeiling) {
            return actual.value <= target.value ? 1 : target.value / actual.value
        }
        return actual.value / target.value
    }
    const weakest = pairs.reduce((weakest, pair) => (shareOf(pair) < shareOf(weakest) ? pair : weakest))
    const { target, actual } = weakest
    return {
        share: shareOf(weakest),
        because:
            `${actual.value}${actual.unit} of ${target.isCeiling ? 'at most ' : ''}${target.value}${target.unit} ${target.noun}`.trim()
    }
}

/** Whether the promise is a measure that only a figure can show to be met: “below 3s”, “at least four customers”. */
export const promisesFigure = (promise: string): boolean =>
    /\b(?:at least|at most|below|under|above|over|less than|more than|fewer than|within|percentile)\b|[<>≥≤]|\d\s?%/i.test(
        promise
    ) && figuresIn(promise).length > 0
