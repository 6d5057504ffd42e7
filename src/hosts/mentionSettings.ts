/** The setting that adds and bans spellings, and the one that leaves files and words alone. */
export const aliasesKey = 'okrLens.aliases'
export const ignoreKey = 'okrLens.ignore'

/** Words that are ignored everywhere, or in the documents whose path matches a glob. */
export interface IgnoredWord {
    readonly word: string
    readonly in?: string
}

/** What settings say about mentions, as plain data. */
export interface MentionSettings {
    /** by entity name as written, or `*` for all (bans only) */
    readonly aliases: Readonly<Record<string, { readonly add: readonly string[]; readonly ban: readonly string[] }>>
    readonly ignore: { readonly paths: readonly string[]; readonly words: readonly IgnoredWord[] }
}
