import { isRecord } from '../../isRecord'
import { saidIn, SourceError, unknownRepository } from '../loading/askCommit'
import type { RequestGraphQL } from '../loading/requestGraphQL'

/** Requests that reject with `SourceError` where nothing of the repository came back: that is not a history of nothing. */
export const insistOnRepository =
    (request: RequestGraphQL): RequestGraphQL =>
    async (query, variables) => {
        const answer = await request(query, variables)
        if (!isRecord(answer.data) || !isRecord(answer.data.repository)) {
            throw new SourceError(saidIn(answer.errors) ?? unknownRepository)
        }
        return answer
    }
