import type { Version } from '../../../history/trace'
import { formatGitUri } from '../../gitUri'
import type { ReadPage } from '../loading/parsePages'
import type { TextVersion } from './loadVersions'
import { pageName } from './pageOf'

/**
 * The versions of the pages of a repository, by the names under which histories know pages. A text that is loaded is not kept a
 * second time.
 */
export function toVersions(
    repository: string,
    versions: readonly TextVersion[],
    loaded: readonly ReadPage[]
): readonly Version[] {
    const texts = new Map(loaded.map(({ page: { text } }) => [text, text]))
    return versions.map(({ texts: ofCommit, ...version }) => ({
        ...version,
        pages: new Map(
            Array.from(ofCommit, ([path, text]) => {
                const uri = formatGitUri({ repository, commit: version.commit, path })
                return [
                    pageName(repository, path),
                    text === undefined ? undefined : { uri, text: texts.get(text) ?? text }
                ]
            })
        )
    }))
}
