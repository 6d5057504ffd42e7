const smallest = 1024

// What ends at a node: nothing, only names that wait for the word “team” or a key, others.
export const passes = 0
export const endsTeam = 1
export const endsName = 2
export type NameEnd = typeof passes | typeof endsTeam | typeof endsName

/** The node that every name starts from. */
export const root = 0

/** What `next` answers where no name goes on. */
export const nowhere = 0

const slotOf = (node: number, word: number): number => {
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)
    return hash ^ (hash >>> 15)
}

/**
 * Sequences of words, known by their hashes, as a trie. Nodes are numbers. The edges lie in one hash table, so that a step
 * costs the same however many names there are.
 */
export class AliasTrie {
    /** by node: a `NameEnd` */
    private ends = new Uint8Array(smallest)
    /** by fours: a node, a word, the node behind that word, nothing; a power of two of them, at most half of them used */
    private edges = new Int32Array(4 * smallest)
    private edgeMask = smallest - 1
    private nodeCount = 0

    /** The node behind a further word; `nowhere` for none. */
    next(node: number, word: number): number {
        const { edges, edgeMask } = this
        for (let slot = slotOf(node, word) & edgeMask; ; slot = (slot + 1) & edgeMask) {
            const at = slot << 2
            const target = edges[at + 2]!
            if (target === nowhere || (edges[at] === node && edges[at + 1] === word)) {
                return target
            }
        }
    }

    /** The node at which a sequence of one word or more ends, made where it is not there. */
    enter(words: readonly number[], end: NameEnd): number {
        let node: number = root
        for (const word of words) {
            node = this.next(node, word) || this.add(node, word)
        }
        this.ends[node] = Math.max(this.ends[node]!, end)
        return node
    }

    /** What has ended at the node since the trie was made. */
    endAt(node: number): number {
        return this.ends[node]!
    }

    private add(node: number, word: number): number {
        const target = ++this.nodeCount
        if (target * 2 > this.edgeMask) {
            const before = this.edges
            this.edges = new Int32Array(before.length * 2)
            this.edgeMask = this.edgeMask * 2 + 1
            for (let at = 0; at < before.length; at += 4) {
                if (before[at + 2] !== nowhere) {
                    this.place(before[at]!, before[at + 1]!, before[at + 2]!)
                }
            }
            const ends = this.ends
            this.ends = new Uint8Array(ends.length * 2)
            this.ends.set(ends)
        }
        this.place(node, word, target)
        return target
    }

    private place(node: number, word: number, target: number): void {
        let slot = slotOf(node, word) & this.edgeMask
        while (this.edges[(slot << 2) + 2] !== nowhere) {
            slot = (slot + 1) & this.edgeMask
        }
        const at = slot << 2
        this.edges[at] = node
        this.edges[at + 1] = word
        this.edges[at + 2] = target
    }
}
