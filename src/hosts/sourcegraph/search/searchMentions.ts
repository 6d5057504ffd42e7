import type { MentionFinder } from '../../../mentions/mentionFinder'
import { mentionsOnLines } from '../../../mentions/mentionsOnLines'
import type { SourceLocation } from '../../../model/location'
import type { Entity } from '../../../model/portfolio'
import type { Findings } from '../../../presentation/renderFindings'
import { formatGitUri } from '../../gitUri'
import { explainFailure } from '../loading/explainFailure'
import type { RequestGraphQL } from '../loading/requestGraphQL'
import { SearchError, searchLines } from './searchLines'
import { searchQuery } from './searchQuery'

/** What is known of a reader's question, with the places to list. */
export interface MentionsFound<State extends Findings = Findings> {
    readonly findings: State
    readonly places: readonly SourceLocation[]
}

type Answer = Extract<Findings, { state: 'found' | 'failed' }>

/**
 * Find where any of the entities is mentioned, in all that the reader may see, by one request. What Sourcegraph finds is
 * read as documents are: words that name something else here are left out. Never rejects: a failure is an answer.
 */
export async function searchMentions(
    about: readonly Entity[],
    finder: MentionFinder,
    request: RequestGraphQL
): Promise<MentionsFound<Answer>> {
    const failed = (problem: string): MentionsFound<Answer> => ({
        findings: { state: 'failed', about, problem },
        places: []
    })
    const query = searchQuery(about.map(({ id }) => finder.spellings(id)))
    if (query === undefined) {
        return failed('it has no spelling that counts by itself. Add one in `okrLens.aliases`.')
    }
    try {
        const { files, limitHit, problems } = await searchLines(query, request)
        const read = files.map(({ lines, ...file }) => {
            const uri = formatGitUri(file)
            const mentions = mentionsOnLines(finder, about, { uri, lines })
            const named = new Set(mentions.map(({ range }) => range.start.line)).size
            return { ...file, uri, mentions, otherLines: lines.size - named }
        })
        const naming = read.filter(({ mentions }) => mentions.length > 0)
        const places = naming.flatMap(({ uri, mentions }) => mentions.map(({ range }) => ({ uri, range })))
        const findings: Answer = {
            state: 'found',
            about,
            places: places.length,
            files: naming.length,
            repositories: new Set(naming.map(({ repository }) => repository)).size,
            otherLines: read.reduce((sum, { otherLines }) => sum + otherLines, 0),
            limitHit,
            problems
        }
        return { findings, places }
    } catch (error) {
        return failed(error instanceof SearchError ? error.message : explainFailure(error))
    }
}
