import type { JsonSchema, SettingEntry } from './settingEntries'

/** What settings may hold as a whole. Keys that nobody is known to read are allowed, but not among those of an extension. */
export function settingsSchema(entries: readonly SettingEntry[]): JsonSchema {
    const keys = entries.map(({ key }) => key)
    const families = new Set(keys.filter(key => key.includes('.')).map(key => key.slice(0, key.indexOf('.'))))
    const known = keys.map(escape).join('|')
    const unknown = { deprecationMessage: 'No extension that is switched on reads this setting.' }
    return {
        type: 'object',
        properties: Object.fromEntries(entries.map(({ key, schema }) => [key, schema])),
        patternProperties: Object.fromEntries(
            [...families].map(family => [`^(?!(?:${known})$)${escape(family)}\\.`, unknown])
        )
    }
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
