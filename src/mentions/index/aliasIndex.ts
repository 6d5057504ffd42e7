import { nameOf, type EntityId } from '../../model/portfolio'
import type { Alias } from '../aliases/alias'
import { AliasTrie, endsName, endsTeam, nowhere, root } from './aliasTrie'
import { hashWord } from '../text/hashWord'
import { readSpelling } from './readSpelling'
import { Tokens } from '../text/tokens'
import { WordFilter } from '../text/wordFilter'

/** Names of more words and marks are nowhere written out again; they would only cost each place that starts like them. */
export const longestName = 64

/** What handles, labels and folders of teams start with. */
const pathStarts: ReadonlySet<number> = new Set(['team', '@', 'squad', 'engineering'].map(hashWord))
const teamWord = hashWord('team')

/** Whole names before those without their parenthesis, both before derived ones; features, then the goal they serve, then the rest. */
const kinds = ['feature', 'goal', 'team', 'objective', 'keyResult'] as const
const rank = ({ form, spelling, entity }: Alias): number =>
    (form !== 'name' ? 2 : spelling === nameOf(entity) ? 0 : 1) * kinds.length + kinds.indexOf(entity.kind)

/** What is derived from the titles of more features names something wider than each: “precise navigation” for ten languages. */
const mostFeatures = 2

const isDerived = ({ form, isAdded, entity }: Alias): boolean =>
    form === 'alias' && isAdded === undefined && entity.kind === 'feature'

/** What one sequence of words means. */
interface Meaning {
    /** the words and marks, folded */
    readonly keys: readonly string[]
    aliases: readonly Alias[]
    /** the aliases as they count, likeliest first; `undefined` while that is not known */
    ordered: readonly Alias[] | undefined
    /** what other words mean that share the hashes */
    readonly next: Meaning | undefined
}

/** Aliases by their words; entities can be put in and taken out again. */
export class AliasIndex {
    readonly trie = new AliasTrie()
    /** what names start with */
    readonly filter = new WordFilter()
    /** by node of the trie */
    private readonly meanings: (Meaning | undefined)[] = []
    /** what the aliases of an entity end at */
    private readonly meaningsOf = new Map<EntityId, readonly Meaning[]>()
    private readonly tokens = new Tokens()
    private readonly words = new Map<string, string>()
    private places: ReadonlyMap<EntityId, number> = new Map()

    /** Index all aliases of an entity, likeliest first. The entity is not in the index yet. */
    put(id: EntityId, aliases: readonly Alias[]): void {
        const meanings = new Set<Meaning>()
        for (const alias of aliases.length > 1 ? [...aliases].sort((a, b) => rank(a) - rank(b)) : aliases) {
            for (const keys of readSpelling(alias.spelling, this.tokens)) {
                if (keys.length > 0 && keys.length <= longestName) {
                    meanings.add(this.add(keys, alias))
                }
            }
        }
        this.meaningsOf.set(id, [...meanings])
    }

    /** Take an entity out again. Its words stay, leading nowhere. */
    take(id: EntityId): void {
        for (const meaning of this.meaningsOf.get(id) ?? []) {
            meaning.aliases = meaning.aliases.filter(({ entity }) => entity.id !== id)
            meaning.ordered = undefined
        }
        this.meaningsOf.delete(id)
    }

    /** Say in which order the entities stand, so that shared aliases lead to the first of them first. */
    arrange(ids: Iterable<EntityId>): void {
        this.places = new Map(Array.from(ids, (id, place) => [id, place]))
        for (const first of this.meanings) {
            for (let meaning = first; meaning; meaning = meaning.next) {
                meaning.ordered = undefined
            }
        }
    }

    /** The aliases that are spelled by the tokens from `first` on, whose words end at the node; likeliest first. */
    meant(node: number, tokens: Tokens, first: number): readonly Alias[] {
        for (let meaning = this.meanings[node]; meaning; meaning = meaning.next) {
            if (tokens.areSpelled(first, meaning.keys)) {
                return this.ordered(meaning)
            }
        }
        return []
    }

    /** The aliases of which the tokens from `first` to `last` are all; likeliest first. */
    spelledBy(tokens: Tokens, first: number, last: number): readonly Alias[] {
        const node = this.find(tokens.words.subarray(first, last + 1))
        return node === nowhere ? [] : this.meant(node, tokens, first)
    }

    /** The aliases of which these folded words are all; likeliest first. */
    lookUp(words: readonly string[]): readonly Alias[] {
        const node = this.find(words.map(hashWord))
        const meaning = this.meaningOf(node, words)
        return meaning ? this.ordered(meaning) : []
    }

    /** Whether the word may be “team”. */
    isTeamWord(word: number | undefined): boolean {
        return word === teamWord
    }

    /** Whether a team written as a handle, a label or a folder may start with the word. */
    isPathStart(word: number): boolean {
        return pathStarts.has(word)
    }

    private find(words: Iterable<number>): number {
        let node: number = root
        for (const word of words) {
            node = this.trie.next(node, word)
            if (node === nowhere) {
                break
            }
        }
        return node
    }

    /** What the words mean, likeliest first. */
    private ordered(meaning: Meaning): readonly Alias[] {
        return (meaning.ordered ??= meaning.aliases.length < 2 ? meaning.aliases : this.order(meaning.aliases))
    }

    private order(aliases: readonly Alias[]): readonly Alias[] {
        const place = ({ entity }: Alias): number => this.places.get(entity.id) ?? 0
        const inOrder = [...aliases].sort((a, b) => rank(a) - rank(b) || place(a) - place(b))
        return aliases.filter(isDerived).length > mostFeatures
            ? inOrder.map(alias => (isDerived(alias) ? { ...alias, needs: 'neighbour' } : alias))
            : inOrder
    }

    private add(keys: readonly string[], alias: Alias): Meaning {
        const isTeamOnly = alias.needs === 'team' || alias.needs === 'teamWord'
        const node = this.trie.enter(keys.map(hashWord), isTeamOnly ? endsTeam : endsName)
        const meaning = this.meaningAt(node, keys)
        // An alias that two entities share leads to both; an entity keeps its first reason.
        if (!meaning.aliases.some(({ entity, needs }) => entity.id === alias.entity.id && needs === alias.needs)) {
            // Most have one: `concat` makes room for no more than there are
            meaning.aliases = meaning.aliases.concat(alias)
            meaning.ordered = undefined
        }
        return meaning
    }

    /** The one copy of a word that is kept: names share most of theirs. */
    private kept(word: string): string {
        const kept = this.words.get(word) ?? word
        this.words.set(kept, kept)
        return kept
    }

    /** What just these words mean, which end at the node. */
    private meaningOf(node: number, words: readonly string[]): Meaning | undefined {
        let meaning = this.meanings[node]
        while (meaning && !meaning.keys.every((key, at) => key === words[at])) {
            meaning = meaning.next
        }
        return meaning
    }

    private meaningAt(node: number, keys: readonly string[]): Meaning {
        const known = this.meaningOf(node, keys)
        if (known) {
            return known
        }
        const next = this.meanings[node]
        const meaning: Meaning = { keys: keys.map(key => this.kept(key)), aliases: [], ordered: undefined, next }
        this.meanings[node] = meaning
        this.filter.add(keys)
        return meaning
    }
}
