import type { RichText } from '../../model/richText'
import type { Status, StatusReading } from '../../model/status'
import { compareFigures, promisesFigure } from './compareFigures'
import { emojiVocabulary, vocabulary, type StatusWords } from './statusVocabulary'

/** What one clause says: the first entry of the vocabulary that it contains, with the words that matched. */
interface Signal extends StatusWords {
    readonly matched: string
}

function signalOf(clause: string): Signal | undefined {
    for (const entry of vocabulary) {
        const matched = entry.words.exec(clause)?.[0]
        if (matched !== undefined) {
            return { ...entry, matched }
        }
    }
    return undefined
}

/** The clauses that state something; a question does not. */
const clausesOf = (text: string): readonly string[] =>
    text
        .toLowerCase()
        .replace(/[‘’]/g, "'")
        .split(/[.;,:()!](?=\s|$)|(?<=\?)\s|(?<=\s)(?:but|however|although|though)(?=\s)|[()]/)
        .map(clause => clause.trim())
        .filter(clause => clause !== '' && !clause.endsWith('?'))

/** A share as it leads a result: `20%`, `90% done`, `3/5`, `4 of 6 fitted`, a score from 0 to 1. */
const shareForms: readonly RegExp[] = [
    /^(?<percent>\d{1,4}(?:\.\d+)?)\s?%(?: (?:done|completed?|finished|there|of the way))?$/,
    /^(?<part>\d{1,6})\s?(?:\/|(?:out )?of)\s?(?<whole>\d{1,6})(?:\s.*)?$/,
    /^(?:score\s)?(?<score>[01](?:\.\d{1,2})?)$/
]

/** The shares that a result starts with, 1 for all, each with its words. */
function leadingShares(clauses: readonly string[]): readonly { readonly share: number; readonly words: string }[] {
    const shares = clauses.map(clause => {
        const match = shareForms.map(form => form.exec(clause)).find(match => match)
        const { percent, part, whole, score } = match?.groups ?? {}
        const share =
            percent !== undefined
                ? Number(percent) / 100
                : score !== undefined
                  ? Number(score)
                  : Number(part) / Number(whole)
        const isShare = Number.isFinite(share) && (part === undefined || Number(part) <= Number(whole))
        return match && isShare ? { share, words: clause } : undefined
    })
    const end = shares.indexOf(undefined)
    return shares.slice(0, end < 0 ? undefined : end).map(share => share!)
}

/** A judgement that is a clause of its own, perhaps dated: “Done”, “In progress as of March 18”. */
function verdictOf(clause: string | undefined): Signal | undefined {
    const bare = clause?.replace(/\s(?:as of|since|by|in|on)\s.*$/, '')
    const signal = bare === undefined ? undefined : signalOf(bare)
    return signal?.weight !== 'activity' && signal?.matched === bare ? signal : undefined
}

/** Judgements that no figure overrules. */
const judgements: ReadonlySet<Status> = new Set(['at-risk', 'on-track', 'dropped'])

const statusOfShare = (share: number): Status => (share >= 1 ? 'done' : share <= 0 ? 'not-done' : 'in-progress')

const quote = (matched: string): string => `the words “${matched}”`

const byVerdict = ({ status, matched }: Signal): StatusReading => ({ status, basis: 'words', because: quote(matched) })

/** What the words of all clauses come to: giving up decides, then risk, then trust; good and bad together are progress. */
function combine(signals: readonly Signal[], promise: string): StatusReading | undefined {
    const find = (status: Status, weight?: Signal['weight']): Signal | undefined =>
        signals.find(signal => signal.status === status && (!weight || signal.weight === weight))
    const byWords = (status: Status, because: string): StatusReading => ({ status, basis: 'words', because })

    const decisive = find('dropped') ?? find('at-risk') ?? find('on-track') ?? find('in-progress')
    if (decisive) {
        return byWords(decisive.status, quote(decisive.matched))
    }
    const [done, open] = [find('done'), find('not-done')]
    if (done && open) {
        return byWords('in-progress', `${quote(done.matched)} beside ${quote(open.matched)}`)
    }
    if (done && !find('done', 'verdict') && promisesFigure(promise)) {
        return byWords('in-progress', `${quote(done.matched)}, but no figure for the one promised`)
    }
    const answer = done ?? open
    return answer && byWords(answer.status, quote(answer.matched))
}

const whole = String.raw`(?:our|the|this|that|its|all) (?:own |of our )?(?:okrs?|goals?|targets?|krs?|key results?|objectives?)\b`

/** A judgement of the whole, whatever figures stand beside it: “we did not meet our target”, “we met our OKR”. */
const wholes: readonly { readonly status: Status; readonly form: RegExp }[] = [
    {
        status: 'not-done',
        form: new RegExp(
            String.raw`\b(?:did not|didn['’]t|have not|haven['’]t|failed to|not) (?:quite )?(?:meet|met|reach(?:ed)?|achieved?|hit) ${whole}`,
            'i'
        )
    },
    {
        status: 'on-track',
        form: /\b(?:we|it|they|this) (?:will|shall) (?:\S+ ){1,6}?(?:by|before|in time)\b|\bshould be \p{L}+(?:ed|ne|nt) (?:next|this|by|before)\b.*\bnothing open\b/iu
    },
    { status: 'done', form: new RegExp(String.raw`\b(?:met|reached|achieved|exceeded|hit) ${whole}`, 'i') }
]

