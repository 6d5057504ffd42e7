import Ajv from 'ajv'
import assert from 'node:assert/strict'
import manifest from '../../../../../package.json'
import { skeletonOf } from '../../../../../src/hosts/workbench/page/settings/skeletonOf'

describe('skeletonOf', () => {
    for (const [schema, skeleton] of [
        [{ default: [1] }, [1]],
        [{ enum: ['a', 'b'] }, 'a'],
        [{ type: 'string' }, ''],
        [{ type: 'boolean' }, true],
        [{ type: 'integer', minimum: 3 }, 3],
        [{ type: 'number' }, 0],
        [{ type: 'array' }, []],
        [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'object' }] } }, ['']],
        [
            {
                anyOf: [
                    { type: 'string' },
                    { type: 'object', required: ['a'], properties: { a: { type: 'string' }, b: {} } }
                ]
            },
            { a: '' }
        ],
        [{ type: 'object', properties: { a: { type: 'array', items: { type: 'string' } } } }, { a: [] }],
        [{ type: 'string', pattern: '^a', examples: ['ab', 'ac'] }, 'ab'],
        [{}, null]
    ] as const) {
        it(`of ${JSON.stringify(schema)} is ${JSON.stringify(skeleton)}`, () =>
            assert.deepEqual(skeletonOf(schema), skeleton))
    }

    for (const [key, schema] of Object.entries(manifest.contributes.configuration.properties)) {
        it(`is valid for our own ${key}`, () => {
            const validate = new Ajv({ strict: false }).compile(schema)
            assert.ok(validate(skeletonOf(schema)), JSON.stringify(validate.errors))
        })
    }
})
