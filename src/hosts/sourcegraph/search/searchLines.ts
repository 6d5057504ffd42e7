import { isRecord } from '../../isRecord'
import type { GraphQLAnswer, RequestGraphQL } from '../loading/requestGraphQL'

/** A file in which a search found lines. */
export interface FileFound {
    readonly repository: string
    readonly commit: string
    readonly path: string
    /** by zero-based number, without the end of the line */
    readonly lines: ReadonlyMap<number, string>
}

/** What a search came to, as far as it came. */
export interface LinesFound {
    readonly files: readonly FileFound[]
    /** Sourcegraph stopped before everything was looked at */
    readonly limitHit: boolean
    /** what else may be missing and why, each in a sentence; quotes Sourcegraph */
    readonly problems: readonly string[]
}

/** A search that came to nothing; the message says why. */
export class SearchError extends Error {}

/** Valid in Sourcegraph's schema from 3.26 to 4.4. There are no further pages: `limitHit` says what is missing. */
export const linesQuery = `query OKRLensMentions($query: String!) {
    search(version: V2, patternType: regexp, query: $query) {
        results {
            limitHit
            cloning { name }
            missing { name }
            timedout { name }
            alert { title description }
            results {
                __typename
                ... on FileMatch {
                    repository { name }
                    file { path commit { oid } }
                    lineMatches { preview lineNumber }
                    limitHit
                }
            }
        }
    }
}`

interface Named {
    readonly name: string
}

/** The answer's fields. A result that is no file has none but its type. */
interface ResultsAnswer {
    readonly limitHit: boolean
    readonly cloning: readonly Named[]
    readonly missing: readonly Named[]
    readonly timedout: readonly Named[]
    readonly alert: { readonly title: string; readonly description: string | null } | null
    readonly results: readonly (
        | { readonly __typename: 'Repository' }
        | {
              readonly __typename: 'FileMatch'
              readonly repository: Named
              readonly file: { readonly path: string; readonly commit: { readonly oid: string } }
              readonly lineMatches: readonly { readonly preview: string; readonly lineNumber: number }[]
              readonly limitHit: boolean
          }
    )[]
}

/** Search for lines in all repositories that the reader may see, at their default branches. Rejects with `SearchError`. */
export async function searchLines(query: string, request: RequestGraphQL): Promise<LinesFound> {
    const { data, errors } = await request(linesQuery, { query })
    const said = (errors ?? []).map(({ message }) => `Sourcegraph answered: ${message}`)
    const answer = resultsOf(data)
    if (!answer) {
        throw new SearchError(said.join(' ') || 'Sourcegraph gave no answer.')
    }
    const matches = answer.results.flatMap(result => (result.__typename === 'FileMatch' ? [result] : []))
    return {
        files: matches.map(({ repository, file, lineMatches }) => ({
            repository: repository.name,
            commit: file.commit.oid,
            path: file.path,
            lines: new Map(lineMatches.map(({ lineNumber, preview }) => [lineNumber, preview]))
        })),
        limitHit: answer.limitHit || matches.some(({ limitHit }) => limitHit),
        problems: [
            ...said,
            ...(answer.alert ? [[answer.alert.title, answer.alert.description].filter(Boolean).join(': ')] : []),
            ...unsearched(answer.cloning, 'still being cloned'),
            ...unsearched(answer.missing, 'not found or empty'),
            ...unsearched(answer.timedout, 'not searched in time')
        ]
    }
}

const resultsOf = (data: GraphQLAnswer['data']): ResultsAnswer | undefined =>
    isRecord(data) && isRecord(data.search) && isRecord(data.search.results)
        ? (data.search.results as unknown as ResultsAnswer)
        : undefined

/** How many repositories are named before “and 7 more”. */
const mostNamed = 3

function unsearched(repositories: readonly Named[], why: string): readonly string[] {
    if (repositories.length === 0) {
        return []
    }
    const named = repositories.slice(0, mostNamed).map(({ name }) => name)
    const left = repositories.length - named.length
    return [`Left out, because ${why}: ${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}.`]
}
