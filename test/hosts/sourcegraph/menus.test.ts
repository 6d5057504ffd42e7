import assert from 'node:assert/strict'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import manifest from '../../../package.json'
import type {
    ContributionsOptions,
    EnabledExtension,
    HostContributions,
    Settings
} from '../../../src/hosts/workbench/extensionHost/extensionHost'
import { fixtureExtension } from '../../support/fixtureExtension'
import { type Backend, openBackend } from '../../support/openBackend'
import { nextValue } from '../../support/nextValue'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'
import { handbookFolder, hoverOn, okrLens, openFile, placeOf, sources, uri } from './lensHost'

/** What a reader may be looking at when the host asks which buttons to draw. */
const places = {
    /** a page without a file, such as a search */
    nothing: {},
    folder: {},
    file: {},
    /** our panel's own bar */
    panel: { panel: { id: 'okrLens.panel', hasLocations: false } },
    /** a hover on words that name something, once we have told of them */
    mention: { context: { hoverPosition: { textDocument: { uri }, position: placeOf('browserExtension') } } },
    /** a hover elsewhere, after one on such words */
    elsewhere: { context: { hoverPosition: { textDocument: { uri }, position: placeOf('unrelated') } } },
    /** the same before any hover of ours */
    untold: { context: { hoverPosition: { textDocument: { uri }, position: placeOf('unrelated') } } }
} as const satisfies Readonly<Record<string, ContributionsOptions>>
type Place = keyof typeof places
const all = Object.keys(places) as readonly Place[]

/** Where a file is open and asked about: a panel's bar speaks of the panel alone. */
const withFile = all.filter(place => place !== 'nothing' && place !== 'folder' && place !== 'panel')

/** By menu item: the places where it stands in the web application, and on code hosts. Each item of the manifest has a row. */
const rows: Readonly<Record<string, { readonly web: readonly Place[]; readonly codeHost: readonly Place[] }>> = {
    'hover okrLens.findMentions': { web: ['mention'], codeHost: [] },
    'hover okrLens.explainMatch': { web: ['mention'], codeHost: ['mention'] },
    'hover okrLens.ignoreHere': { web: ['mention'], codeHost: ['mention'] },
    'editor/title okrLens.openPanel': { web: withFile, codeHost: [] },
    'editor/title okrLens.toggleAnnotations': { web: withFile, codeHost: withFile },
    'commandPalette okrLens.openDashboard': { web: all, codeHost: [] },
    'commandPalette okrLens.compare': { web: withFile, codeHost: [] },
    'commandPalette okrLens.refresh': { web: all, codeHost: all },
    'global/nav okrLens.openDashboard': { web: all, codeHost: [] },
    'commandPalette okrLens.openPanel': { web: withFile, codeHost: [] },
    'commandPalette okrLens.findMentions': { web: withFile, codeHost: [] },
    'commandPalette okrLens.toggleAnnotations': { web: withFile, codeHost: withFile }
}

/** Values of `okrLens.annotations`; of those that are none, the default holds. */
const annotations: readonly (readonly [value: unknown, isShown: boolean])[] = [
    [undefined, true],
    ['off', false],
    ['first', true],
    ['all', true],
    ['some', true],
    [3, true],
    [null, true],
    [true, true],
    [['off', 'all'], true],
    [{}, true]
]

const items = (menus: HostContributions['menus'] = {}): readonly string[] =>
    Object.entries(menus).flatMap(([menu, standing]) => standing.map(({ action }) => `${menu} ${action}`))
const written = Object.keys(manifest.contributes.menus).flatMap(menu =>
    manifest.contributes.menus[menu as 'hover'].map(({ action }) => `${menu} ${action}`)
)

/** Every text that a reader sees, and every argument of a command. */
const textsOf = ({ actions = [] }: HostContributions): readonly unknown[] =>
    actions
        .flatMap(({ actionItem = {}, commandArguments = [], ...action }) => [
            ...Object.values(action),
            ...Object.values(actionItem),
            ...commandArguments
        ])
        .filter(text => text !== undefined)

it('Every menu item has a row in the table of where it stands', () =>
    assert.deepEqual([...written].sort(), Object.keys(rows).sort()))

it('Every setting that an expression asks for is one of ours', () => {
    const asked = JSON.stringify(manifest.contributes).match(/(?<=config\.)[\w.-]+/g) ?? []
    assert.ok(asked.length > 0)
    for (const setting of asked) {
        assert.ok(setting in manifest.contributes.configuration.properties, setting)
    }
})

