import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { firstValueFrom } from 'rxjs'
import type { Settings } from '../../../../src/hosts/workbench/extensionHost/extensionHost'
import { nextValue } from '../../../support/nextValue'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../../support/nodeExtensionHost'
import { type Backend, openBackend } from '../../../support/openBackend'
import { handbookFolder, okrLens, sources, uri, withoutEscapes } from '../lensHost'

for (const version of hostVersions) {
    describe(`Links to the handbook in extension host ${version}`, function () {
        this.timeout(20_000)
        const folder = handbookFolder()
        let backend: Backend
        let handbook: string
        let goals: string
        let host: NodeExtensionHost

        beforeEach(async () => {
            goals = await readFile(path.join(folder.path, 'handbook/goals.md'), 'utf8')
            backend = await openBackend([path.join(folder.path, 'handbook')])
            handbook = backend.repositories[0]!
            await start(sources(handbook))
        })
        afterEach(() => {
            host.dispose()
            assert.doesNotMatch(host.output(), /error/i)
        })

        /** A code host that shows a page without code: no file is open. */
        const start = async (settings: Settings): Promise<void> => {
            host = await nodeExtensionHost(version, backend, {
                sourcegraphURL: 'https://sourcegraph.test/',
                clientApplication: 'other',
                settings,
                extensions: [okrLens]
            })
        }
        const address = (rest: string): string => `https://sourcegraph.test/${handbook}/-/blob/${rest}`
        const line = (words: string): number => goals.slice(0, goals.indexOf(words)).split('\n').length
        /** What stands beside a link, and what a pointer on it is told; whenever something does. */
        const shown = async (url: string): Promise<readonly string[]> => {
            const preview = await nextValue(host.linkPreview(url), preview => !!preview && preview.content.length > 0)
            return [...preview!.content, ...preview!.hover].map(({ value }) => withoutEscapes(value))
        }
        const nothing = async (url: string): Promise<void> => {
            const answers: unknown[] = []
            const listening = host.linkPreview(url).subscribe(preview => answers.push(preview?.content ?? []))
            while (answers.length === 0) {
                await sleep(1)
            }
            // By then the host has had its say on the first one too
            await shown(address('goals.md'))
            listening.unsubscribe()
            assert.deepEqual(answers.at(-1), [])
        }

        it('tell how a feature stands and when it is due', async () => {
            const [content, hover = ''] = await shown(address(`goals.md?L${line('| Browser Extension')}`))
            assert.equal(content, '○ past due · FY22 Q2')
            assert.match(hover, /^Feature “Browser Extension is released by a single command”: no result recorded\./)
        })

        it('tell of a heading, a section and a page what they hold', async () => {
            assert.match((await shown(address('goals.md#roadmap')))[0]!, /^2 features: ○ 2 with no result recorded$/)
            assert.match((await shown(address('company/2021-q1.md#web')))[0]!, /^2 objectives: /)
            assert.match(
                (await shown(address('goals.md#1-grow-plugins-into-a-living-ecosystem')))[0]!,
                /^no key result is written$/
            )
            assert.match((await shown(address('company/2021-q1.md')))[0]!, /^3 objectives: /)
        })

        it('tell nothing of what nobody read', async () => {
            await shown(address('goals.md'))
            await nothing(address('goals.md?L2'))
            await nothing(address('lost.md'))
            await nothing(address('goals.md#lost'))
            await nothing(`https://sourcegraph.test/${handbook}/-/tree/company`)
            await nothing(
                `https://sourcegraph.test/${handbook}@${'f'.repeat(40)}/-/blob/goals.md?L${line('| Browser Extension')}`
            )
            await nothing('https://elsewhere.test/')
        })

        it('ask for pages only once such a link is shown', async () => {
            await firstValueFrom(host.linkPreview('https://elsewhere.test/'))
            assert.deepEqual(backend.requests, [])
            await shown(address('goals.md'))
            const before = backend.requests.length
            await shown(address('company/2021-q1.md'))
            await host.addDocument({ uri, languageId: 'typescript', text: 'const a = 1' })
            await host.addViewer({ uri })
            assert.ok(before > 0)
            assert.equal(backend.requests.length, before)
        })

        it('follow the settings', async () => {
            await host.syncSettings({ 'okrLens.sources': [] })
            await nextValue(host.linkPreview(address('goals.md')), preview => !preview || preview.content.length === 0)
            assert.deepEqual(backend.requests, [])
            await host.syncSettings(sources(handbook))
            assert.match((await shown(address('goals.md')))[0]!, /^2 features/)
        })

        it('lead on the code host to the same place', async () => {
            host.dispose()
            const name = 'github.com/acme/handbook'
            const real = backend
            backend = {
                ...real,
                // The folder has another name than the repository that it stands for
                requestGraphQL: (query, variables) => {
                    const asked = variables as { repository: string }
                    assert.equal(asked.repository, name)
                    return real.requestGraphQL(query, { ...asked, repository: handbook })
                }
            }
            await start(sources(name))
            const link = `https://github.com/acme/handbook/blob/team/web/goals.md#L${line('| Plugin gallery')}`
            assert.equal((await shown(link))[0], '○ past due · FY22 Q3')
        })

        it('are not doubled by a source named twice, and go with the extension', async () => {
            await host.syncSettings({ 'okrLens.sources': [handbook, { repository: handbook, paths: ['goals.md'] }] })
            assert.equal((await shown(address('goals.md'))).length, 2)
            host.setEnabledExtensions([])
            await nextValue(host.linkPreview(address('goals.md')), preview => !preview || preview.content.length === 0)
            host.setEnabledExtensions([okrLens])
            assert.equal((await shown(address('goals.md'))).length, 2)
        })
    })
}
