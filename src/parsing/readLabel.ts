import { isMarked, sliceInline, type Inline } from './markdown/document'
import { parseQuarter } from './time/parseQuarter'
import type { PlanningYear, Quarter } from '../model/quarter'

/** What a label says its words are. */
export type LabelRole =
    | 'objective'
    | 'keyResult'
    | 'keyResults'
    | 'milestones'
    | 'problem'
    | 'why'
    | 'measure'
    | 'outcomes'
    | 'status'
    | 'owner'
    | 'due'
    | 'note'
    | 'detail'

/** A label before a colon, as in “**Status:** in progress”, “KR 2: …”, “FY22Q4 Key Result - …”. */
export interface Label {
    readonly role: LabelRole
    /** the label as written, without its colon */
    readonly written: string
    /** who answers, where the label names them first: “Product KR: …” */
    readonly owner?: string
    /** the quarter, where the label names one: “FY22Q4 Key Result - …” */
    readonly quarter?: Quarter
    /** the words after the label; may be empty */
    readonly words: Inline
}

const number = String.raw`(?:[\s-]?#?\d+(?:\.\d+)*\.?)?`
const owner = String.raw`(?:(?<owner>\p{Lu}[\p{L}\p{N}&/.'’-]*(?:\s(?:[\p{L}\p{N}&/.'’-]+|\([^()]{1,60}\))){0,4})\s)?`
const quarter = String.raw`(?:(?<quarter>(?:FY|CY)\s?['’-]?\s?\d{2,4}[-\s]?Q[1-4]|Q[1-4](?:[-\s]?(?:FY|CY)\s?['’-]?\d{2,4})?)\s)?`
const end = String.raw`\s*(?::|[.–—-](?=\s)|(?<=\d\.?)(?=\s\p{Lu})|$)\s*`

/** A code such as `VE1`; not a quarter, a half-year, a priority or a version. */
const code = String.raw`(?!(?:F?Q[1-4]|H[12]|FY\d+|CY\d+|P\d|V\d+)\b)[A-Z]{1,4}\d{1,2}`

const explicit: readonly { readonly role: LabelRole; readonly form: RegExp }[] = [
    { role: 'keyResults', form: /^(?:(?:our|the|expected|target)\s)?(?:key results|krs)(?:\s\([^()]{1,40}\))?\s*(?::|$)\s*/iu },
    { role: 'keyResult', form: new RegExp(String.raw`^${quarter}${owner}(?:KR|kr|Key [Rr]esult|KEY RESULT)${number}(?:\s\([^()]{1,30}\))?${end}`, 'u') },
    { role: 'keyResult', form: new RegExp(String.raw`^${code}\.\d{1,2}\s*(?::|[.–—-](?=\s))\s*`, 'u') },
    { role: 'objective', form: new RegExp(String.raw`^${quarter}(?:(?:[Tt]op|[Mm]ain|[Cc]ompany|[Tt]eam)\s)?(?:OBJECTIVE|[Oo]bjective|O(?=\s?\d)|GOAL|[Gg]oal|[Pp]roblem [Aa]rea)${number}\s*(?::|[–—-](?=\s)|$)\s*`, 'u') }
] // prettier-ignore

/** What the words before a colon mean. `loose` forms need a mark: without one they begin many a sentence. */
const fields: readonly { readonly role: LabelRole; readonly label: RegExp; readonly loose?: RegExp }[] = [
    { role: 'milestones', label: /^(?:(?:key|our|next|upcoming|planned)\s)*(?:milestones|deliverables)$/i, loose: /^(?:(?:key|our|next)\s)*(?:milestones?|targets?)$/i },
    { role: 'outcomes', label: /^(?:(?:high[- ]level|expected|desired|key|target)\s)*outcomes?$/i },
    { role: 'problem', label: /^(?:the )?problem(?: statement)?$/i, loose: /\bproblem\b/i },
    { role: 'measure', label: /^how (?:we|will we|do we)\b.*\b(?:measure|success)|^(?:success )?(?:metrics?|measures?|criteria)$|^measures? of success$/i, loose: /\bmeasur|\bsucceed|\bsuccess (?:criteria|measures?|metrics?)|\b(?:of|measure) success\b|\bmetrics?\b|\bkpis?\b/i },
    { role: 'why', label: /^why\b|^rationale$/i, loose: /^the why\b|\brationale\b|\bmotivation\b/i },
    { role: 'owner', label: /^(?:(?:objective|goal|project|(?:senior )?responsible|co-?)[ -]?)?(?:owner|dri|driver|lead|responsible|assignee|accountable|champion|point of contact)s?(?:\(s\))?$/i },
    { role: 'status', label: /^(?:(?:current|overall|final|latest)\s)?(?:status|state|update|progress|results?|grade|score)(?:\s\([^()]{1,40}\)|\supdate)?$/i },
    { role: 'due', label: /^(?:(?:estimated|expected|planned|target|delivery|due)\s)*(?:completion|timeline|eta|due(?: date)?|delivery|delivery quarter|target(?: date| quarter)|quarter|deadline|ships?|shipping|timeframe)(?:\sdate)?$/i },
    { role: 'note', label: /^note$/i }
] // prettier-ignore

