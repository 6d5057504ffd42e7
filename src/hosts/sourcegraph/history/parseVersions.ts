import type { Version } from '../../../history/trace'
import type { Plan } from '../../../model/plan'
import { parsePage } from '../../../parsing/parsePage'
import { formatGitUri } from '../../gitUri'
import type { TextVersion } from './loadVersions'
import { pageName } from './pageOf'

/** Milliseconds of parsing before others get a turn: the host answers hovers in the same thread. */
const slice = 20

const aTurn = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

/** Read the versions of the pages of a repository, a little at a time. */
export async function parseVersions(
    repository: string,
    versions: readonly TextVersion[],
    now: () => number
): Promise<readonly Version[]> {
    const parsed: Version[] = []
    let started = now()
    for (const { commit, day, subject, texts } of versions) {
        const pages = new Map<string, Plan | undefined>()
        for (const [path, text] of texts) {
            const uri = formatGitUri({ repository, commit, path })
            pages.set(pageName(repository, path), text === undefined ? undefined : parsePage({ uri, text }).value)
            if (now() - started >= slice) {
                await aTurn()
                started = now()
            }
        }
        parsed.push({ commit, day, subject, pages })
    }
    return parsed
}
