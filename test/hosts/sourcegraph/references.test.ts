import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { HostLocation } from '../../../src/hosts/workbench/extensionHost/extensionHost'
import { parseGitUri } from '../../../src/hosts/gitUri'
import type { Position } from '../../../src/model/location'
import { type Backend, openBackend } from '../../support/openBackend'
import { nextValue } from '../../support/nextValue'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'
import { handbookFolder, hoverOn, okrLens, openFile, sources, uri as codeUri, placeOf } from './lensHost'

const commit = '0123456789012345678901234567890123456789'
const notes = `git://acme/shop?${commit}#docs/release%20notes.md`
const note = `# Release notes

The browser extension is out; the Web team helped. So did the
Distribution team.
`

for (const version of hostVersions) {
    describe(`Definitions and references in extension host ${version}`, function () {
        this.timeout(20_000)
        const folder = handbookFolder()
        let backend: Backend
        let goals: string
        let page: string
        let host: NodeExtensionHost

        before('read its page', async () => {
            page = await readFile(path.join(folder.path, 'handbook/goals.md'), 'utf8')
        })
        beforeEach(async () => {
            backend = await openBackend([path.join(folder.path, 'handbook')])
            const [handbook = ''] = backend.repositories
            goals = `git://${handbook}?${commit}#goals.md`
            host = await nodeExtensionHost(version, backend, {
                sourcegraphURL: 'https://sourcegraph.test/',
                clientApplication: 'sourcegraph',
                settings: sources(handbook),
                extensions: [okrLens]
            })
            await openFile(host)
            await hoverOn(host, 'Browser Extension')
            await show(notes, note)
        })
        afterEach(() => {
            host.dispose()
            assert.doesNotMatch(host.output(), /error/i)
        })

        /** The language is given as code, so that nothing but the path tells that it is prose. */
        const show = async (uri: string, text: string): Promise<void> => {
            await host.addDocument({ uri, languageId: 'typescript', text })
            await host.addViewer({ uri })
        }
        const placeIn = (text: string, words: string): Position => {
            const before = text.slice(0, text.indexOf(words) + 1).split('\n')
            return { line: before.length - 1, character: before.at(-1)!.length - 1 }
        }
        /** `goals.md:31`, `docs/release notes.md:2:4-21`: lines and characters from 0. */
        const written = ({ uri, range }: HostLocation): string => {
            const { start, end } = range!
            const characters =
                uri.includes('goals') || uri.includes('2021') ? '' : `:${start.character}-${end.character}`
            return `${parseGitUri(uri)!.path}:${start.line}${characters}`
        }
        const settled = async (found: ReturnType<NodeExtensionHost['definition']>): Promise<readonly string[]> =>
            (await nextValue(found, ({ isLoading }) => !isLoading)).result.map(written)
        const row = (): string => `goals.md:${placeIn(page, '| Browser Extension').line}`
        const mentioned = ['src/toolbar.ts:0:7-24', 'src/toolbar.ts:1:13-29', 'docs/release notes.md:2:4-21']

        it('lead from a mention to the row that defines it', async () => {
            assert.deepEqual(await settled(host.definition(notes, placeIn(note, 'browser extension'))), [row()])
        })

        it('lead from a team to its section', async () => {
            assert.deepEqual(await settled(host.definition(notes, placeIn(note, 'Web team'))), ['company/2021-q1.md:6'])
        })

        it('lead from a mention to its row and to the mentions in all open files', async () => {
            const found = await settled(host.references(notes, placeIn(note, 'browser extension')))
            assert.deepEqual(found, [row(), ...mentioned])
        })

        it('lead from a row to the mentions of what it defines', async () => {
            await show(goals, page)
            const place = placeIn(page, 'Browser Extension is')
            assert.deepEqual(await settled(host.references(goals, place)), [row(), ...mentioned])
            assert.deepEqual(await settled(host.definition(goals, place)), [row()])
        })

        it('lead nowhere from other words', async () => {
            assert.deepEqual(await settled(host.definition(notes, placeIn(note, 'helped'))), [])
            assert.deepEqual(await settled(host.references(notes, placeIn(note, 'helped'))), [])
        })

        it('are offered in other prose too', async () => {
            for (const name of [
                'notes.txt',
                'notes.rst',
                'notes.adoc',
                'notes.mdx',
                'notes.markdown',
                'a/b/notes.org'
            ]) {
                const uri = `git://acme/shop?${commit}#${name}`
                await show(uri, note)
                assert.deepEqual(await settled(host.definition(uri, placeIn(note, 'browser extension'))), [row()], name)
            }
        })

        it('leave code to others, also in languages that the host does not know', async () => {
            assert.deepEqual(await settled(host.definition(codeUri, placeOf('browserExtension'))), [])
            assert.deepEqual(await settled(host.references(codeUri, placeOf('browserExtension'))), [])
            for (const name of ['main.go', 'main.zig', 'Makefile', 'services.yml', 'CODEOWNERS', 'page.md.ts']) {
                const uri = `git://acme/shop?${commit}#${name}`
                await show(uri, note)
                assert.deepEqual(await settled(host.definition(uri, placeIn(note, 'browser extension'))), [], name)
            }
        })

        it('ask for nothing', async () => {
            const before = backend.requests.length
            await settled(host.references(notes, placeIn(note, 'browser extension')))
            assert.equal(backend.requests.length, before)
        })
    })
}
