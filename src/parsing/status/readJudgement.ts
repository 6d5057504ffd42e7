import type { Status, StatusReading } from '../../model/status'
import { promisesFigure } from '../figures/compareFigures'
import type { Report, Signal } from './report'
import { endSigns, startSigns } from './statusPhrase'
import { emojiVocabulary } from './statusVocabulary'

const quote = (matched: string): string => `the words “${matched}”`

const byWords = ({ status, matched }: Pick<Signal, 'status' | 'matched'>): StatusReading => ({
    status,
    basis: 'words',
    because: quote(matched)
})

const beside = (one: Signal, other: Signal): StatusReading => ({
    status: 'in-progress',
    basis: 'words',
    because: `${quote(one.matched)} beside ${quote(other.matched)}`
})

const whole = String.raw`(?:our|the|this|that|its|all) (?:own |of our )?(?:okrs?|goals?|targets?|krs?|key results?|objectives?|numbers?|mark)\b`

/** Judgements of the whole, whatever figures stand beside them: “we did not meet our target”, “we met our OKR”. */
const wholes: readonly { readonly status: Status; readonly form: RegExp }[] = [
    {
        status: 'not-done',
        form: new RegExp(
            String.raw`\b(?:did not|didn['’]t|have not|haven['’]t|failed to|not) (?:quite )?(?:meet|met|reach(?:ed)?|achieved?|hit) (?:${whole}|(?:it|this|that)\b)`,
            'i'
        )
    },
    {
        status: 'on-track',
        form: /\b(?:we|it|they|this) (?:will|shall) (?:\S+ ){1,6}?(?:by|before|in time)\b|\bshould be \p{L}+(?:ed|ne|nt) (?:next|this|by|before)\b.*\bnothing open\b/iu
    },
    { status: 'not-done', form: /\b(?:target|goal|kr) (?:was |is )?(?:not (?:met|reached|hit)|missed)\b/i },
    { status: 'done', form: new RegExp(String.raw`\b(?:met|reached|achieved|exceeded|hit) ${whole}`, 'i') }
]

/** Read a judgement of the whole. */
export function readWhole({ result }: Report): StatusReading | undefined {
    for (const { status, form } of wholes) {
        const matched = form.exec(result.text)?.[0]
        if (matched !== undefined) {
            return byWords({ status, matched })
        }
    }
    return undefined
}

/** Whether a clause says that something is still to be done. That it was started says nothing against its end. */
const isOpen = ({ status, weight, matched }: Signal): boolean =>
    weight !== 'activity' &&
    (status === 'in-progress' || status === 'not-done') &&
    !/^(?:start(?:ed|ing)|beg[au]n|so far|to date)/.test(matched)

type Sign = (typeof emojiVocabulary)[number]

/** The sign that leads or ends a result, and so speaks for all of it. */
function signAround(text: string): Sign | undefined {
    const start = startSigns(text)
    const signs = start > 0 ? text.slice(0, start) : text.slice(endSigns(text) ?? text.length)
    return emojiVocabulary.find(({ emoji }) => emoji.test(signs))
}

/** How a key result stands for good. */
const finals: ReadonlySet<Status> = new Set(['done', 'not-done', 'dropped'])

/** Read a verdict that leads the result, stands after the share that does, or closes it: “Not done.”, “80%, missed”. */
export function readVerdict({ result, clauses, signals, shares }: Report): StatusReading | undefined {
    const [first, last] = [clauses[shares.length]?.verdict, clauses.at(-1)?.verdict]
    // “On track in August, then the storm hit. Missed.”
    const isLast = last && (first ? !finals.has(first.status) && finals.has(last.status) : last.status === 'done')
    const verdict = isLast ? last : first
    // “❌ not measured”: the sign says more.
    if (verdict?.status === 'unknown' && signAround(result.text)) {
        return undefined
    }
    const open = verdict?.status === 'done' ? signals.find(isOpen) : undefined
    return verdict && (open ? beside(verdict, open) : byWords(verdict))
}

