import type { SourceLocation } from './location'

/** A hyperlink as written; `url` may be relative to its page. */
export interface Link {
    readonly text: string
    readonly url: string
}

/** A figure that the page keeps private: a placeholder such as `$N` whose link leads to a restricted document. */
export interface PrivateFigure {
    /** the placeholder as read, such as `$N`, `X%` or `N0` */
    readonly text: string
}

/**
 * A stretch of a page as a reader sees it: no emphasis marks, links as their text, entities decoded, white space
 * collapsed to single blanks. What the marks said is kept beside it.
 */
export interface RichText {
    readonly text: string
    readonly links: readonly Link[]
    readonly privateFigures: readonly PrivateFigure[]
    readonly location: SourceLocation
}
