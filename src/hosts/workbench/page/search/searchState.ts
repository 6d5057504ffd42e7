import type { Loading } from '../loading'
import type { PatternType } from '../route'
import type { SearchResults } from './searchResults'

/** A search as it goes. */
export interface SearchState {
    /** as the reader wrote it */
    readonly query: string
    readonly patternType: PatternType
    /** as extensions rewrote it, which is what was searched for; absent until they have */
    readonly sent?: string
    readonly results: Loading<SearchResults>
}
