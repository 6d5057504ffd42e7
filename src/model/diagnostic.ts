import type { SourceLocation } from './location'

export type Severity = 'error' | 'warning'

/** Something worth telling the author of a page. Returned and collected, never thrown; `explain` words it. */
export type Diagnostic = { readonly location: SourceLocation } & (
    | { readonly code: 'quarter.unreadable'; readonly written: string }
    | { readonly code: 'calendar.impossible'; readonly written: string }
    | { readonly code: 'goal.unknown'; readonly written: string }
    | { readonly code: 'goal.ambiguous'; readonly written: string; readonly candidates: readonly string[] }
    | { readonly code: 'anchor.unknown'; readonly written: string; readonly near?: string }
    | { readonly code: 'result.noPrevious'; readonly written: string }
    | { readonly code: 'page.tooLarge'; readonly characters: number; readonly limit: number }
)

/** A value beside what could not be read on the way to it. */
export interface Parsed<T> {
    readonly value: T
    readonly diagnostics: readonly Diagnostic[]
}