for (const version of hostVersions) {
    describe(`Buttons and palette in extension host ${version}`, function () {
        this.timeout(20_000)
        const folder = handbookFolder()
        let backend: Backend
        let host: NodeExtensionHost

        before(async () => {
            backend = await openBackend([path.join(folder.path, 'handbook')])
        })
        afterEach(() => host.dispose())

        const start = async (
            clientApplication: 'sourcegraph' | 'other',
            settings: Settings,
            ...others: readonly EnabledExtension[]
        ): Promise<void> => {
            host = await nodeExtensionHost(version, backend, {
                sourcegraphURL: 'https://sourcegraph.test/',
                clientApplication,
                settings: { ...sources(backend.repositories[0]!), ...settings },
                extensions: [okrLens, ...others]
            })
        }
        /** What we contribute, once we do. */
        const asked = (options: ContributionsOptions): Promise<HostContributions> =>
            nextValue(host.contributions(options), ({ actions }) => !!actions?.some(({ id }) => id.startsWith('okrLens'))) // prettier-ignore
        const bringTo = async (place: Place): Promise<void> => {
            if (place === 'folder') {
                await host.addWorkspaceRoot({ uri: 'git://acme/shop?0123' })
                await host.addDirectoryViewer('git://acme/shop?0123#src')
            } else if (place !== 'nothing') {
                await openFile(host)
            }
            if (place === 'mention' || place === 'elsewhere') {
                await hoverOn(host, 'browserExtension')
            }
        }

        for (const client of ['web', 'codeHost'] as const) {
            for (const place of all) {
                it(`stand as the table says: ${client}, ${place}`, async () => {
                    await start(client === 'web' ? 'sourcegraph' : 'other', {})
                    await bringTo(place)
                    const { menus, ...contributions } = await asked(places[place])
                    const expected = Object.keys(rows).filter(row => rows[row]![client].includes(place))
                    assert.deepEqual([...items(menus)].sort(), expected.sort())
                    // Nothing was dropped on the way: greyed ones are all there
                    const greyed = await asked({ ...places[place], inactiveToo: true })
                    assert.deepEqual([...items(greyed.menus)].sort(), [...written].sort())
                    assert.equal(contributions.actions?.length, manifest.contributes.actions.length)
                    for (const text of textsOf(contributions)) {
                        assert.doesNotMatch(String(text), /\$\{|undefined|\bnull\b|NaN/)
                    }
                    assert.doesNotMatch(host.output(), /Discarding|error/i)
                })
            }
        }

        it('say how the setting stands, whatever its value', async () => {
            await start('sourcegraph', {})
            await openFile(host)
            for (const [value, isShown] of annotations) {
                await host.syncSettings(value === undefined ? {} : { 'okrLens.annotations': value })
                const { actions = [], menus = {} } = await asked({})
                const toggle = actions.find(({ id }) => id === 'okrLens.toggleAnnotations')
                const verb = isShown ? 'Hide' : 'Show'
                assert.equal(toggle?.title, `${verb} goals behind lines`, JSON.stringify(value))
                assert.equal(toggle?.actionItem?.pressed, isShown, JSON.stringify(value))
                assert.match(toggle?.actionItem?.description ?? '', new RegExp(`^${verb} `))
                assert.equal(menus['editor/title']?.length, 2, JSON.stringify(value))
            }
            assert.doesNotMatch(host.output(), /Discarding|error/i)
        })

        /** Another extension whose button asks for this. */
        const asking = (when: string): EnabledExtension => ({
            id: 'acme/asking',
            scriptURL: fixtureExtension.scriptURL,
            manifest: {
                activationEvents: ['*'],
                contributes: {
                    actions: [{ id: 'asking.go', command: 'asking.go', title: 'Go' }],
                    menus: { commandPalette: [{ action: 'asking.go', when }] }
                }
            }
        })
        const said = async (words: RegExp): Promise<void> => {
            while (!words.test(host.output())) {
                await sleep(5)
            }
        }

        it('would be gone if an expression could not be parsed: of all extensions', async () => {
            await start('sourcegraph', {}, asking('resource &&'))
            await openFile(host)
            await said(/Uncaught error during extension activation/)
            const { actions = [] } = await nextValue(host.contributions())
            assert.deepEqual(actions, [])
        })

        it('would be gone if an expression could not be worked out: of that extension', async () => {
            await start('sourcegraph', {}, asking('missing(resource)'))
            await openFile(host)
            // Expressions are worked out for whoever listens
            const listening = host.contributions().subscribe()
            await said(/Discarding contributions/)
            listening.unsubscribe()
            const { actions = [] } = await asked({})
            assert.ok(actions.every(({ id }) => id.startsWith('okrLens')))
        })
    })
}
