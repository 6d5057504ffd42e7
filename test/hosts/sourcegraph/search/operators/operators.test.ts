import assert from 'node:assert/strict'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { firstValueFrom, type Subscription } from 'rxjs'
import { parseSearchQuery } from '../../../../../src/hosts/workbench/server/search/parseSearchQuery'
import { searchRepositories } from '../../../../../src/hosts/workbench/server/search/searchRepositories'
import { openRepositories } from '../../../../../src/hosts/workbench/server/repositories/openRepositories'
import type {
    ExtensionHostServices,
    HostNotification,
    Settings
} from '../../../../../src/hosts/workbench/extensionHost/extensionHost'
import { type Backend, openBackend } from '../../../../support/openBackend'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../../../support/nodeExtensionHost'
import { okrLens, sources, withoutEscapes } from '../../lensHost'

const examples = path.resolve(__dirname, '../../../../../examples')

for (const version of hostVersions) {
    describe(`Searches for goals in extension host ${version}`, function () {
        this.timeout(20_000)
        let backend: Backend
        let host: NodeExtensionHost
        let notices: HostNotification[]
        let listening: Subscription

        const start = async (services: ExtensionHostServices = backend, more?: Settings): Promise<void> => {
            notices = []
            host = await nodeExtensionHost(version, services, {
                sourcegraphURL: 'https://sourcegraph.test/',
                clientApplication: 'sourcegraph',
                settings: more ?? sources(backend.repositories[0]!),
                extensions: [okrLens]
            })
            listening = host.notifications().subscribe(notice => notices.push(notice))
        }
        beforeEach(async () => {
            backend = await openBackend([path.join(examples, 'handbook'), path.join(examples, 'code')])
        })
        afterEach(() => {
            listening.unsubscribe()
            host.dispose()
            assert.doesNotMatch(host.output(), /error/i)
        })

        /** Before the extension is there, the host gives queries back as they came. */
        const rewritten = async (query: string): Promise<string> => {
            for (;;) {
                const written = await firstValueFrom(host.transformSearchQuery(query))
                if (written !== query) {
                    return written
                }
                await sleep(5)
            }
        }
        /** Files of the code that a search finds, run as a reader would by a Sourcegraph of this time. */
        const found = async (query: string): Promise<readonly string[]> => {
            const repositories = await openRepositories([path.join(examples, 'code')], () => {})
            const { files } = await searchRepositories(
                parseSearchQuery(`${await rewritten(query)} count:1000`, 'literal'),
                repositories
            )
            return files.map(({ file }) => file.path).sort()
        }
        const noticed = async (): Promise<string> => {
            while (notices.length === 0) {
                await sleep(1)
            }
            return withoutEscapes(notices[0]!.message)
        }

        it('find a feature in each spelling, and no other file', async () => {
            await start()
            const files = await found('okr.feature:"browser extension" file:\\.ts$')
            assert.deepEqual(files, [
                'client/browser-extension/src/chooseInstance.ts',
                'client/browser-extension/src/release.ts',
                'client/native-integrations/src/codeHosts.ts',
                'client/web/src/routes.ts'
            ])
            assert.deepEqual(notices, [])
        })

        it('join with words of the reader', async () => {
            await start()
            const all = await found('okr.feature:"browser extension"')
            const some = await found('okr.feature:"browser extension" Uint8Array')
            assert.deepEqual(some, ['client/browser-extension/src/release.ts'])
            const others = await found('export -okr.feature:"browser extension"')
            assert.ok(others.length > 0)
            assert.deepEqual(
                others.filter(file => all.includes(file)),
                []
            )
        })

        it('find teams, goals and what is due', async () => {
            await start()
            assert.ok((await found('okr.team:web')).includes('CODEOWNERS'))
            const goal = 'Support and efficiently maintain our code host integrations and browser extensions'
            assert.ok((await found(`okr.goal:"${goal}"`)).includes('client/browser-extension/src/release.ts'))
            assert.ok((await found('okr.due:FY22-Q2')).includes('client/browser-extension/src/release.ts'))
            assert.deepEqual(await rewritten('okr.due:Q2-FY22'), await rewritten('okr.due:FY22Q2'))
            assert.ok((await rewritten('okr.due:past')).length > (await rewritten('okr.due:FY22-Q2')).length)
            assert.deepEqual(notices.filter(({ message }) => !/shortest/.test(message)), []) // prettier-ignore
        })

        it('say which name was probably meant, and search for the words', async () => {
            await start()
            assert.equal(await rewritten('okr.feature:"brwser extension" x'), 'content:"brwser extension" and x')
            assert.match(
                await noticed(),
                /^okr\.feature:"brwser extension": no page .* names such a feature\. Did you mean “/
            )
            assert.equal(notices.length, 1)
        })

        it('say what a quarter looks like', async () => {
            await start()
            assert.equal(await rewritten('okr.due:soon x'), 'content:"soon" and x')
            assert.match(await noticed(), /^okr\.due:soon: expected a quarter with its year, such as FY22-Q2/)
        })

        it('say that nothing is due then', async () => {
            await start()
            await rewritten('okr.due:FY99-Q2')
            assert.match(await noticed(), /^okr\.due:FY99-Q2: no page that was read names anything that is due then/)
        })

        it('say what to set where no page was read', async () => {
            await start(backend, {})
            assert.equal(await rewritten('okr.team:web x'), 'content:"web" and x')
            assert.match(await noticed(), /okrLens\.sources/)
        })

        it('go on as they were written where the goals take too long', async () => {
            let asked: (() => void) | undefined
            const isAsked = new Promise<void>(resolve => (asked = resolve))
            await start({
                ...backend,
                requestGraphQL: () => {
                    asked?.()
                    return new Promise(() => {})
                }
            })
            const query = 'okr.team:web x'
            let answer: Promise<string>
            do {
                await sleep(5)
                answer = firstValueFrom(host.transformSearchQuery(query))
            } while (!(await Promise.race([isAsked.then(() => true), answer.then(() => false)])))
            assert.equal(await answer, query)
            assert.match(await noticed(), /^The goals are still being read, so okr\.team:web could not be looked up/)
        })

        it('leave every other search as it came, and ask for nothing', async () => {
            await start()
            await rewritten('okr.team:web')
            host.dispose()
            const before = backend.requests.length
            await start()
            for (const query of ['', 'okr', 'repo:acme "okr.team:web"  x', 'a   b']) {
                assert.equal(await firstValueFrom(host.transformSearchQuery(query)), query)
            }
            assert.equal(backend.requests.length, before)
        })
    })
}
