import type { EntityId } from '../model/portfolio'
import type { Alias } from './alias'
import { Tokens } from './tokens'
import { AliasTrie, endsName, endsTeam } from './aliasTrie'
import { readSpelling } from './readSpelling'
import { Vocabulary } from './vocabulary'

/** Names of more words and marks are nowhere written out again; they would only cost each place that starts like them. */
export const longestName = 64

/** What handles, labels and folders of teams start with. */
const pathStarts = ['team', '@', 'squad', 'engineering']

/** Explicit names before derived ones; features, then the goal they serve, then the rest, each in reading order. */
const kinds = ['feature', 'goal', 'team', 'objective', 'keyResult'] as const
const rank = (alias: Alias): number => (alias.form === 'name' ? 0 : kinds.length) + kinds.indexOf(alias.entity.kind)

/** The aliases that end at one node, and whether they stand in order. */
interface Meaning {
    aliases: Alias[]
    isOrdered: boolean
}

/** Aliases by their words; entities can be put in and taken out again. */
export class AliasIndex {
    readonly vocabulary = new Vocabulary()
    readonly trie = new AliasTrie()
    private readonly meanings: (Meaning | undefined)[] = []
    /** where the aliases of an entity end */
    private readonly nodes = new Map<EntityId, number[]>()
    private readonly teamWord = this.vocabulary.enter('team')
    private readonly lastPathStart = Math.max(...pathStarts.map(word => this.vocabulary.enter(word)))
    private readonly tokens = new Tokens()
    private order: ReadonlyMap<EntityId, number> = new Map()

    /** Index all aliases of an entity, likeliest first. The entity is not in the index yet. */
    put(id: EntityId, aliases: readonly Alias[]): void {
        const nodes: number[] = []
        for (const alias of [...aliases].sort((a, b) => rank(a) - rank(b))) {
            for (const words of readSpelling(alias.spelling, this.vocabulary, this.tokens)) {
                if (words.length > 0 && words.length <= longestName) {
                    nodes.push(this.add(words, alias))
                }
            }
        }
        this.nodes.set(id, nodes)
    }

    /** Take an entity out again. Its words stay, leading nowhere. */
    take(id: EntityId): void {
        // Two of its aliases may end at one node.
        for (const node of new Set(this.nodes.get(id))) {
            const meaning = this.meanings[node]!
            const aliases = meaning.aliases.filter(({ entity }) => entity.id !== id)
            this.meanings[node] = aliases.length > 0 ? { ...meaning, aliases } : undefined
        }
        this.nodes.delete(id)
    }

    /** Say in which order the entities stand, so that shared aliases lead to the first of them first. */
    arrange(ids: Iterable<EntityId>): void {
        this.order = new Map(Array.from(ids, (id, place) => [id, place]))
        for (const meaning of this.meanings) {
            if (meaning) {
                meaning.isOrdered = meaning.aliases.length === 1
            }
        }
    }

    /** The aliases that end at a node of the trie, likeliest first; `undefined` where a name only passes through. */
    meant(node: number): readonly Alias[] | undefined {
        const meaning = this.meanings[node]
        if (meaning && !meaning.isOrdered) {
            const place = ({ entity }: Alias): number => this.order.get(entity.id) ?? 0
            meaning.aliases.sort((a, b) => rank(a) - rank(b) || place(a) - place(b))
            meaning.isOrdered = true
        }
        return meaning?.aliases
    }

    /** The aliases spelled by exactly these words; none where no name is. */
    lookUp(words: ArrayLike<number>): readonly Alias[] {
        let node = words.length > 0 ? this.trie.first(words[0]!) : 0
        for (let at = 1; at < words.length && node !== 0; at++) {
            node = this.trie.next(node, words[at]!)
        }
        return (node && this.meant(node)) || []
    }

    /** Whether the word may be “team”. */
    isTeamWord(word: number | undefined): boolean {
        return word === this.teamWord
    }

    /** Whether a team written as a handle, a label or a folder may start with the word. */
    isPathStart(word: number): boolean {
        return word <= this.lastPathStart
    }

    private add(words: readonly number[], alias: Alias): number {
        const isTeamOnly = alias.needs === 'team' || alias.needs === 'teamWord'
        const node = this.trie.enter(words, isTeamOnly ? endsTeam : endsName)
        const meaning = (this.meanings[node] ??= { aliases: [], isOrdered: false })
        // An alias that two entities share leads to both; an entity keeps its first reason.
        if (!meaning.aliases.some(({ entity, needs }) => entity.id === alias.entity.id && needs === alias.needs)) {
            meaning.aliases.push(alias)
            meaning.isOrdered = meaning.aliases.length === 1
        }
        return node
    }
}
