import { entitiesOf, entityById, nameOf, type Entity, type EntityId, type Portfolio } from '../model/portfolio'
import { complete, inSteps, type Stepwise } from '../model/stepwise'
import { AliasIndex } from './index/aliasIndex'
import { applyOptions } from './applyOptions'
import type { Alias } from './aliases/alias'
import { deriveAliases } from './aliases/deriveAliases'
import { findInPath } from './findInPath'
import { findMentionsIn } from './findMentionsIn'
import { ignoreWords } from './ignoreWords'
import type { MentionFinder, MentionOptions, MentionReading } from './mentionFinder'
import { omissionOf } from './omission'
import { spellingsOf } from './spellings'

/** More mentions than a person looks at; a file that is one list of names stays quick to show. */
const mostMentions = 5_000

/** So many entities are put into an index that is in use, or taken out of it, at once; for more a new one is made. */
const mostAtOnce = 500

/** What settings say, ready to be held against entities and documents. */
interface Rules {
    readonly isIgnored: (uri: string) => boolean
    readonly aliasesOf: (entity: Entity) => readonly Alias[]
    readonly withoutIgnored: ReturnType<typeof ignoreWords>
    /** Entities that may have spellings: a key result has none but those that settings give it. */
    readonly namedIn: (portfolio: Portfolio) => readonly Entity[]
}

function rulesOf({ isIgnored = () => false, ignore, ...aliases }: MentionOptions): Rules {
    const changed = applyOptions(aliases)
    const isAnyNamed = Object.keys(aliases.add ?? {}).length > 0
    return {
        isIgnored,
        aliasesOf: entity => changed(entity, deriveAliases(entity)),
        withoutIgnored: ignoreWords(ignore),
        namedIn: portfolio => [...entitiesOf(portfolio)].filter(({ kind }) => isAnyNamed || kind !== 'keyResult')
    }
}

/** All of an entity that mentions show or depend on, beside its id. Entities that agree in it are one to the index. */
const fingerprintOf = (entity: Entity): string =>
    JSON.stringify([
        nameOf(entity),
        entity.kind === 'team' ? entity.locations : [entity.location.range.end, entity.teams],
        entity.kind === 'goal' ? entity.areas : undefined
    ])

/** Derive the aliases of every entity and index them, once; the finder then reads each document in one pass. */
export const createMentionFinder = (portfolio: Portfolio, options: MentionOptions = {}): MentionFinder =>
    complete(createMentionFinderStepwise(portfolio, options))

/** The same, in steps. */
export const createMentionFinderStepwise = (
    portfolio: Portfolio,
    options: MentionOptions = {}
): Stepwise<MentionFinder> => indexAll(portfolio, rulesOf(options))

function* indexAll(portfolio: Portfolio, rules: Rules): Stepwise<MentionFinder> {
    const index = new AliasIndex()
    const known = new Map<EntityId, string>()
    yield* inSteps(rules.namedIn(portfolio), entity => {
        known.set(entity.id, fingerprintOf(entity))
        index.put(entity.id, rules.aliasesOf(entity))
    })
    index.arrange(known.keys())
    return finderOf(portfolio, rules, index, known)
}

/** @param known what is in the index, with the fingerprints by which it went in */
function finderOf(portfolio: Portfolio, rules: Rules, index: AliasIndex, known: Map<EntityId, string>): MentionFinder {
    const { isIgnored, aliasesOf, withoutIgnored, namedIn } = rules

    const read: MentionFinder['read'] = document => {
        if (known.size === 0) {
            return { mentions: [] }
        }
        const omission = isIgnored(document.uri) ? ({ reason: 'ignored' } as const) : omissionOf(document)
        return omission
            ? { mentions: [], omission }
            : capped(withoutIgnored(document.uri, findMentionsIn(document, index)))
    }
    const readPath: MentionFinder['readPath'] = entry => {
        const { uri, path } = entry
        const isLeftAlone = isIgnored(uri) || omissionOf({ uri, text: path })
        return isLeftAlone ? [] : withoutIgnored(uri, findInPath(entry, index))
    }
    const spellings: MentionFinder['spellings'] = id => {
        const entity = entityById(portfolio, id)
        return spellingsOf(entity ? aliasesOf(entity) : [])
    }
    function* update(next: Portfolio): Stepwise<MentionFinder> {
        const fingerprints = new Map<EntityId, string>()
        const come: Entity[] = []
        yield* inSteps(namedIn(next), entity => {
            const fingerprint = fingerprintOf(entity)
            fingerprints.set(entity.id, fingerprint)
            if (known.get(entity.id) !== fingerprint) {
                come.push(entity)
            }
        })
        const gone = [...known.keys()].filter(id => fingerprints.get(id) !== known.get(id))
        if (gone.length + come.length > mostAtOnce) {
            return yield* indexAll(next, rules)
        }
        // At once: this finder is asked until the next one is there
        for (const id of gone) {
            known.delete(id)
            index.take(id)
        }
        for (const entity of come) {
            known.set(entity.id, fingerprints.get(entity.id)!)
            index.put(entity.id, aliasesOf(entity))
        }
        index.arrange(fingerprints.keys())
        return finderOf(next, rules, index, known)
    }
    return { findMentions: document => read(document).mentions, read, readPath, spellings, update }
}

const capped = (mentions: MentionReading['mentions']): MentionReading =>
    mentions.length > mostMentions
        ? { mentions: mentions.slice(0, mostMentions), omission: { reason: 'many', limit: mostMentions } }
        : { mentions }
