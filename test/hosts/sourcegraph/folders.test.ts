import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { map } from 'rxjs'
import type {
    GraphQLResponse,
    HostFileDecoration,
    HostView,
    Settings
} from '../../../src/hosts/workbench/extensionHost/extensionHost'
import { nextValue } from '../../support/nextValue'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'
import { type Backend, openBackend } from '../../support/openBackend'
import { handbookFolder, okrLens, sources, withoutEscapes } from './lensHost'

/** The files of a small repository of code, by their paths. */
const code = {
    'client/browser-extension/main.ts': 'export const main = 1\n',
    'client/web/main.ts': 'export const main = 2\n',
    'client/web/gallery.ts': '// Shows the plugin gallery.\n',
    'client/plain.ts': 'export const plain = 3\n',
    'client/logo.png': '\0\0plugin gallery'
}

for (const version of hostVersions) {
    describe(`Folders in extension host ${version}`, function () {
        this.timeout(20_000)
        const folder = handbookFolder()
        let backend: Backend
        let host: NodeExtensionHost
        let handbook: string
        let root: string
        let settings: Settings
        /** requests whose document holds these words fail */
        let refused: string | undefined

        before('write some code', async () => {
            for (const [file, text] of Object.entries(code)) {
                await mkdir(path.join(folder.path, 'code', path.dirname(file)), { recursive: true })
                await writeFile(path.join(folder.path, 'code', file), text)
            }
        })
        beforeEach(async () => {
            backend = await openBackend([path.join(folder.path, 'handbook'), path.join(folder.path, 'code')])
            handbook = backend.repositories[0]!
            const { data } = await backend.requestGraphQL(
                'query ($name: String!) { repository(name: $name) { commit(rev: "HEAD") { oid } } }',
                { name: backend.repositories[1]! }
            )
            const { oid } = (data as { repository: { commit: { oid: string } } }).repository.commit
            root = `git://${backend.repositories[1]!}?${oid}`
            refused = undefined
        })
        afterEach(() => {
            host.dispose()
            assert.doesNotMatch(host.output(), /error|Discarding contributions/i)
        })

        const start = async (more: Settings = {}): Promise<void> => {
            settings = { ...sources(handbook), ...more }
            const requestGraphQL = (query: string, variables: unknown): Promise<GraphQLResponse> =>
                refused !== undefined && query.includes(refused)
                    ? Promise.reject(new Error('refused'))
                    : backend.requestGraphQL(query, variables)
            host = await nodeExtensionHost(
                version,
                { ...backend, requestGraphQL },
                { sourcegraphURL: 'https://sourcegraph.test/', clientApplication: 'sourcegraph', settings, extensions: [okrLens] } // prettier-ignore
            )
        }
        const folderRequests = (): number => backend.requests.filter(query => query.includes('OKRLensFolder')).length

        describe('have cards', () => {
            const cardOf = (directory: string, repository = root) =>
                host
                    .directoryViews({
                        uri: directory === '' ? repository : `${repository}#${directory}`,
                        root: repository
                    })
                    .pipe(map(answers => answers.find(({ id }) => id === 'okrLens.directory')))
            const wordsOf = async (directory: string, repository = root): Promise<string> => {
                const answer = await nextValue(cardOf(directory, repository), card => card?.view !== undefined)
                const view = answer?.view as HostView
                return withoutEscapes(
                    [view.subtitle, ...view.content.map(part => ('value' in part ? part.value : ''))].join('\n')
                )
            }

            it('that tell of what their path names', async () => {
                await start()
                const feature = await wordsOf('client/browser-extension')
                assert.match(feature, /^client\/browser-extension\nIts path names:/)
                assert.match(feature, /\[Browser Extension is released by a single command\]\(https:\/\/sourcegraph\.test\/[^ ]+\/-\/blob\/goals\.md\?L27\) · feature · ○ no result recorded · FY22 Q2/) // prettier-ignore
                const team = await wordsOf('client/web')
                assert.match(team, /Web team.* · 2 of 3 done/)
                assert.match(team, /\(https:\/\/sourcegraph\.test\/views\/okrLens\.dashboard\?team=Web\)/)
            })

            it('that tell of the pages below them', async () => {
                await start()
                const any = `git://${handbook}?${'0'.repeat(40)}`
                assert.match(await wordsOf('company', any), /\*\*3 objectives and 4 key results\*\* on 1 page below/)
                assert.match(
                    await wordsOf('', any),
                    /2 goals, 3 objectives, 2 features and 4 key results\*\* on 2 pages/
                )
            })

            it('or none, where there is nothing to say', async () => {
                await start()
                // The host has the view of one that is still loading, and then none
                const answers: unknown[] = []
                const watching = cardOf('client').subscribe(card => answers.push(card))
                await wordsOf('client/web')
                await nextValue(cardOf('client'), card => card === undefined)
                watching.unsubscribe()
                assert.ok(answers.every(answer => !answer || (answer as { view?: unknown }).view === undefined))
            })

            it('that go with the extension', async () => {
                await start()
                await wordsOf('client/web')
                host.setEnabledExtensions([])
                const views = host.directoryViews({ uri: `${root}#client/web`, root })
                await nextValue(views, answers => answers.length === 0)
            })
        })

        describe('are marked in lists', () => {
            const listOf = (...paths: readonly string[]) => ({
                uri: root,
                files: paths.map(file => ({
                    uri: `${root}#${file}`,
                    path: file,
                    isDirectory: !Object.hasOwn(code, file)
                }))
            })
            const marks = (...paths: readonly string[]) =>
                host.fileDecorations(listOf(...paths)).pipe(
                    map(
                        found =>
                            Object.entries(found).map(([file, [mark]]) => `${file}: ${mark?.after?.contentText} ${mark?.meter ? `${mark.meter.value}/${mark.meter.max}` : '–'}`) // prettier-ignore
                    )
                )
            const become = (paths: readonly string[], expected: readonly string[]) =>
                nextValue(marks(...paths), found => JSON.stringify(found) === JSON.stringify(expected))

            it('by what they are called like', async () => {
                await start()
                await become(
                    ['client/browser-extension', 'client/web', 'client/plain.ts'],
                    ['client/browser-extension: 1 past due –', 'client/web: 2/3 done 2/3']
                )
                const found = await nextValue(host.fileDecorations(listOf('client/web')), all => !!all['client/web'])
                const [mark] = found['client/web'] as readonly HostFileDecoration[]
                assert.match(
                    mark?.meter?.hoverMessage ?? '',
                    /^Called like the team “Web”\. Key results: 2 of 3 done\./
                )
                assert.equal(folderRequests(), 1, 'of one file')
            })

            const files = ['client/web/main.ts', 'client/web/gallery.ts', 'client/logo.png']
            const byPath = ['client/web/main.ts: undefined 2/3', 'client/web/gallery.ts: undefined 2/3']
            const byContents = ['client/web/main.ts: undefined 2/3', 'client/web/gallery.ts: 1 past due –']

            it('by what they mention, in one request for each folder', async () => {
                await start()
                await become(files, byContents)
                await become(files, byContents)
                assert.equal(folderRequests(), 1)
            })

            it('by their paths alone where the setting says so, or not at all, as soon as it does', async () => {
                await start({ 'okrLens.advanced': { fileDecorations: 'paths' } })
                await become(files, byPath)
                const seen: string[] = []
                const watching = marks(...files).subscribe(found => seen.push(found.join()))
                await host.syncSettings({ ...settings, 'okrLens.advanced': { fileDecorations: 'off' } })
                while (!(seen.length > 1 && seen.at(-1) === '')) {
                    await nextValue(host.contributions())
                }
                watching.unsubscribe()
                await become(files, [])
                assert.equal(folderRequests(), 0)
            })

            it('without loading any page where nothing is to be marked', async () => {
                await start({ 'okrLens.advanced': { fileDecorations: 'off' } })
                await become(files, [])
                // What would have been asked for is asked for before the second answer
                await nextValue(host.contributions())
                await become(files, [])
                assert.deepEqual(backend.requests.filter(query => query.includes('OKRLens')), []) // prettier-ignore
            })

            it('by their paths where their texts cannot be had', async () => {
                refused = 'OKRLensFolder'
                await start()
                await become(files, byPath)
            })

            it('by the text of a file that is open', async () => {
                await start({ 'okrLens.advanced': { fileDecorations: 'paths' } })
                await become(files, byPath)
                const uri = `${root}#client/plain.ts`
                const shown = nextValue(marks('client/plain.ts'), found => found.join() === 'client/plain.ts: 1 past due –') // prettier-ignore
                await host.addDocument({ uri, languageId: 'typescript', text: 'const browserExtension = 1' })
                await host.addViewer({ uri })
                await shown
            })

            it('though addresses are such that a host cannot read them', async () => {
                await start()
                const odd = ['a:b:c/web', '100%/web'].map(file => ({ uri: `${root}#${file}`, path: file, isDirectory: true })) // prettier-ignore
                const list = listOf('client/web')
                const decorations = host.fileDecorations({ ...list, files: [...odd, ...list.files] })
                const found = await nextValue(decorations, all => Object.keys(all).length > 0)
                assert.deepEqual(Object.keys(found), ['client/web'])
            })

            it('and no more once the extension is switched off', async () => {
                await start()
                await become(['client/web'], ['client/web: 2/3 done 2/3'])
                host.setEnabledExtensions([])
                await become(['client/web'], [])
                host.setEnabledExtensions([okrLens])
                await become(['client/web'], ['client/web: 2/3 done 2/3'])
            })
        })
    })
}
