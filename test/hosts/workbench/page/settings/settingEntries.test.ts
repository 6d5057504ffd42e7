import assert from 'node:assert/strict'
import type { EnabledExtension } from '../../../../../src/hosts/workbench/extensionHost/extensionHost'
import { settingEntries } from '../../../../../src/hosts/workbench/page/settings/settingEntries'

const extension = (contributes: unknown, title?: string): EnabledExtension => ({
    id: 'acme/a',
    manifest: { activationEvents: ['*'], contributes, ...(title === undefined ? {} : { title }) },
    scriptURL: 'http://127.0.0.1:1/a.js'
})
const configured = (properties: unknown) => extension({ configuration: { properties } }, 'A')

describe('settingEntries', () => {
    it('lists what extensions read, and which of them run', () =>
        assert.deepEqual(
            settingEntries([configured({ 'a.b': { description: 'What.', type: 'boolean', default: false } })]).map(
                ({ key, reader, description, defaultValue }) => [key, reader, description, defaultValue]
            ),
            [
                ['a.b', 'A', 'What.', 'false'],
                [
                    'extensions',
                    'Sourcegraph',
                    'The extensions of the registry, by their ids: true for those that run.',
                    undefined
                ]
            ]
        ))
    it('calls an extension without a title by its id', () =>
        assert.equal(settingEntries([extension({ configuration: { properties: { x: {} } } })])[0]?.reader, 'acme/a'))
    it('leaves out what is no schema', () => {
        for (const contributes of [
            undefined,
            'x',
            { configuration: [] },
            { configuration: { properties: { a: 1 } } }
        ]) {
            assert.deepEqual(
                settingEntries([extension(contributes)]).map(({ key }) => key),
                ['extensions']
            )
        }
    })

    for (const [schema, allowed] of [
        [{ enum: ['off', 'first', 'all'] }, '"off", "first" or "all"'],
        [{ enum: [1] }, '1'],
        [{ type: 'integer', minimum: 1, maximum: 12 }, 'a whole number from 1 to 12'],
        [{ type: 'number' }, 'a number'],
        [{ type: 'array', items: { type: 'string' } }, 'a list, each item text'],
        [
            { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'object' }] } },
            'a list, each item text or an object'
        ],
        [{ type: 'boolean' }, 'true or false'],
        [{}, '']
    ] as const) {
        it(`says what ${JSON.stringify(schema)} allows`, () =>
            assert.equal(settingEntries([configured({ x: schema })])[0]?.allowed, allowed))
    }
})
