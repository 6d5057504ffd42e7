import type { SourceLocation } from './location'

export type Severity = 'error' | 'warning'

/** Something worth telling the author of a page. Returned and collected, never thrown; `explain` words it. */
export type Diagnostic = { readonly location: SourceLocation } & (
    | { readonly code: 'quarter.unreadable'; readonly written: string }
    | { readonly code: 'date.impossible'; readonly written: string }
    | { readonly code: 'row.unreadable'; readonly written: string }
    | { readonly code: 'keyResult.noObjective'; readonly written: string }
    | { readonly code: 'calendar.impossible'; readonly written: string }
    | { readonly code: 'goal.unknown'; readonly written: string }
    | { readonly code: 'goal.ambiguous'; readonly written: string; readonly candidates: readonly string[] }
    | { readonly code: 'anchor.unknown'; readonly written: string; readonly near?: string }
    | { readonly code: 'result.noPrevious'; readonly written: string }
    | { readonly code: 'entry.unnamed'; readonly written: string }
    | { readonly code: 'yaml.invalid'; readonly written: string; readonly expected: YamlExpectation }
    | { readonly code: 'line.tooLong'; readonly characters: number }
    | { readonly code: 'page.tooLarge'; readonly characters: number; readonly limit: number }
)

/** What would have kept a page YAML; `yaml` where nothing more can be said. */
export type YamlExpectation =
    'anchor' | 'blanks' | 'characters' | 'closing' | 'depth' | 'indentation' | 'pair' | 'quotes' | 'yaml'

/** A value beside what could not be read on the way to it. */
export interface Parsed<T> {
    readonly value: T
    readonly diagnostics: readonly Diagnostic[]
}