const codeForm = new RegExp(String.raw`^${code}\s*(?::|[–—-](?=\s))\s+`, 'u')

/** The words after a code such as `VE1:`, as objectives of a plan are numbered; `undefined` where there is none. */
export function splitCode(content: Inline): Inline | undefined {
    const match = codeForm.exec(content.text)
    return match ? sliceInline(content, match[0].length) : undefined
}

/** What the words of a label mean; `undefined` for words that are none that is known. */
export const roleOf = (written: string, isMarked: boolean): LabelRole | undefined =>
    fields.find(({ label, loose }) => label.test(written) || (isMarked && loose?.test(written)))?.role

/** The words before the first colon, where they are short and bold, or emphasised, with the colon in or after the mark. */
function markedLabel(content: Inline): { readonly written: string; readonly end: number } | undefined {
    const mark = content.marks.find(({ kind, start }) => (kind === 'strong' || kind === 'emphasis') && start === 0)
    if (!mark || mark.end > 80) {
        return undefined
    }
    const written = content.text.slice(0, mark.end).trimEnd()
    const colon = /^\s*:/.exec(content.text.slice(mark.end))
    if (written.endsWith(':') || colon) {
        return { written: written.replace(/\s*:$/, ''), end: mark.end + (colon?.[0].length ?? 0) }
    }
    // “**Key results**” stands for itself; “**Theme: safer berths**” and a bold sentence do not.
    const isWhole = mark.kind === 'strong' && mark.end >= content.text.length && !/[:.!?]/.test(written)
    return isWhole ? { written, end: mark.end } : undefined
}

/** The words before the first colon where no mark says that they are a label: at most four, without a full stop. */
function plainLabel({ text }: Inline): { readonly written: string; readonly end: number } | undefined {
    const match = /^(?<written>\p{L}[^:.!?]{1,40}):(?:\s|$)/u.exec(text)
    const written = match?.groups?.written
    return written !== undefined && written.split(' ').length <= 4 ? { written, end: match![0].length } : undefined
}

/** Readers ask for the label of a text in turn; it is read once. */
const known = new WeakMap<Inline, { readonly label?: Label }>()

/** Read the label with which a text begins; `undefined` where it has none. A label that is not known is a `detail` where it is
 * bold or stands alone. */
export function readLabel(content: Inline): Label | undefined {
    const read = known.get(content)
    if (read) {
        return read.label
    }
    const label = findLabel(content)
    known.set(content, label ? { label } : {})
    return label
}

function findLabel(content: Inline): Label | undefined {
    const { text } = content
    for (const { role, form } of explicit) {
        const match = form.exec(text)
        if (match && !isMarked(content, 0, 'code', 'link')) {
            const { owner, quarter } = match.groups ?? {}
            const read = quarter === undefined ? undefined : parseQuarter(quarter, unknownYear)
            return {
                role,
                written: match[0].replace(/[\s:–—.-]+$/, ''),
                ...(owner !== undefined && { owner }),
                ...(read && read.year !== unknownYear.year && { quarter: read }),
                words: sliceInline(content, match[0].length)
            }
        }
    }
    const marked = markedLabel(content)
    const found = marked ?? plainLabel(content)
    if (!found) {
        return undefined
    }
    const { written } = found
    const isAlone = found.end >= text.length
    const role = roleOf(written, marked !== undefined) ?? (marked || isAlone ? 'detail' : undefined)
    return role && { role, written, words: sliceInline(content, found.end) }
}

/** The label of an entry that tells a part of the aim above it, such as its owner. */
export function fieldOf({ content }: { readonly content: Inline }): Label | undefined {
    const label = readLabel(content)
    // “Dependencies:” over a list introduces it; bold words without a colon may be an aim's title.
    const isIntroduction = label?.role === 'detail' && label.words.text === '' && content.text.endsWith(':')
    const isField = label && label.role !== 'objective' && label.role !== 'keyResult' && label.role !== 'detail'
    return isField || isIntroduction ? label : undefined
}

/** Stands for a year that the label leaves open. */
const unknownYear: PlanningYear = { era: 'FY', year: 0 }
