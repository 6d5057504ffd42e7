import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { debounceTime, filter, firstValueFrom, of, timeout, type Observable } from 'rxjs'
import manifest from '../../../package.json'
import { formatGitUri } from '../../../src/hosts/gitUri'
import { mentionsId } from '../../../src/hosts/sourcegraph/search/mentionSearch'
import { panelId } from '../../../src/hosts/sourcegraph/createView'
import type {
    EnabledExtension,
    ExtensionHostServices,
    ExtensionManifest,
    GraphQLResponse,
    ViewerId
} from '../../../src/hosts/workbench/extensionHost/extensionHost'
import type { Position } from '../../../src/model/location'
import { type Backend, openBackend } from '../../support/openBackend'
import { hostFile, hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'
import { fixtureExtension } from '../../support/fixtureExtension'
import { probeExtension } from '../../support/probeExtension'
import { bundle, okrLens, sources } from './lensHost'

const examples = path.resolve(__dirname, '../../../examples')
const file = 'client/browser-extension/src/release.ts'
const text = readFileSync(path.join(examples, 'code', file), 'utf8')
const symbol = 'BrowserExtensionRelease'

/** The code navigation that Sourcegraph's own package brings along, by language. */
const shipped = path.join(path.dirname(hostFile('0.0.84', 'package.json')), 'extensions')
const languages = readdirSync(shipped).filter(name => existsSync(path.join(shipped, name, 'extension.js')))
const manifestOf = (language: string): ExtensionManifest =>
    JSON.parse(readFileSync(path.join(shipped, language, 'package.json'), 'utf8')) as ExtensionManifest
const typescript: EnabledExtension = {
    id: 'sourcegraph/typescript',
    manifest: manifestOf('sourcegraph-typescript'),
    scriptURL: pathToFileURL(path.join(shipped, 'sourcegraph-typescript/extension.js')).href
}

/** The place in the file where the words first stand. */
function placeOf(words: string): Position {
    const before = text.slice(0, text.indexOf(words) + 1).split('\n')
    return { line: before.length - 1, character: before.at(-1)!.length }
}

describe('Ids of ours', () => {
    const { actions, configuration } = manifest.contributes
    const source = readFileSync(bundle, 'utf8')
    const ids = new Set([
        ...actions.flatMap(({ id, command }) => [id, command]),
        ...Object.keys(configuration.properties),
        ...(source.match(/(?<=["'`])okrLens\.[\w.]+(?=["'`])/g) ?? []),
        panelId,
        mentionsId
    ])
    // What the host itself runs for any extension
    ids.delete('openPanel')
    ids.delete('open')

    it('start with our name', () => {
        assert.ok(ids.size > 10)
        assert.deepEqual(
            [...ids].filter(id => !id.startsWith('okrLens.')),
            []
        )
    })

    for (const language of languages) {
        it(`are none of ${language}`, () => {
            const theirs = ['extension.js', 'package.json'].map(name => readFileSync(path.join(shipped, language, name), 'utf8')) // prettier-ignore
            assert.ok(theirs.every(text => !text.includes('okrLens')))
        })
    }
})

for (const version of hostVersions) {
    describe(`Beside other extensions in extension host ${version}`, function () {
        this.timeout(60_000)
        let backend: Backend
        let host: NodeExtensionHost
        let uri: string
        let viewer: ViewerId

        before(async () => {
            backend = await openBackend([path.join(examples, 'handbook'), path.join(examples, 'code')])
        })
        afterEach(() => host.dispose())

        const ask = async (query: string): Promise<Record<string, Record<string, unknown>>> =>
            (await backend.requestGraphQL(query, {})).data as Record<string, Record<string, unknown>>

        /** What a Sourcegraph of that time knows beside the workbench: symbols, and precise navigation, which it has none of. */
        const services = (): ExtensionHostServices => ({
            ...backend,
            requestGraphQL: async (query, variables): Promise<GraphQLResponse> => {
                if (query.includes('CodeIntelSearch')) {
                    return { data: { search: { results: { results: symbolsFound() } } } }
                }
                const answer = await backend.requestGraphQL(query, variables)
                const { __type: type } = (answer.data ?? {}) as { readonly __type?: unknown }
                return type === null ? { data: { __type: { fields: [] } } } : answer
            }
        })
        const symbolsFound = () => {
            const { line, character } = placeOf(`${symbol} {`)
            const at = { line, character: character - 1 }
            return [
                {
                    __typename: 'FileMatch',
                    file: { path: file, commit: { oid: uri.slice(uri.indexOf('?') + 1, uri.indexOf('#')) } },
                    repository: { name: backend.repositories[1] },
                    symbols: [
                        {
                            name: symbol,
                            kind: 'INTERFACE',
                            location: {
                                resource: { path: file },
                                range: { start: at, end: { ...at, character: at.character + symbol.length } }
                            }
                        }
                    ],
                    lineMatches: []
                }
            ]
        }

        const start = async (...extensions: readonly EnabledExtension[]): Promise<void> => {
            const [handbook = '', repository = ''] = backend.repositories
            const { repository: answer } = await ask(`{ repository(name: ${JSON.stringify(repository)}) { commit(rev: "HEAD") { oid } } }`) // prettier-ignore
            const { oid } = answer!.commit as { readonly oid: string }
            uri = formatGitUri({ repository, commit: oid, path: file })
            host = await nodeExtensionHost(version, services(), {
                sourcegraphURL: 'https://sourcegraph.test/',
                clientApplication: 'sourcegraph',
                settings: { ...sources(handbook), 'codeIntel.lsif': false },
                extensions
            })
            await host.addWorkspaceRoot({ uri: uri.slice(0, uri.indexOf('#')) })
            await host.addDocument({ uri, languageId: 'typescript', text })
            viewer = await host.addViewer({ uri })
        }

        /** What a stream says once it has no more to say for now; nothing where it says nothing. */
        const now = <T>(values: Observable<T>): Promise<T | undefined> =>
            firstValueFrom(values.pipe(debounceTime(50), timeout({ first: 500, with: () => of(undefined) })))
        const hover = async (words: string) =>
            (await now(host.hover(uri, placeOf(words)).pipe(filter(({ isLoading }) => !isLoading))))?.result
                ?.contents ?? []

        /** All that a reader could come across, without what tells the time. */
        const everything = async () => {
            const root = uri.slice(0, uri.indexOf('#'))
            const link = `https://sourcegraph.test/${backend.repositories[0]}/-/blob/teams/growth-and-integrations/goals.md`
            const list = { uri: root, files: [{ uri: `${root}#client`, path: 'client', isDirectory: true }] }
            const answered = (answers: readonly { readonly id: string; readonly view: unknown }[] = []) =>
                answers.map(({ id, view }) => `${id} ${typeof view}`)
            const [contributions, views, card, locations, items, decorations] = await Promise.all([
                now(host.contributions({ inactiveToo: true })),
                now(host.panelViews()),
                hover('Browser Extension'),
                now(host.locations(mentionsId, uri, placeOf('browsers'))),
                now(host.statusBarItems(viewer)),
                now(host.textDecorations(viewer))
            ])
            const [preview, query, pages, cards, files] = await Promise.all([
                now(host.linkPreview(link)),
                now(host.transformSearchQuery('okr.team:web')),
                now(host.globalPageViews({})),
                now(host.directoryViews({ uri: `${root}#client`, root })),
                now(host.fileDecorations(list))
            ])
            return {
                actions: contributions?.actions?.map(({ id }) => id) ?? [],
                menus: Object.entries(contributions?.menus ?? {}).flatMap(([menu, items]) =>
                    items.map(({ action }) => `${menu} ${action}`)
                ),
                hover: card,
                locations: locations?.result?.length ?? 0,
                panels: (views ?? []).map(({ id, title, content }) => `${id} ${title} ${content !== ''}`),
                status: (items ?? []).map(({ text }) => text),
                decorations: (decorations ?? []).map(({ range, after }) => ({ range, after })),
                link: preview?.content ?? [],
                query,
                pages: answered(pages),
                cards: answered(cards),
                files: Object.values(files ?? {}).flat()
            }
        }
        type Everything = Awaited<ReturnType<typeof everything>>

        /** Everything, once it is as it should be; else as it was last. */
        const settle = async (isRight: (all: Everything) => boolean): Promise<Everything> => {
            const end = Date.now() + 15_000
            for (;;) {
                const all = await everything()
                if (isRight(all) || Date.now() > end) {
                    return all
                }
                await sleep(20)
            }
        }
        const isThere = ({ hover, decorations, status, link, query, panels }: Everything): boolean =>
            [hover, decorations, status, link].every(({ length }) => length > 0) &&
            query !== 'okr.team:web' &&
            panels.some(panel => panel.startsWith(panelId) && panel.endsWith('true'))
        /** The same twice: nothing is still on its way. */
        const settled = async (): Promise<Everything> => {
            let before = await settle(isThere)
            for (;;) {
                const all = await everything()
                if (isDeepStrictEqual(all, before)) {
                    return all
                }
                before = all
            }
        }

        it('leaves no name in the scope that all share', async () => {
            await start(probeExtension)
            const globals = async (): Promise<unknown> => {
                for (;;) {
                    try {
                        return await host.executeCommand('probe.globals')
                    } catch {
                        await sleep(5)
                    }
                }
            }
            const before = await globals()
            host.setEnabledExtensions([probeExtension, okrLens])
            assert.ok(isThere(await settle(isThere)))
            assert.deepEqual(await globals(), before)
        })

        it('leaves nothing behind when it is switched off, and comes back as it was', async () => {
            await start(fixtureExtension)
            const nothing = await settle(({ status }) => status.length > 0)
            host.setEnabledExtensions([fixtureExtension, okrLens])
            const all = await settled()
            assert.ok(isThere(all), JSON.stringify({ ...all, hover: all.hover.length }))
            // None of it stands twice
            assert.deepEqual([...new Set(all.menus)], all.menus)
            assert.deepEqual([...new Set(all.panels)], all.panels)
            for (const round of [1, 2]) {
                host.setEnabledExtensions([fixtureExtension])
                const off = await settle(now => isDeepStrictEqual(now, nothing))
                assert.deepEqual(off, nothing, `switched off, ${round}`)
                await assert.rejects(host.executeCommand('okrLens.toggleAnnotations'), /Unknown command/)
                host.setEnabledExtensions([fixtureExtension, okrLens])
                const on = await settle(now => isDeepStrictEqual(now, all))
                assert.deepEqual(on, all, `switched on, ${round}`)
            }
            assert.doesNotMatch(host.output(), /already|Error (?:de)?activating|Discarding/)
        })

        if (version === '0.0.84') {
            it("shows its hover together with that of Sourcegraph's own code navigation", async () => {
                await start(typescript, okrLens)
                const place = placeOf(symbol)
                const { result } = await firstValueFrom(
                    host
                        .hover(uri, place)
                        .pipe(filter(({ isLoading, result }) => !isLoading && (result?.contents.length ?? 0) > 1))
                )
                const contents = result!.contents.map(({ value }) => value)
                assert.equal(contents.length, 2)
                assert.ok(
                    contents.some(value => value.includes(`interface ${symbol}`)),
                    contents.join('\n')
                )
                assert.ok(contents.some(value => /Browser Extension/.test(value) && value.includes('Goal: ')))
                assert.doesNotMatch(host.output(), /Provider errored|Error activating/)
            })

            it('leaves the definition of a symbol to it', async () => {
                await start(typescript, okrLens)
                const { result } = await firstValueFrom(
                    host
                        .definition(uri, placeOf(symbol))
                        .pipe(filter(({ isLoading, result }) => !isLoading && result.length > 0))
                )
                assert.deepEqual(
                    result.map(({ uri, range }) => [uri, range?.start.line]),
                    [[uri, placeOf(`${symbol} {`).line]]
                )
            })
        }
    })
}
