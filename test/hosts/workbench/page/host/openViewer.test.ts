import assert from 'node:assert/strict'
import { Subject, switchMap } from 'rxjs'
import type { ExtensionHost } from '../../../../../src/hosts/workbench/extensionHost/extensionHost'
import type { TextFile } from '../../../../../src/hosts/workbench/page/backend/repository'
import { openViewer, type OpenViewer } from '../../../../../src/hosts/workbench/page/host/openViewer'
import { fixtureExtension } from '../../../../support/fixtureExtension'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../../../support/nodeExtensionHost'

const commit = '0123456789012345678901234567890123456789'
const fileAt = (path: string): TextFile => ({ repository: 'acme/site', commit, path, text: 'export', byteSize: 6 })

for (const version of hostVersions) {
    describe(`openViewer in extension host ${version}`, () => {
        let host: NodeExtensionHost
        /** what the host was told of and not told to forget: it forgets all roots that are alike at once */
        let roots: readonly string[]
        let opened: OpenViewer[]
        let errors: unknown[]

        beforeEach(async () => {
            roots = []
            opened = []
            errors = []
            host = await nodeExtensionHost(
                version,
                { requestGraphQL: () => Promise.resolve({ data: { repository: null } }) },
                {
                    sourcegraphURL: 'https://sourcegraph.test/',
                    clientApplication: 'sourcegraph',
                    settings: {},
                    extensions: [fixtureExtension]
                }
            )
        })
        afterEach(() => host.dispose())

        /** The host, watched. `onDocument` is called in the midst of opening: the host has been handed a document. */
        const watched = (onDocument: () => void): ExtensionHost => ({
            ...host,
            addWorkspaceRoot: root => {
                roots = [...roots, root.uri]
                return host.addWorkspaceRoot(root)
            },
            removeWorkspaceRoot: uri => {
                roots = roots.filter(root => root !== uri)
                return host.removeWorkspaceRoot(uri)
            },
            addDocument: document => {
                const answer = host.addDocument(document)
                queueMicrotask(onDocument)
                return answer
            }
        })

        /** Open one file after the other, each while the one before is still being opened. */
        const openAll = async (...files: readonly TextFile[]): Promise<void> => {
            const wanted = new Subject<TextFile>()
            const remaining = [...files]
            const openNext = (): void => {
                const next = remaining.shift()
                if (next) {
                    wanted.next(next)
                }
            }
            const own = watched(openNext)
            const last = new Promise<void>(resolve => {
                wanted.pipe(switchMap(file => openViewer(own, file))).subscribe({
                    next: viewer => {
                        opened.push(viewer)
                        resolve()
                    },
                    error: (error: unknown) => {
                        errors.push(error)
                        resolve()
                    }
                })
            })
            openNext()
            await last
            assert.deepEqual(errors, [])
        }

        it('shows a file that is opened again at once', async () => {
            const file = fileAt('src/main.ts')
            await openAll(file, file)
            const [viewer] = opened
            assert.equal(opened.length, 1)
            await host.setSelections(viewer?.id ?? '', [])
        })

        it('keeps the repository as a root while one of its files follows another', async () => {
            await openAll(fileAt('a.ts'), fileAt('b.ts'))
            assert.deepEqual(roots, [`git://acme/site?${commit}`])
        })
    })
}
