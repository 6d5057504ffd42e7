import { relative, resolve, sep } from 'node:path'
import type { MentionOptions } from '../../mentions/mentionFinder'
import { isRecord } from '../isRecord'
import { aliasesKey } from '../mentionSettings'
import { messageOf } from '../messageOf'
import { readMentionSettings } from '../readMentionSettings'
import { toMentionOptions } from '../toMentionOptions'
import { CommandError } from './commandError'
import { readText } from './readPages'

const expected = `expected spellings by name, such as { "Web": ["site crew"] }, settings with ${aliasesKey}, or a list such as [{ "name": "Web", "aliases": ["site crew"] }]`

/** The value of the setting from a list of names; `undefined` for any other list. A name may stand in it twice. */
function fromList(list: readonly unknown[]): Readonly<Record<string, unknown>> | undefined {
    const named = list
        .filter(isRecord)
        .flatMap(({ name, aliases, ban }) =>
            typeof name === 'string' ? [{ name, add: asList(aliases), ban: asList(ban) }] : []
        )
    const byName = new Map<string, { readonly add: readonly unknown[]; readonly ban: readonly unknown[] }>()
    for (const { name, add, ban } of named) {
        const before = byName.get(name)
        byName.set(name, { add: [...(before?.add ?? []), ...add], ban: [...(before?.ban ?? []), ...ban] })
    }
    return named.length === list.length ? Object.fromEntries(byName) : undefined
}

/** A value that should be a list; another one is an entry of its own, which is then named as wrong. */
const asList = (value: unknown): readonly unknown[] =>
    Array.isArray(value) ? value : value === undefined ? [] : [value]

/** Settings by flat key, from any of the forms that a file may have. `undefined` for any other value. */
function toSettings(value: unknown): Readonly<Record<string, unknown>> | undefined {
    const aliases = Array.isArray(value) ? fromList(value) : value
    if (!isRecord(aliases)) {
        return undefined
    }
    return Object.keys(aliases).some(key => key.startsWith('okrLens.')) ? aliases : { [aliasesKey]: aliases }
}

/** The path that globs are held against: as seen from the working folder, as a repository would name it. */
const pathsOf = (file: string): readonly string[] => [relative(process.cwd(), resolve(file)).split(sep).join('/')]

/**
 * Read what `--aliases FILE` says: JSON of the value of `okrLens.aliases`, of whole settings with it and `okrLens.ignore`,
 * or a list of `{ "name", "aliases", "ban"? }`.
 *
 * @param file absent: nothing is added, banned or ignored
 */
export async function readMentionOptions(file: string | undefined): Promise<MentionOptions> {
    if (file === undefined) {
        return {}
    }
    const text = await readText(file)
    let value: unknown
    try {
        value = JSON.parse(text)
    } catch (error) {
        throw new CommandError(`${file}: is not JSON (${messageOf(error).replace(/\s+/g, ' ')}), ${expected}`)
    }
    const settings = toSettings(value)
    if (!settings) {
        throw new CommandError(`${file}: ${expected}`)
    }
    return toMentionOptions(
        readMentionSettings(settings, problem => {
            throw new CommandError(`${file}: ${problem}`)
        }),
        pathsOf
    )
}
