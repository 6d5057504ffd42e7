import type { MentionForm } from '../model/mention'
import type { Alias } from './aliases/alias'

/** A place where aliases are spelled and count. `start`, `end`: UTF-16 offsets in the text, `end` not included. */
export interface Occurrence {
    readonly start: number
    readonly end: number
    /** the aliases meant, likeliest first; never empty */
    readonly meant: readonly [Alias, ...Alias[]]
    readonly form: MentionForm
    /** the second signal, as a clause: “the word ‘team’ follows” */
    readonly signal?: string
    /** why the first of several is likelier than the others, as a clause: “the file lies in ‘web/’” */
    readonly favour?: string
}

export const isNonEmpty = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0
