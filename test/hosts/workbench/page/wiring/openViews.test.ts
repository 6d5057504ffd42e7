import assert from 'node:assert/strict'
import { filter, firstValueFrom } from 'rxjs'
import type { ExtensionHost } from '../../../../../src/hosts/workbench/extensionHost/extensionHost'
import { createStore, type Store } from '../../../../../src/hosts/workbench/page/createStore'
import type { Loading } from '../../../../../src/hosts/workbench/page/loading'
import type { TextFile } from '../../../../../src/hosts/workbench/page/backend/repository'
import { parseRoute } from '../../../../../src/hosts/workbench/page/route'
import { initialState, type WorkbenchState } from '../../../../../src/hosts/workbench/page/state'
import { openViews } from '../../../../../src/hosts/workbench/page/wiring/openViews'
import { fixtureExtension } from '../../../../support/fixtureExtension'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../../../support/nodeExtensionHost'

const commit = '0123456789012345678901234567890123456789'
const root = `git://acme/site?${commit}`

for (const version of hostVersions) {
    describe(`openViews in extension host ${version}`, () => {
        let host: NodeExtensionHost
        /** what the host was told, in its order */
        let told: string[]
        let notices: string[]
        let store: Store<WorkbenchState>
        let views: ReturnType<typeof openViews>

        beforeEach(async () => {
            told = []
            notices = []
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
            const watched: ExtensionHost = {
                ...host,
                addWorkspaceRoot: root => {
                    told.push(`add ${root.uri}`)
                    return host.addWorkspaceRoot(root)
                },
                removeWorkspaceRoot: uri => {
                    told.push(`remove ${uri}`)
                    return host.removeWorkspaceRoot(uri)
                }
            }
            store = createStore(initialState(parseRoute(new URL('http://localhost/')), 'system'))
            store.update({
                host: { kind: 'ready', host: watched, extensions: [], refreshSettings: () => Promise.resolve() },
                files: new Map([
                    ['acme/site', { kind: 'ready', value: { repository: 'acme/site', commit, paths: ['src/a.ts'] } }]
                ])
            })
            views = openViews(store, { notify: message => notices.push(message) })
        })
        afterEach(() => {
            host.dispose()
            assert.deepEqual(notices, [])
        })

        const file: Loading<TextFile> = {
            kind: 'ready',
            value: { repository: 'acme/site', commit, path: 'src/a.ts', text: 'export', byteSize: 6 }
        }
        const go = (address: string, more: Partial<WorkbenchState> = {}) =>
            store.update({ route: parseRoute(new URL(address, 'http://localhost/')), file: undefined, ...more })
        const folder = () => firstValueFrom(views.folder.pipe(filter(folder => folder !== undefined)))
        const viewer = () => firstValueFrom(views.viewer.pipe(filter(viewer => viewer !== undefined)))

        it('opens the folder of the route, whose cards extensions make', async () => {
            go('/acme/site/-/tree/src')
            const { uri, root: of } = await folder()
            assert.deepEqual([uri, of], [`${root}#src`, root])
            const cards = await firstValueFrom(
                host.directoryViews({ uri, root: of }).pipe(filter(([card]) => card?.view !== undefined))
            )
            const [card] = cards
            assert.ok(card?.view && 'title' in card.view)
            assert.equal(card.view.title, 'Fixture card')
            go('/acme/site')
            await firstValueFrom(views.folder.pipe(filter(folder => folder?.uri === root)))
        })

        it('closes one view before the next one opens, so that their repository stays a root', async () => {
            views.folder.subscribe()
            go('/acme/site/-/blob/src/a.ts', { file })
            assert.equal((await viewer()).uri, `${root}#src/a.ts`)
            go('/acme/site/-/tree/src')
            await folder()
            go('/acme/site/-/blob/src/a.ts', { file })
            await viewer()
            const [add, remove] = [`add ${root}`, `remove ${root}`]
            assert.deepEqual(told, [add, remove, add, remove, add])
        })

        it('has nothing open on other pages, nor while a page is rendered', async () => {
            const open: string[] = []
            views.viewer.subscribe(viewer => open.push(viewer?.uri ?? 'none'))
            go('/acme/site/-/blob/src/a.ts', { file })
            await viewer()
            go('/views/acme.page')
            go('/acme/site/-/blob/a.md?view=rendered', { file })
            assert.deepEqual(open, ['none', `${root}#src/a.ts`, 'none'])
            assert.equal(await firstValueFrom(views.folder), undefined)
        })
    })
}
