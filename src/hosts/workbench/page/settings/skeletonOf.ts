import { isRecord } from '../../../isRecord'
import type { JsonSchema } from './settingEntries'

/** A value to begin with, of the form that a schema asks for: its default, its first example, or as little as it allows. */
export function skeletonOf(schema: JsonSchema): unknown {
    const { default: usual, examples, enum: choices, anyOf, type, minimum, items } = schema
    if (usual !== undefined) {
        return usual
    }
    if (Array.isArray(examples) && examples.length > 0) {
        return examples[0]
    }
    if (Array.isArray(choices)) {
        return choices[0]
    }
    if (Array.isArray(anyOf)) {
        // The form that says what it needs shows the most.
        const forms = anyOf.filter(isRecord)
        return skeletonOf(forms.find(form => Array.isArray(form.required)) ?? forms[0] ?? {})
    }
    switch (type) {
        case 'array':
            return isRecord(items) ? [skeletonOf(items)] : []
        case 'object':
            return skeletonOfObject(schema)
        case 'string':
            return ''
        case 'integer':
        case 'number':
            return typeof minimum === 'number' ? minimum : 0
        case 'boolean':
            return true
        default:
            return null
    }
}

/** What it must hold, else all it may hold, the lists in it empty. */
function skeletonOfObject({ properties, required }: JsonSchema): unknown {
    const needed = Array.isArray(required) ? required : undefined
    const wanted = Object.entries(isRecord(properties) ? properties : {}).filter(
        ([key]) => needed?.includes(key) ?? true
    )
    return Object.fromEntries(
        wanted.map(([key, schema]) => {
            const inner: JsonSchema = isRecord(schema) ? schema : {}
            return [key, inner.type === 'array' && inner.default === undefined ? [] : skeletonOf(inner)]
        })
    )
}
