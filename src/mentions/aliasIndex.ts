import type { Alias } from './alias'
import { tokenise } from './tokenise'

/** One step into the spelled words. `meant`: the aliases that end here, likeliest first. */
export interface AliasNode {
    readonly next: ReadonlyMap<string, AliasNode>
    readonly meant: readonly Alias[]
}

interface GrowingNode extends AliasNode {
    readonly next: Map<string, GrowingNode>
    readonly meant: Alias[]
    /** by entity and signal, what is in `meant` */
    readonly known: Set<string>
}

const emptyNode = (): GrowingNode => ({ next: new Map(), meant: [], known: new Set() })

/** Names of more words and marks are nowhere written out again; they would only cost each place that starts like them. */
const longestName = 64

/** A name is also written without these: `diff-commit-search`. Others tell names apart: `C#`. */
const droppable = new Set([',', '/', '(', ')', '-', ':'])

/** The token sequences that spell an alias: capitals split or not, separating marks written or left out. */
function* sequencesOf(spelling: string): Iterable<readonly string[]> {
    for (const splitsCase of [true, false]) {
        const keys = tokenise(spelling, 0, spelling.length, { splitsCase }).map(({ key }) => key)
        yield keys
        yield keys.filter(key => !droppable.has(key))
    }
}

/** Explicit names before derived ones; features, then the goal they serve, then the rest, each in reading order. */
const kinds = ['feature', 'goal', 'team', 'objective', 'keyResult'] as const
const rank = (alias: Alias): number => (alias.form === 'name' ? 0 : kinds.length) + kinds.indexOf(alias.entity.kind)

/** Index aliases by their words. An alias that two entities share leads to both; an entity keeps its first reason. */
export function buildAliasIndex(aliases: readonly Alias[]): AliasNode {
    const root = emptyNode()
    for (const alias of [...aliases].sort((a, b) => rank(a) - rank(b))) {
        for (const keys of sequencesOf(alias.spelling)) {
            if (keys.length > 0 && keys.length <= longestName) {
                add(root, keys, alias)
            }
        }
    }
    return root
}

function add(root: GrowingNode, keys: readonly string[], alias: Alias): void {
    let node = root
    for (const key of keys) {
        let next = node.next.get(key)
        if (!next) {
            next = emptyNode()
            node.next.set(key, next)
        }
        node = next
    }
    const key = `${alias.needs} ${alias.entity.id}`
    if (!node.known.has(key)) {
        node.known.add(key)
        node.meant.push(alias)
    }
}

/** The aliases spelled by exactly these words; none where no name is. */
export function lookUp(root: AliasNode, keys: readonly string[]): readonly Alias[] {
    let node: AliasNode | undefined = root
    for (const key of keys) {
        node = node.next.get(key)
        if (!node) {
            return []
        }
    }
    return node.meant
}
