import { isRecord } from '../../isRecord'
import type { GitRoot } from '../../gitUri'
import { keepLatest } from '../keepLatest'
import { numbered } from '../loading/batches'
import { folderQuery } from '../loading/operations'
import type { GraphQLAnswer, RequestGraphQL } from '../loading/requestGraphQL'

/** Texts of files, by their paths. */
export type Texts = ReadonlyMap<string, string>

/** Asks for the texts of some files of a repository at a commit; it never rejects, what cannot be had is left out. */
export type LoadTexts = (root: GitRoot, paths: readonly string[]) => Promise<Texts>

export const noTexts: Texts = new Map()

/** How many folders are remembered. */
const mostFolders = 20

/** Larger files are data, in bytes. */
const largest = 512 * 1024

/** What came back, as far as it is text; nothing where the commit is not known. */
function readTexts({ data }: GraphQLAnswer, paths: readonly string[]): Texts | undefined {
    const repository = isRecord(data) ? data.repository : undefined
    const commit = isRecord(repository) ? repository.commit : undefined
    return isRecord(commit)
        ? new Map(
              paths.flatMap((path, index) => {
                  const blob = commit[`file${index}`]
                  return isRecord(blob) &&
                      blob.binary === false &&
                      typeof blob.content === 'string' &&
                      Number(blob.byteSize) <= largest
                      ? [[path, blob.content] as const]
                      : []
              })
          )
        : undefined
}

/** Loads the texts of a folder in one request, and remembers those of the folders seen last. What failed is asked for again. */
export function createTextLoader(request: RequestGraphQL): LoadTexts {
    const known = new Map<string, Promise<Texts>>()
    const load = async ({ repository, commit }: GitRoot, paths: readonly string[]): Promise<Texts | undefined> => {
        const variables = { repository, revision: commit, ...numbered('path', paths) }
        return readTexts(await request(folderQuery(paths.length), variables), paths)
    }
    return (root, paths) => {
        if (paths.length === 0) {
            return Promise.resolve(noTexts)
        }
        const key = JSON.stringify([root.repository, root.commit, paths])
        const texts =
            known.get(key) ??
            load(root, paths)
                .catch(() => undefined)
                .then(found => {
                    if (!found) {
                        known.delete(key)
                    }
                    return found ?? noTexts
                })
        // The one used last stands last
        known.delete(key)
        known.set(key, texts)
        keepLatest(known, mostFolders)
        return texts
    }
}
