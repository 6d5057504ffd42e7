import { isPlausible, meaningOf, wordsOfKey, type KeyMeaning } from './entryKeys'
import { isPlaceholder } from '../readStatement'
import type { YamlMap, YamlNode, YamlPair, YamlScalar } from './yaml'

/** One entry of a list, or of a map whose keys stand for their entries. */
export interface ListEntry {
    readonly key?: YamlScalar
    readonly map: YamlMap
    /** its title or name, where that is one for people to read */
    readonly name?: YamlScalar
    /** for each meaning the first key that has it */
    readonly facts: ReadonlyMap<KeyMeaning, YamlPair>
    /** the meanings that the values bear out */
    readonly evidence: ReadonlySet<KeyMeaning>
}

/** Whether a name is spelled as machines want it: `code-search`, `team/web`. */
export const isSlug = (name: string): boolean => /^[\p{Ll}\d]+(?:[-_./:][\p{Ll}\d]+)*$/u.test(name)

/** The one text that a value says: its own, or that of the only item of its list. */
export function onlyScalar(value: YamlNode): YamlScalar | undefined {
    const [first, ...others] = value.kind === 'list' ? value.items : [value]
    return first?.kind === 'scalar' && others.length === 0 ? first : undefined
}

function isName({ key, value }: YamlPair): boolean {
    const text = value.kind === 'scalar' ? value.text.trim() : ''
    return (
        /\p{L}/u.test(text) &&
        text.length <= 200 &&
        !/\{\{|\$\{|:\/\//.test(text) &&
        !isPlaceholder(text) &&
        wordsOfKey(text) !== wordsOfKey(key.text)
    )
}

/** The name for people: beside a `name: code_search` the title; a title beside a full name is that of a person's job. */
function nameOf(pairs: readonly YamlPair[]): YamlScalar | undefined {
    const names = pairs.filter(isName).flatMap(({ value }) => (value.kind === 'scalar' ? [value] : []))
    const readable = names.length > 1 ? names.filter(({ text }) => !isSlug(text.trim())) : names
    const [name] = readable.length > 0 ? readable : names
    return name && readable.every(({ text }) => text === name.text) ? name : undefined
}

function isBorneOut(meaning: KeyMeaning, { key, value }: YamlPair): boolean {
    const values = value.kind === 'list' ? value.items : [value]
    return values.some(item =>
        item.kind === 'scalar'
            ? isPlausible(meaning, key.text, item.text)
            : meaning === 'channel' || meaning === 'members'
    )
}

function readEntry(map: YamlMap, key?: YamlScalar): ListEntry {
    const facts = new Map<KeyMeaning, YamlPair>()
    const evidence = new Set<KeyMeaning>()
    const names: YamlPair[] = []
    for (const pair of map.pairs) {
        const meaning = meaningOf(pair.key.text)
        if (meaning === 'name') {
            names.push(pair)
        } else if (meaning) {
            facts.set(meaning, facts.get(meaning) ?? pair)
            if (isBorneOut(meaning, pair)) {
                evidence.add(meaning)
            }
        }
    }
    const name = nameOf(names)
    return { ...(key && { key }), map, ...(name && { name }), facts, evidence }
}

/** The maps directly below a collection, each with the key that stands for it. */
export function entriesOf(node: YamlNode): readonly ListEntry[] {
    switch (node.kind) {
        case 'scalar':
            return []
        case 'list':
            return node.items.flatMap(item => (item.kind === 'map' ? [readEntry(item)] : []))
        case 'map':
            return node.pairs.flatMap(({ key, value }) => (value.kind === 'map' ? [readEntry(value, key)] : []))
    }
}
