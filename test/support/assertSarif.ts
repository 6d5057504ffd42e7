import Ajv from 'ajv'
import assert from 'node:assert/strict'

/**
 * The part of the SARIF 2.1.0 schema that our logs use, stricter than the whole: nothing unknown, nothing left out that
 * code scanning needs.
 */
const object = (properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) => ({
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter(name => !optional.includes(name)),
    properties
})

const words = object({ text: { type: 'string', minLength: 1, maxLength: 1024 } })
const level = { enum: ['error', 'warning'] }
const index = { type: 'integer', minimum: 0 }
const fromOne = { type: 'integer', minimum: 1 }

const rule = object({
    id: { type: 'string', maxLength: 255 },
    shortDescription: words,
    fullDescription: words,
    help: words,
    defaultConfiguration: object({ level })
})

const result = object({
    ruleId: { type: 'string' },
    ruleIndex: index,
    level,
    message: words,
    locations: {
        type: 'array',
        minItems: 1,
        maxItems: 1,
        items: object({
            physicalLocation: object({
                artifactLocation: object({
                    uri: { type: 'string', pattern: "^(?:[\\w.~!*'()/+-]|%[0-9A-F]{2})+$|^file:///[^ #?]+$" }
                }),
                region: object({ startLine: fromOne, startColumn: fromOne, endLine: fromOne, endColumn: fromOne })
            })
        })
    },
    partialFingerprints: object({ 'okrLens/v1': { type: 'string', pattern: '^[0-9a-f]{16}:[1-9][0-9]*$' } })
})

const sarifSchema = object({
    $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
    version: { const: '2.1.0' },
    runs: {
        type: 'array',
        minItems: 1,
        maxItems: 1,
        items: object({
            tool: object({
                driver: object({
                    name: { const: 'OKR Lens' },
                    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
                    rules: { type: 'array', minItems: 1, uniqueItems: true, items: rule }
                })
            }),
            columnKind: { const: 'utf16CodeUnits' },
            results: { type: 'array', items: result }
        })
    }
})

const validate = new Ajv().compile(sarifSchema)

/** Hold that a log is valid SARIF, as far as our logs go. */
export function assertSarif(log: unknown): void {
    assert.ok(validate(log), JSON.stringify(validate.errors, undefined, 2))
}
