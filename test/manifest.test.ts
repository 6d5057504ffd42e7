import Ajv from 'ajv'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aliasesKey, ignoreKey } from '../src/hosts/mentionSettings'
import { dashboardId, panelId } from '../src/hosts/sourcegraph/createView'
import { readSettings } from '../src/hosts/sourcegraph/readSettings'
import manifest from '../package.json'

describe('the manifest', () => {
    it('has what the registry and the host need', () => {
        assert.match(manifest.name, /^[a-z0-9_-]+$/)
        assert.match(manifest.publisher, /^[a-z0-9_-]+$/)
        assert.ok(manifest.description.length <= 280)
        assert.deepEqual(manifest.activationEvents, ['*'])
        assert.equal(manifest.main, 'dist/extension.js')
    })

    it('offers only actions that it contributes, and opens our own panel', () => {
        const ids = manifest.contributes.actions.map(({ id }) => id)
        for (const items of Object.values(manifest.contributes.menus)) {
            items.forEach(({ action }) => assert.ok(ids.includes(action), action))
        }
        const [openPanel] = manifest.contributes.actions
        assert.deepEqual([openPanel?.command, openPanel?.commandArguments], ['openPanel', [panelId]])
        assert.ok(!panelId.includes('='))
        const dashboard = manifest.contributes.actions.find(({ id }) => id === 'okrLens.openDashboard')
        assert.deepEqual([dashboard?.command, dashboard?.commandArguments], ['open', [`/views/${dashboardId}`]])
        assert.deepEqual(manifest.contributes.views, [{ id: dashboardId, where: 'global/page' }])
    })

    it('describes every setting that is read, and no other', () => {
        const source = readFileSync(join(import.meta.dirname, '..', 'src/hosts/sourcegraph/readSettings.ts'), 'utf8')
        const read = new Set([...(source.match(/(?<=record\[')okrLens\.\w+/g) ?? []), aliasesKey, ignoreKey])
        assert.deepEqual(new Set(Object.keys(manifest.contributes.configuration.properties)), read)
        assert.deepEqual(readSettings({}).problems, [])
    })

    it('refuses by its schema what is named as a problem, and nothing else', () => {
        const validate = new Ajv().compile({ type: 'object', ...manifest.contributes.configuration })
        for (const settings of [
            {},
            { 'okrLens.sources': [] },
            { 'okrLens.sources': ['handbook', { repository: 'handbook', revision: 'main', paths: ['goals/*.md'] }] },
            { 'okrLens.fiscalYearStart': 12 },
            { 'okrLens.annotations': 'off' },
            { 'okrLens.annotations': 'first' },
            { 'okrLens.annotations': 'all' },
            { 'okrLens.annotations': 'some' },
            { 'okrLens.annotations': true },
            { 'okrLens.advanced': {} },
            { 'okrLens.advanced': { fileDecorations: 'off' } },
            { 'okrLens.advanced': { fileDecorations: 'paths' } },
            { 'okrLens.advanced': { fileDecorations: 'contents' } },
            { 'okrLens.advanced': { fileDecorations: 'all' } },
            { 'okrLens.advanced': { fileDecorations: true } },
            { 'okrLens.advanced': { decorations: 'off' } },
            { 'okrLens.advanced': 'off' },
            {
                'okrLens.aliases': {
                    Web: ['site crew'],
                    'Browser Extension': { add: [], ban: ['extension'] },
                    '*': { ban: ['x'] }
                }
            },
            { 'okrLens.ignore': { paths: ['a/**'], words: ['web', { word: 'web' }, { word: 'web', in: 'docs/**' }] } },
            { 'okrLens.aliases': ['web'] },
            { 'okrLens.aliases': { Web: 'site crew' } },
            { 'okrLens.aliases': { Web: [' '] } },
            { 'okrLens.aliases': { Web: { add: [3] } } },
            { 'okrLens.aliases': { Web: { ban: 'x' } } },
            { 'okrLens.aliases': { Web: { remove: ['x'] } } },
            { 'okrLens.aliases': { '*': ['x'] } },
            { 'okrLens.aliases': { '*': { add: ['x'] } } },
            { 'okrLens.ignore': ['web'] },
            { 'okrLens.ignore': { files: ['a'] } },
            { 'okrLens.ignore': { paths: 'a' } },
            { 'okrLens.ignore': { paths: [''] } },
            { 'okrLens.ignore': { words: 'web' } },
            { 'okrLens.ignore': { words: [3] } },
            { 'okrLens.ignore': { words: [{ in: 'a' }] } },
            { 'okrLens.ignore': { words: [{ word: 'web', in: 3 }] } },
            { 'okrLens.ignore': { words: [{ word: 'web', at: 'a' }] } },
            { 'okrLens.advanced': {} },
            { 'okrLens.advanced': { refreshMinutes: 1 } },
            { 'okrLens.advanced': { refreshMinutes: 0 } },
            { 'okrLens.advanced': { refreshMinutes: '60' } },
            { 'okrLens.advanced': { minutes: 60 } },
            { 'okrLens.advanced': 60 },
            { 'okrLens.sources': 'handbook' },
            { 'okrLens.sources': [3] },
            { 'okrLens.sources': [{ paths: ['a.md'] }] },
            { 'okrLens.sources': [{ repository: 'a', paths: [] }] },
            { 'okrLens.sources': [{ repository: 'a', revision: 7 }] },
            { 'okrLens.fiscalYearStart': 0 },
            { 'okrLens.fiscalYearStart': 1.5 },
            { 'okrLens.fiscalYearStart': 'February' }
        ]) {
            assert.equal(validate(settings), readSettings(settings).problems.length === 0, JSON.stringify(settings))
        }
    })
})
