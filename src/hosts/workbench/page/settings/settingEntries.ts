import { isRecord } from '../../../isRecord'
import type { EnabledExtension } from '../../extensionHost/extensionHost'

/** A JSON schema, as extensions write it in `contributes.configuration`. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** A setting that may be made, and the help there is for it. */
export interface SettingEntry {
    /** `okrLens.sources` */
    readonly key: string
    /** who reads it: the title of an extension, or Sourcegraph */
    readonly reader: string
    readonly description: string
    /** as JSON; absent where the schema states none */
    readonly defaultValue?: string
    /** what may stand there, in words: `"off", "first" or "all"`, `a whole number from 1 to 12` */
    readonly allowed: string
    readonly schema: JsonSchema
}

/** All settings that Sourcegraph or an enabled extension reads, in the order of their manifests. */
export function settingEntries(extensions: readonly EnabledExtension[]): readonly SettingEntry[] {
    const own = toEntry('Sourcegraph', 'extensions', {
        description: 'The extensions of the registry, by their ids: true for those that run.',
        type: 'object',
        properties: Object.fromEntries(extensions.map(({ id }) => [id, { type: 'boolean', default: true }])),
        additionalProperties: { type: 'boolean' }
    })
    const contributed = extensions.flatMap(({ id, manifest }) => {
        const title = 'title' in manifest && typeof manifest.title === 'string' ? manifest.title : id
        const { configuration } = isRecord(manifest.contributes) ? manifest.contributes : {}
        const { properties } = isRecord(configuration) ? configuration : {}
        return Object.entries(isRecord(properties) ? properties : {}).flatMap(([key, schema]) =>
            isRecord(schema) ? [toEntry(title, key, schema)] : []
        )
    })
    return [...contributed, own]
}

const toEntry = (reader: string, key: string, schema: JsonSchema): SettingEntry => ({
    key,
    reader,
    description: typeof schema.description === 'string' ? schema.description : '',
    allowed: allowedBy(schema),
    schema,
    ...(schema.default === undefined ? {} : { defaultValue: JSON.stringify(schema.default) })
})

/** The values a schema allows, in words; empty where it allows any. */
function allowedBy(schema: JsonSchema): string {
    const { enum: choices, anyOf, type, items, minimum, maximum } = schema
    if (Array.isArray(choices)) {
        return either(choices.map(choice => JSON.stringify(choice)))
    }
    if (Array.isArray(anyOf)) {
        return either([...new Set(anyOf.filter(isRecord).map(allowedBy).filter(Boolean))])
    }
    switch (type) {
        case 'array':
            return isRecord(items) && allowedBy(items) ? `a list, each item ${allowedBy(items)}` : 'a list'
        case 'integer':
        case 'number': {
            const least = typeof minimum === 'number' ? ` from ${minimum}` : ''
            const most = typeof maximum === 'number' ? ` to ${maximum}` : ''
            return `a ${type === 'integer' ? 'whole ' : ''}number${least}${most}`
        }
        case 'string':
            return 'text'
        case 'boolean':
            return 'true or false'
        case 'object':
            return 'an object'
        default:
            return ''
    }
}

const either = (parts: readonly string[]): string =>
    [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(' or ')