const bySign = (text: string, sign: Sign | undefined): StatusReading | undefined =>
    sign && { status: sign.status, basis: 'emoji', because: `the sign ${sign.emoji.exec(text)?.[0]}` }

/** Read the sign that leads or ends a result, where no verdict says otherwise. */
export const readSign = ({ result: { text }, verdicts }: Report): StatusReading | undefined =>
    verdicts.every(({ status }) => status === 'unknown') ? bySign(text, signAround(text)) : undefined

/** Judgements that no figure overrules. */
const judgements: ReadonlySet<Status> = new Set(['at-risk', 'on-track', 'dropped'])

/** The signal that judges a result whatever its figures say. */
const judgeOf = ({ signals, verdicts }: Report): Signal | undefined =>
    signals.find(({ status, weight }) => weight === 'verdict' && judgements.has(status)) ??
    (signals.some(({ status }) => status === 'done' || status === 'in-progress')
        ? undefined
        : verdicts.find(({ status }) => status === 'not-done'))

/** Whether the words of a result judge it, whatever share it reports: “70%, behind plan because of …”. */
export const isJudged = (report: Report): boolean => judgements.has(judgeOf(report)?.status ?? 'unknown')

/** Whether the words of a result stand against what its figures say: it only plans, denies, or judges otherwise. */
export const overrulesFigures = (report: Report): boolean =>
    (report.signals.length > 0 && report.signals.every(({ status }) => status === 'unknown')) ||
    judgeOf(report) !== undefined ||
    report.clauses.some(({ text }) => /\bnot (?:yet )?(?:met|reached|achieved)\b/.test(text))

/** Read what the words of all clauses come to: giving up decides, then risk, then trust; good and bad together are progress. */
export function readWords(report: Report): StatusReading | undefined {
    const { signals, promise, result } = report
    const judge = judgeOf(report)
    if (judge?.status === 'not-done') {
        return byWords(judge)
    }
    const find = (status: Status, weight?: Signal['weight']): Signal | undefined =>
        signals.find(signal => signal.status === status && (!weight || signal.weight === weight))
    const decisive = find('dropped') ?? find('at-risk') ?? find('on-track') ?? find('in-progress')
    if (decisive) {
        return byWords(decisive)
    }
    const [done, open] = [find('done'), find('not-done')]
    if (done && open) {
        return beside(done, open)
    }
    if (done && !find('done', 'verdict') && promisesFigure(promise)) {
        return {
            status: 'in-progress',
            basis: 'words',
            because: `${quote(done.matched)}, but no figure for the one promised`
        }
    }
    const sign = emojiVocabulary.find(({ emoji }) => emoji.test(result.text))
    const answer = done ?? open
    return open && sign?.status === 'done'
        ? bySign(result.text, { ...sign, status: 'in-progress' })
        : answer && byWords(answer)
}

/** Read a sign that stands amid words that say nothing. */
export const readSignWithin = ({ result: { text } }: Report): StatusReading | undefined =>
    bySign(
        text,
        emojiVocabulary.find(({ emoji }) => emoji.test(text))
    )

/** A clause that only says what somebody is doing: “Actively seeking a designer”. */
const doing =
    /^(?:we(?:'re| are) |still |actively |currently |now )?(?!(?:noth|dur|accord|includ|regard|market|engineer|someth|anyth|everyth|even|morn|spr|str|th|k)ing\b)\p{L}{2,}ing (?!(?:is|are|was|were|has|have|team|manager|page|plan)\b)\p{L}/u

/** Read what somebody says to be doing. */
export function readActivity({ clauses }: Report): StatusReading | undefined {
    const clause = clauses.find(({ text }) => doing.test(text))
    return clause && byWords({ status: 'in-progress', matched: clause.text.split(' ').slice(0, 3).join(' ') })
}
