import { entitiesOf, entityById, nameOf, type Entity, type EntityId, type Portfolio } from '../model/portfolio'
import { AliasIndex } from './index/aliasIndex'
import { applyOptions } from './applyOptions'
import { deriveAliases } from './aliases/deriveAliases'
import { findInPath } from './findInPath'
import { findMentionsIn } from './findMentionsIn'
import { ignoreWords } from './ignoreWords'
import type { MentionFinder, MentionOptions, MentionReading } from './mentionFinder'
import { omissionOf } from './omission'
import { spellingsOf } from './spellings'

/** More mentions than a person looks at; a file that is one list of names stays quick to show. */
const mostMentions = 5_000

/** All of an entity that mentions show or depend on. Entities of two portfolios that agree in it are one to the index. */
const fingerprintOf = (entity: Entity): string =>
    JSON.stringify([
        entity.kind,
        nameOf(entity),
        entity.kind === 'team' ? entity.locations : [entity.location, entity.teams],
        entity.kind === 'goal' ? entity.areas : undefined
    ])

/** Derive the aliases of every entity and index them, once; the finder then reads each document in one pass. */
export function createMentionFinder(portfolio: Portfolio, options: MentionOptions = {}): MentionFinder {
    const index = new AliasIndex()
    const changed = applyOptions(options)
    const withoutIgnored = ignoreWords(options.ignore)
    const known = new Map<EntityId, string>()

    const read: MentionFinder['read'] = document => {
        const omission = options.isIgnored?.(document.uri) ? ({ reason: 'ignored' } as const) : omissionOf(document)
        return omission
            ? { mentions: [], omission }
            : capped(withoutIgnored(document.uri, findMentionsIn(document, index)))
    }
    const readPath: MentionFinder['readPath'] = entry => {
        const { uri, path } = entry
        const isLeftAlone = options.isIgnored?.(uri) || omissionOf({ uri, text: path })
        return isLeftAlone ? [] : withoutIgnored(uri, findInPath(entry, index))
    }
    const update = (next: Portfolio): MentionFinder => {
        const entities = [...entitiesOf(next)]
        const fingerprints = new Map(entities.map(entity => [entity.id, fingerprintOf(entity)]))
        for (const [id, fingerprint] of known) {
            if (fingerprints.get(id) !== fingerprint) {
                known.delete(id)
                index.take(id)
            }
        }
        for (const entity of entities) {
            if (!known.has(entity.id)) {
                known.set(entity.id, fingerprints.get(entity.id)!)
                index.put(entity.id, changed(entity, deriveAliases(entity)))
            }
        }
        index.arrange(fingerprints.keys())
        const spellings: MentionFinder['spellings'] = id => {
            const entity = entityById(next, id)
            return spellingsOf(entity ? changed(entity, deriveAliases(entity)) : [])
        }
        return { findMentions: document => read(document).mentions, read, readPath, spellings, update }
    }
    return update(portfolio)
}

const capped = (mentions: MentionReading['mentions']): MentionReading =>
    mentions.length > mostMentions
        ? { mentions: mentions.slice(0, mostMentions), omission: { reason: 'many', limit: mostMentions } }
        : { mentions }
