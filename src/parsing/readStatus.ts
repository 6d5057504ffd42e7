import type { RichText } from '../model/richText'
import type { Status, StatusReading } from '../model/status'
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

/** The shares that a result starts with, in percent: `20%`, `90% done`, `100%, 0%`. */
function leadingShares(clauses: readonly string[]): readonly string[] {
    const shares = clauses.map(
        clause => /^(\d{1,4}(?:\.\d+)?)\s?%(?: (?:done|completed?|finished))?$/.exec(clause)?.[1]
    )
    const end = shares.indexOf(undefined)
    return shares.slice(0, end < 0 ? undefined : end).map(share => share!)
}

/** A judgement that is a clause of its own, perhaps dated: “Done”, “In progress as of March 18”. */
function verdictOf(clause: string | undefined): Signal | undefined {
    const bare = clause?.replace(/\s(?:as of|since|by|in|on)\s.*$/, '')
    const signal = bare === undefined ? undefined : signalOf(bare)
    return signal?.weight !== 'activity' && signal?.matched === bare ? signal : undefined
}

const statusOfShare = (share: number): Status => (share >= 1 ? 'done' : share <= 0 ? 'not-done' : 'in-progress')

const quote = (matched: string): string => `the words “${matched}”`

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
    const shares = leadingShares(clauses)
    const verdict = verdictOf(clauses[shares.length])
    if (verdict) {
        return { status: verdict.status, basis: 'words', because: quote(verdict.matched) }
    }
    const [status, ...others] = new Set(shares.map(share => statusOfShare(Number(share) / 100)))
    if (status !== undefined) {
        const because = `${shares.join('%, ')}% reported`
        return { status: others.length > 0 ? 'in-progress' : status, basis: 'figures', because }
    }
    if (result.privateFigures.some(({ text }) => text.endsWith('%'))) {
        return { status: 'in-progress', basis: 'figures', because: 'a share that is private' }
    }
    const signals = clauses.flatMap(clause => signalOf(clause) ?? [])
    const isOnlyPlanned = signals.length > 0 && signals.every(({ status }) => status === 'unknown')
    const figures = isOnlyPlanned ? undefined : compareFigures(promise, result.text)
    if (figures) {
        return { status: statusOfShare(figures.share), basis: 'figures', because: figures.because }
    }
    const words = combine(signals, promise)
    if (words) {
        return words
    }
    const sign = emojiVocabulary.find(({ emoji }) => emoji.test(result.text))
    if (sign) {
        return { status: sign.status, basis: 'emoji', because: `the sign ${sign.emoji.exec(result.text)?.[0]}` }
    }
    const withoutLinks = result.links.reduce((text, link) => text.replace(link.text, ''), result.text)
    if (result.links.length > 0 && !/[\p{L}\p{N}]/u.test(withoutLinks)) {
        return { status: 'done', basis: 'link', because: 'a link to what was promised' }
    }
    return { status: 'unknown', basis: 'words', because: 'the words do not say' }
}
