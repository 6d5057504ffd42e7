import type { RichText } from '../../model/richText'
import { monthForm } from '../time/parseDelivery'
import { leadingShares, type ReportedShare } from './reportedShares'
import { startSigns } from './statusPhrase'
import { vocabulary, type StatusWords } from './statusVocabulary'

/** What one clause says: the first entry of the vocabulary that it contains, with the words that matched. */
export interface Signal extends StatusWords {
    readonly matched: string
}

/** A result as its status is read from it. */
export interface Report {
    readonly promise: string
    readonly result: RichText
    /** lower case, straight apostrophes, without the signs before all of them; a question states nothing and is left out */
    readonly clauses: readonly string[]
    /** what the clauses say that say anything */
    readonly signals: readonly Signal[]
    /** those that judge with all their words: “Done”, “In progress as of March 18” */
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

export function signalOf(clause: string, promise: string): Signal | undefined {
    for (const entry of vocabulary) {
        const matched = entry.promise && !entry.promise.test(promise) ? undefined : entry.words.exec(clause)?.[0]
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

export function verdictOf(clause: string | undefined, promise: string): Signal | undefined {
    const bare = clause?.replace(circumstance, '')
    const signal = bare === undefined ? undefined : signalOf(bare, promise)
    if (clause === undefined || signal?.weight === 'activity' || signal?.matched !== bare) {
        return undefined
    }
    // “Delayed” is a risk, “delayed to Q3” is not.
    return signalOf(clause, promise)?.status === signal?.status ? signal : undefined
}

/** Take a result apart. */
export function toReport(promise: string, result: RichText): Report {
    const { text } = result
    const clauses = clausesOf(text.slice(startSigns(text)))
    // “1” of “Hire 3 engineers” counts, and grades nothing.
    const isCount = /^[1-9]\d*$/.test(text) && /\d/.test(promise)
    return {
        promise,
        result,
        clauses,
        signals: clauses.flatMap(clause => signalOf(clause, promise) ?? []),
        verdicts: clauses.flatMap(clause => verdictOf(clause, promise) ?? []),
        shares: isCount ? [] : leadingShares(clauses)
    }
}
