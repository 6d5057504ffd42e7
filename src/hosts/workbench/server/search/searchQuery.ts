export type PatternType = 'standard' | 'literal' | 'regexp' | 'structural'

/** What a file must say. */
export type Expression =
    | { readonly kind: 'pattern'; readonly regexp: RegExp }
    | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
    | { readonly kind: 'not'; readonly operand: Expression }

/** A search, read. Every expression is compiled with the flags it needs. */
export interface SearchQuery {
    /** absent where the query has filters only */
    readonly expression?: Expression
    readonly repositories: Filters
    readonly files: Filters
    /** branch, tag or commit; empty for the default branch */
    readonly revision: string
    /** what may match: the text of a file, its path, or both; or the names of repositories */
    readonly type: 'any' | 'file' | 'path' | 'repo'
    /** matches after which the search stops */
    readonly count: number
}

/** Matched without regard to case, anywhere in the name or path. */
export interface Filters {
    readonly included: readonly RegExp[]
    readonly excluded: readonly RegExp[]
}
