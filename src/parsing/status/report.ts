import type { RichText } from '../../model/richText'
import { monthForm } from '../time/parseDelivery'
import { leadingShares, type ReportedShare } from './reportedShares'
import { startSigns } from './statusPhrase'
import { vocabulary, type StatusWords } from './statusVocabulary'

/** What one clause says: the first entry of the vocabulary that it contains, with the words that matched. */
export interface Signal extends StatusWords {
    readonly matched: string
}

/** A part of a result that may state something. */
export interface Clause {
    /** lower case, straight apostrophes */
    readonly text: string
    readonly signal?: Signal
    /** the signal, where it is all that the clause says but for its circumstances: “Done”, “In progress as of March 18” */
    readonly verdict?: Signal
}

/** A result as its status is read from it. */
export interface Report {
    readonly promise: string
    readonly result: RichText
    /** those after the signs before all of them; a question states nothing and is left out */
    readonly clauses: readonly Clause[]
    readonly signals: readonly Signal[]
    readonly verdicts: readonly Signal[]
    /** the shares that lead it: “20%: …”, “3/5” */
    readonly shares: readonly ReportedShare[]
}

const clausesOf = (text: string): readonly string[] =>
    text
        .toLowerCase()
        .replace(/[‘’]/g, "'")
        .split(/[.;,:()!](?=\s|$)|(?<=\?)\s|(?<=\s)(?:but|however|although|though)(?=\s)|[()]/)
        .map(clause => clause.trim())
        .filter(clause => clause !== '' && !clause.endsWith('?'))

function signalOf(clause: string, entries: readonly StatusWords[]): Signal | undefined {
    for (const entry of entries) {
        const matched = entry.words().exec(clause)?.[0]
        if (matched !== undefined) {
            return { ...entry, matched }
        }
    }
    return undefined
}

/** What may follow a judgement without changing it: when, since when, for whom. */
const circumstance = new RegExp(
    String.raw`\s(?:(?:as of|since|by|in|on|for|to|until|through)\s.*|(?:${monthForm})\.? \d{1,2}|\d{1,2} (?:${monthForm}))$`
)

function toClause(text: string, entries: readonly StatusWords[]): Clause {
    const signal = signalOf(text, entries)
    const bare = text.replace(circumstance, '')
    const verdict = bare === text ? signal : signalOf(bare, entries)
    // “Delayed” is a risk, “delayed to Q3” is not.
    const isVerdict = verdict?.weight !== 'activity' && verdict?.matched === bare && verdict.status === signal?.status
    return { text, ...(signal && { signal }), ...(isVerdict && { verdict }) }
}

/** Take a result apart. */
export function toReport(promise: string, result: RichText): Report {
    const { text } = result
    const entries = vocabulary.filter(entry => !entry.promise || entry.promise.test(promise))
    const clauses = clausesOf(text.slice(startSigns(text))).map(clause => toClause(clause, entries))
    // “1” of “Hire 3 engineers” counts, and grades nothing.
    const isCount = /^[1-9]\d*$/.test(text) && /\d/.test(promise)
    return {
        promise,
        result,
        clauses,
        signals: clauses.flatMap(({ signal }) => signal ?? []),
        verdicts: clauses.flatMap(({ verdict }) => verdict ?? []),
        shares: isCount ? [] : leadingShares(clauses.map(({ text }) => text))
    }
}
