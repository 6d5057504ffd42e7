import { doubled } from './doubled'
const smallest = 1024

// What ends at a node: nothing, only names that wait for the word “team” or a key, others.
export const passes = 0
export const endsTeam = 1
export const endsName = 2
export type NameEnd = typeof passes | typeof endsTeam | typeof endsName

const slotOf = (node: number, word: number): number => {
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)
    return hash ^ (hash >>> 15)
}

/**
 * Sequences of words as a trie. Nodes are numbers from 1 on, 0 is none. The edges lie in one hash table, so that a step
 * costs the same however many names there are.
 */
export class AliasTrie {
    /** by word: the node behind it where a name starts with the word */
    private roots: Int32Array = new Int32Array(smallest)
    /** by node: a `NameEnd` */
    private ends: Uint8Array = new Uint8Array(smallest)
    /** by fours: a node, a word, the node behind that word, nothing; a power of two of them, at most half of them used */
    private edges = new Int32Array(4 * smallest)
    /** one bit for each eighth of an edge's place, set where an edge may be: it stays in the fastest cache */
    private filter = new Int32Array((8 * smallest) / 32)
    private filterMask = 8 * smallest - 1
    private edgeMask = smallest - 1
    private edgeCount = 0
    private nodeCount = 0

    /** The node behind the first word of a name; 0 for none. */
    first(word: number): number {
        return word < this.roots.length ? this.roots[word]! : 0
    }

    /** The node behind a further word; 0 for none. */
    next(node: number, word: number): number {
        const { edges, edgeMask, filter, filterMask } = this
        const hash = slotOf(node, word)
        const bit = hash & filterMask
        if (((filter[bit >>> 5]! >>> (bit & 31)) & 1) === 0) {
            return 0
        }
        for (let slot = hash & edgeMask; ; slot = (slot + 1) & edgeMask) {
            const at = slot << 2
            const target = edges[at + 2]!
            if (target === 0 || (edges[at] === node && edges[at + 1] === word)) {
                return target
            }
        }
    }

    /** The node at which a sequence of one word or more ends, made where it is not there. */
    enter(words: readonly number[], end: NameEnd): number {
        let node = 0
        for (const word of words) {
            node = node === 0 ? this.firstOrNew(word) : this.nextOrNew(node, word)
        }
        while (node >= this.ends.length) {
            this.ends = doubled(this.ends)
        }
        this.ends[node] = Math.max(this.ends[node]!, end)
        return node
    }

    /** What has ended at the node since the trie was made. */
    endAt(node: number): number {
        return this.ends[node] ?? passes
    }

    private firstOrNew(word: number): number {
        while (word >= this.roots.length) {
            this.roots = doubled(this.roots)
        }
        return (this.roots[word] ||= ++this.nodeCount)
    }

    private nextOrNew(node: number, word: number): number {
        const known = this.next(node, word)
        if (known !== 0) {
            return known
        }
        if (++this.edgeCount * 2 > this.edgeMask) {
            const before = this.edges
            this.edges = new Int32Array(before.length * 2)
            this.edgeMask = this.edgeMask * 2 + 1
            this.filter = new Int32Array(this.filter.length * 2)
            this.filterMask = this.filterMask * 2 + 1
            for (let at = 0; at < before.length; at += 4) {
                if (before[at + 2] !== 0) {
                    this.place(before[at]!, before[at + 1]!, before[at + 2]!)
                }
            }
        }
        this.place(node, word, ++this.nodeCount)
        return this.nodeCount
    }

    private place(node: number, word: number, target: number): void {
        const hash = slotOf(node, word)
        const bit = hash & this.filterMask
        this.filter[bit >>> 5]! |= 1 << (bit & 31)
        let slot = hash & this.edgeMask
        while (this.edges[(slot << 2) + 2] !== 0) {
            slot = (slot + 1) & this.edgeMask
        }
        const at = slot << 2
        this.edges[at] = node
        this.edges[at + 1] = word
        this.edges[at + 2] = target
    }
}