/** A link to figures, which says nothing of what they are. */
const figuresForm =
    /\b(?:dashboards?|charts?|metrics|reports?|trackers?|tracking|spreadsheets?|sheets?|looker|graphs?)\b/i

/** A clause that only says what somebody is doing: “Actively seeking a designer”. */
const doing =
    /^(?:we(?:'re| are) |still |actively |currently |now )?(?!(?:noth|dur|accord|includ|regard|market|engineer|someth|anyth|everyth|even|morn|spr|str|th|k)ing\b)\p{L}{2,}ing (?!(?:is|are|was|were|has|have|team|manager|page|plan)\b)\p{L}/u

/**
 * Read how a key result stands from the words reported for it. In this order: a plain verdict (“Not done.”), a share
 * that leads (“20%: …”), a private share, figures that count what was promised, words, emoji, a bare link to the thing
 * promised. Words beat figures where they judge: “50%, on track” is on track.
 *
 * @param promise what was to be reached
 * @param result what was reported; `undefined` where nothing was
 */
export function readStatus(promise: string, result: RichText | undefined): StatusReading {
    if (!result) {
        return { status: 'unknown', basis: 'nothing', because: 'no result recorded' }
    }
    const clauses = clausesOf(result.text)
    for (const { status, form } of wholes) {
        const judged = form.exec(result.text)?.[0]
        if (judged !== undefined) {
            return { status, basis: 'words', because: quote(judged) }
        }
    }
    // “1” of “Hire 3 engineers” counts, and grades nothing.
    const isCount = /^\d+$/.test(result.text) && /\d/.test(promise)
    const shares = isCount ? [] : leadingShares(clauses)
    const verdict = verdictOf(clauses[shares.length])
    if (verdict) {
        return { status: verdict.status, basis: 'words', because: quote(verdict.matched) }
    }
    const [status, ...others] = new Set(shares.map(({ share }) => statusOfShare(share)))
    if (status !== undefined) {
        const because = `${shares.map(({ words }) => words).join(', ')} reported`
        return { status: others.length > 0 ? 'in-progress' : status, basis: 'figures', because }
    }
    if (result.privateFigures.some(({ text }) => text.endsWith('%'))) {
        return { status: 'in-progress', basis: 'figures', because: 'a share that is private' }
    }
    const signals = clauses.flatMap(clause => signalOf(clause) ?? [])
    const isOnlyPlanned = signals.length > 0 && signals.every(({ status }) => status === 'unknown')
    const judged =
        signals.find(({ status, weight }) => weight === 'verdict' && judgements.has(status)) ??
        (signals.some(({ status }) => status === 'done')
            ? undefined
            : clauses.map(verdictOf).find(verdict => verdict?.status === 'not-done'))
    // A clause that denies says what its figure is not.
    const denied = clauses.some(clause => /\bnot (?:yet )?(?:met|reached|achieved)\b/.test(clause))
    const figures = isOnlyPlanned || judged || denied ? undefined : compareFigures(promise, result.text)
    if (figures) {
        return { status: statusOfShare(figures.share), basis: 'figures', because: figures.because }
    }
    const words = judged?.status === 'not-done' ? byVerdict(judged) : combine(signals, promise)
    const sign = emojiVocabulary.find(({ emoji }) => emoji.test(result.text))
    // “🔄 Moved into FY22 Q1” is still under way, “✅ Q3” done.
    const isWeak =
        words?.status === 'unknown' ||
        (words?.status === 'not-done' && sign?.status === 'in-progress') ||
        signals.every(({ weight }) => weight === 'activity')
    if (words && !(sign && isWeak)) {
        return words
    }
    if (sign) {
        return { status: sign.status, basis: 'emoji', because: `the sign ${sign.emoji.exec(result.text)?.[0]}` }
    }
    const withoutLinks = result.links.reduce((text, link) => text.replace(link.text, ''), result.text)
    const isLink = result.links.length > 0 && !/[\p{L}\p{N}]/u.test(withoutLinks)
    const progress = clauses.find(clause => doing.test(clause))
    if (progress !== undefined && !isLink) {
        return { status: 'in-progress', basis: 'words', because: quote(progress.split(' ').slice(0, 3).join(' ')) }
    }
    if (figuresForm.test(result.text)) {
        return { status: 'unknown', basis: 'words', because: 'figures elsewhere, and no word of them' }
    }
    if (isLink) {
        return { status: 'done', basis: 'link', because: 'a link to what was promised' }
    }
    return { status: 'unknown', basis: 'words', because: 'the words do not say' }
}
