import { createHash } from 'node:crypto'
import { answerGraphQL } from '../../../../src/hosts/workbench/server/graphql/answerGraphQL'
import type { SourceRepository } from '../../../../src/hosts/workbench/server/repositories/sourceRepository'
import { createSettingsStore } from '../../../../src/hosts/workbench/server/settings/settingsStore'
import type { GraphQLAnswer, RequestGraphQL } from '../../../../src/hosts/sourcegraph/loading/requestGraphQL'

/** Contents by path; one with a NUL is binary. */
export type Files = Readonly<Record<string, string>>

/** A Sourcegraph whose repositories lie in memory, behind the workbench's own schema and resolvers. */
export interface Instance {
    readonly request: RequestGraphQL
    /** the operations that were asked for, in order: `OKRLensPages handbook` */
    readonly sent: string[]
    /** Make this the content of a repository, at another commit unless it is the same. Answers with the commit. */
    commit(repository: string, files: Files): string
    /** Answer like this from now on, where it answers at all; absent: truly. */
    answer?: (operation: string, truly: () => Promise<GraphQLAnswer>) => Promise<GraphQLAnswer>
}

const hash = (text: string): string => createHash('sha1').update(text).digest('hex')

export function createInstance(repositories: Readonly<Record<string, Files>> = {}): Instance {
    const states = new Map<string, Map<string, Files>>()
    const heads = new Map<string, string>()
    const sent: string[] = []

    const repositoryOf = (name: string): SourceRepository => {
        const filesAt = (commit: string): Files => states.get(name)?.get(commit) ?? {}
        return {
            kind: 'git',
            name,
            folder: '/',
            defaultBranch: () => Promise.resolve({ name: 'refs/heads/main', displayName: 'main' }),
            resolve: revision =>
                Promise.resolve(
                    ['', 'HEAD', 'main'].includes(revision)
                        ? heads.get(name)
                        : states.get(name)?.has(revision)
                          ? revision
                          : undefined
                ),
            list: commit => {
                const entries = Object.entries(filesAt(commit)).sort(([one], [other]) => (one < other ? -1 : 1))
                return Promise.resolve(
                    new Map(entries.map(([path, text]) => [path, { path, byteSize: text.length, id: hash(text) }]))
                )
            },
            history: () => Promise.resolve([]),
            read: (commit, path) => {
                const text = filesAt(commit)[path]
                return Promise.resolve(
                    text === undefined
                        ? undefined
                        : { content: text.includes('\0') ? '' : text, binary: text.includes('\0'), byteSize: text.length } // prettier-ignore
                )
            }
        }
    }
    const instance: Instance = {
        sent,
        commit: (repository, files) => {
            const commit = hash(JSON.stringify([repository, files]))
            states.set(repository, (states.get(repository) ?? new Map<string, Files>()).set(commit, files))
            heads.set(repository, commit)
            return commit
        },
        request: (query, variables) => {
            const operation = /query (\w+)/.exec(query)?.[1] ?? ''
            sent.push(`${operation} ${String(variables.repository)}`)
            const workbench = {
                repositories: [...states.keys()].map(repositoryOf),
                settings: createSettingsStore({}),
                manifest: () => Promise.reject(new Error('there is no registry here')),
                baseUrl: 'https://sourcegraph.test'
            }
            const truly = async (): Promise<GraphQLAnswer> => {
                const answer = await answerGraphQL(JSON.stringify({ query, variables }), workbench, error => {
                    throw error
                })
                return JSON.parse(JSON.stringify(answer)) as GraphQLAnswer
            }
            return instance.answer ? instance.answer(operation, truly) : truly()
        }
    }
    Object.entries(repositories).forEach(([name, files]) => instance.commit(name, files))
    return instance
}

/** So many pages, each in a folder of its own. */
export const manyPages = (count: number): Files =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`team${index}/goals.md`, '# Goals']))
