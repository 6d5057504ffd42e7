import { monthForm } from '../time/parseDelivery'
import { blank } from './blank'
import { numberOf, spelledNumbers } from './spelledNumbers'

/** What a figure measures. A `multiple` is written as “3.4x”. */
export type Dimension = 'count' | 'percent' | 'money' | 'duration' | 'multiple'

/** An amount that a text names. */
export interface Figure {
    /** in the base unit of its dimension: milliseconds of a duration, hundredths of a share, else one by one */
    readonly value: number
    /** what one of its unit as written comes to in base units: 3,600,000 of “2h”, 1,000,000 of “$5M” */
    readonly scale: number
    readonly dimension: Dimension
    /** with its unit, as written, “1h 48m”; a number word as digits */
    readonly written: string
    /** up to four words right after it, which say what is counted: “user tests with guests” */
    readonly following: readonly string[]
    readonly start: number
    readonly end: number
}

const spelled = spelledNumbers
    .map(([first = '', ...rest]) => `[${first}${first.toUpperCase()}]${rest.join('')}`)
    .join('|')

/** Numbers that are no amounts: days, years, versions, times of day, and the numbers of things that are counted through. */
const names: readonly RegExp[] = [
    new RegExp(
        String.raw`\b(?:${monthForm})\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s+20\d\d\b)?|20\d\d\b)(?!\s?%)`,
        'gi'
    ),
    new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+(?:${monthForm})\b(?:,?\s+20\d\d\b)?`, 'gi'),
    /\b\d{4}[-/]\d\d(?:[-/]\d\d)?\b|\b\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}\b|\b\d{1,2}:\d\d\b(?!\s?(?:min|h)\b)|\b24\/7\b/g,
    /\b(?:in|by|since|of|until|for|end|during|early|late|mid|year|fy|cy|from)[\s-]+(?:19|20)\d\d\b(?![.,]?\d|\s?%)/gi,
    /\b(?:since|version|release|v|ios|android|java|python|node|php|postgres)\s+\d+(?:\.\d+)*(?![.\d]|\s?%)/gi,
    /\b(?:tier|level|phase|step|stage|sev|severity|priority|no\.|kr|key results?|objective|goal|week|day|part|option|type|class|grade|round|series|chapter|rfc|issue|ticket|pr|mr|milestone|section|page|cohort|wave|sprint)\s*#?\d+(?:\.\d+)*(?:\s*(?:,|&|and|or)\s*\d+)*(?![.\d]|\s?%)/gi,
    /\bn\s?=\s?\d+|\bper\s+\d[\d,.]*\b(?!\s?%)/g,
    /\b\d+(?:st|nd|rd|th)\b/gi,
    /\b(?:last|the|each|this|that|next|first|another|only|every|which|no|new)\s+one\b|\bone(?=\s+(?:in|on|at|is|was|by|from)\b)/gi
]

const withoutNames = (text: string): string => names.reduce(blank, text)

/** Milliseconds of the units of time. */
const durations: readonly (readonly [units: RegExp, milliseconds: number])[] = [
    [/^(?:ms|millis(?:econds?)?|milliseconds?)$/, 1],
    [/^(?:s|secs?|seconds?)$/, 1000],
    [/^(?:m|mins?|minutes?)$/, 60_000],
    [/^(?:h|hrs?|hours?)$/, 3_600_000],
    [/^(?:d|days?)$/, 86_400_000],
    [/^(?:w|wks?|weeks?)$/, 604_800_000],
    [/^(?:months?)$/, 2_629_800_000],
    [/^(?:years?|yrs?)$/, 31_557_600_000]
]

const millisecondsOf = (unit: string): number => durations.find(([units]) => units.test(unit))?.[1] ?? 1

const magnitudes: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 }

/** What a letter or word after a number multiplies it by: `k`, `M`, `bn`, `million`. */
const magnitudeOf = (written: string | undefined): number => magnitudes[written?.[0]?.toLowerCase() ?? ''] ?? 1

const number = String.raw`\d{1,2}:\d\d(?=\s?(?:min|h)\b)|\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?`
const time =
    'ms|millis(?:econds?)?|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|months?|yrs?|years?'
const noLetter = String.raw`(?![\p{L}\p{N}])`

const figure = new RegExp(
    String.raw`(?<![\p{L}\p{N}.,#/_]|[\p{L}\p{N}]-)` +
        String.raw`(?:(?<prefix>[$€£¥]|(?:USD|EUR|CHF|GBP)\s?)?(?<number>${number})|(?<spelled>(?:${spelled})\b))` +
        String.raw`(?:\s?(?<magnitude>k|K|M|mn|[mM]io|[Mm]illion|[Tt]housand|[Bb]illion|bn|B|(?<=[$€£¥][\d.,]*)m)${noLetter})?` +
        String.raw`(?:(?<percent>\s?(?:%|per\s?cent\b|pp\b|percentage points?\b))|(?<times>\s?[x×]${noLetter})|(?<suffix>\s?(?:€|(?:EUR|USD|CHF|GBP|euros?|dollars?)${noLetter}))|[\s-]?(?:(?:working|business|calendar)\s)?(?<time>${time})${noLetter}(?:\s?(?<lessNumber>\d{1,2})\s?(?<lessTime>m|mins?|minutes?|s|secs?|seconds?)${noLetter})?)?` +
        String.raw`\+?(?<following>(?:\p{L}{1,4}[²³]?)?(?:\s+(?:of\s+|the\s+)?\p{L}[\p{L}\p{N}’'-]*){0,4})`,
    'gu'
)

/** A number as written with commas, points or apostrophes, or as sixtieths: `1,200`, `1.5`, `0,26`, `1:48`. */
const amountOf = (written: string): number =>
    written.includes(':')
        ? Number(written.split(':')[0]) + Number(written.split(':')[1]) / 60
        : Number(/^\d+,\d{1,2}$/.test(written) ? written.replace(',', '.') : written.replace(/[,'’]/g, ''))

const dimensionOf = (groups: Readonly<Record<string, string | undefined>>): Dimension =>
    groups.percent
        ? 'percent'
        : (groups.prefix ?? groups.suffix)
          ? 'money'
          : groups.times
            ? 'multiple'
            : groups.time
              ? 'duration'
              : 'count'

/** The amounts that a text names, in the order in which they stand. */
export function figuresIn(text: string): readonly Figure[] {
    return Array.from(withoutNames(text).matchAll(figure), ({ 0: all, index, groups = {} }) => {
        const { number = '', spelled, magnitude, time, lessNumber, lessTime, following = '' } = groups
        const scale = magnitudeOf(magnitude) * (time === undefined ? 1 : millisecondsOf(time))
        const value = spelled === undefined ? amountOf(number) : numberOf(spelled)
        const rest =
            lessNumber === undefined || lessTime === undefined ? 0 : Number(lessNumber) * millisecondsOf(lessTime)
        const end = index + all.length - following.length
        return {
            value: value * scale + rest,
            scale,
            dimension: dimensionOf(groups),
            written: spelled === undefined || time !== undefined ? text.slice(index, end).trim() : String(value),
            following: following.trim().split(/\s+/).filter(Boolean),
            start: index,
            end
        }
    })
}
