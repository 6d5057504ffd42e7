import { ask } from '../backend/backend'
import type { PatternType } from '../route'
import type { FileFound, LineFound, SearchResults } from './searchResults'
import { toLineRanges } from './toLineRanges'

interface Answer {
    readonly search: {
        readonly results: {
            readonly matchCount: number
            readonly limitHit: boolean
            readonly elapsedMilliseconds: number
            readonly missing: readonly Named[]
            readonly cloning: readonly Named[]
            readonly timedout: readonly Named[]
            readonly alert: { readonly title: string; readonly description: string | null } | null
            readonly results: readonly (RepositoryMatch | FileMatch)[]
        }
    } | null
}

interface Named {
    readonly name: string
}

interface RepositoryMatch extends Named {
    readonly __typename: 'Repository'
}

interface FileMatch {
    readonly __typename: 'FileMatch'
    readonly repository: Named
    readonly file: { readonly path: string; readonly url: string }
    readonly lineMatches: readonly {
        readonly preview: string
        readonly lineNumber: number
        readonly offsetAndLengths: readonly (readonly [offset: number, length: number])[]
    }[]
}

/**
 * Search the opened repositories.
 *
 * @param signal ends the search
 * @throws where there is no answer, in words for the reader; a query that cannot be run is answered by an alert
 */
export async function loadSearchResults(
    query: string,
    patternType: PatternType,
    signal: AbortSignal
): Promise<SearchResults> {
    const { search } = await ask<Answer>(
        `query Search($query: String!, $patternType: SearchPatternType!) {
            search(version: V2, patternType: $patternType, query: $query) { results {
                matchCount limitHit elapsedMilliseconds
                missing { name } cloning { name } timedout { name }
                alert { title description }
                results {
                    __typename
                    ... on Repository { name }
                    ... on FileMatch {
                        repository { name }
                        file { path url }
                        lineMatches { preview lineNumber offsetAndLengths }
                    }
                }
            } }
        }`,
        { query, patternType },
        signal
    )
    if (!search) {
        throw new Error('The server answered without results.')
    }
    const { results, missing, cloning, timedout, alert, ...counts } = search.results
    return {
        ...counts,
        repositories: results.flatMap(result => (result.__typename === 'Repository' ? [result.name] : [])),
        files: results.flatMap(result => (result.__typename === 'FileMatch' ? [toFile(result)] : [])),
        left: [...missing, ...cloning, ...timedout].map(({ name }) => name),
        ...(alert && {
            alert: { title: alert.title, ...(alert.description === null ? {} : { description: alert.description }) }
        })
    }
}

const toFile = ({ repository, file, lineMatches }: FileMatch): FileFound => ({
    repository: repository.name,
    path: file.path,
    url: file.url,
    lines: lineMatches.map(({ preview, lineNumber, offsetAndLengths }): LineFound => ({
        text: preview,
        number: lineNumber,
        ranges: toLineRanges(preview, offsetAndLengths)
    }))
})
