import { RequestError } from '../requestError'
import type { SourceRepository } from '../repositories/sourceRepository'
import { parseSearchQuery } from '../search/parseSearchQuery'
import { searchRepositories, type FileFound, type SearchAnswer } from '../search/searchRepositories'
import type { PatternType } from '../search/searchQuery'
import type { Budget } from './budget'
import { repositoryFields } from './repositoryFields'

interface Arguments {
    readonly version: 'V1' | 'V2'
    readonly patternType?: PatternType | null
    readonly query: string
}

/** `Search` of the schema. A query that cannot be run is answered by an alert and no results, as Sourcegraph does. */
export const searchFields = (
    { version, patternType, query }: Arguments,
    repositories: readonly SourceRepository[]
) => ({
    async results(_: object, { signal }: Budget) {
        const started = performance.now()
        const { answer, alert } = await run(
            query,
            patternType ?? (version === 'V1' ? 'regexp' : 'literal'),
            repositories,
            signal
        )
        const { files, matchCount, limitHit } = answer
        return {
            results: [...answer.repositories.map(repositoryFields), ...(await Promise.all(files.map(fileMatch)))],
            matchCount,
            approximateResultCount: `${matchCount}${limitHit ? '+' : ''}`,
            limitHit,
            cloning: [],
            missing: answer.missing.map(repositoryFields),
            timedout: [],
            elapsedMilliseconds: Math.round(performance.now() - started),
            alert
        }
    }
})

const nothing: SearchAnswer = { files: [], repositories: [], missing: [], matchCount: 0, limitHit: false }

async function run(
    query: string,
    patternType: PatternType,
    repositories: readonly SourceRepository[],
    signal: AbortSignal
) {
    try {
        const answer = await searchRepositories(parseSearchQuery(query, patternType), repositories, signal)
        return { answer, alert: null }
    } catch (error) {
        if (error instanceof RequestError) {
            return { answer: nothing, alert: { title: 'This search cannot be run', description: error.message } }
        }
        throw error
    }
}

async function fileMatch({ repository, commit, revision, file, lines }: FileFound) {
    const owner = repositoryFields(repository)
    const at = await owner.commit({ rev: commit, inputRevspec: revision })
    return {
        __typename: 'FileMatch',
        repository: owner,
        file: await at?.blob({ path: file.path }),
        lineMatches: lines.map(({ text, number, offsetAndLengths }) => ({
            preview: text,
            lineNumber: number,
            offsetAndLengths,
            limitHit: false
        })),
        limitHit: false
    }
}
