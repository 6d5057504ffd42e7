import { hashWord } from './hashWord'

const smallest = 1 << 12
/** How many bits there are for each entry at least; fewer let more through, more fall out of the fastest cache. */
const bitsPerEntry = 16

/** A word's hash, mixed so that its upper bits tell. */
export const mixWord = (word: number): number => Math.imul(word, 0x9e3779b1)

/** Two mixed hashes, one behind the other. */
export const joinWords = (word: number, next: number): number => Math.imul(word, 31) ^ next

/** The words that names start with, and the pairs of words, by their hashes. */
export class WordFilter {
    /** a quick look: one bit for each entry, at the place that is left of it behind `shift`; others may have it, too */
    bits = new Int32Array(smallest / 32)
    shift = 32 - Math.log2(smallest)
    /** whether there are names without any letter or digit, so that no line can be passed over */
    hasOther = false
    private readonly entries = new Set<number>()

    /** Let through what starts like these words and marks (`keyOfWord`). */
    add(keys: readonly string[]): void {
        const [word, next] = keys.filter(key => /[\p{L}\p{N}]/u.test(key)).map(hashWord)
        if (word === undefined) {
            this.hasOther = true
            return
        }
        const entry = next === undefined ? mixWord(word) : joinWords(mixWord(word), mixWord(next))
        if (!this.entries.has(entry)) {
            this.enter(entry)
        }
    }

    /** Whether a name starts with the word, or with a pair of words. */
    has(entry: number): boolean {
        return this.entries.has(entry)
    }

    /** A quick look at whether a name may start with the word, or with it and the next one. Hashes as they are. */
    mayStart(word: number, next: number): boolean {
        const { bits, shift } = this
        const alone = mixWord(word)
        const pair = joinWords(alone, mixWord(next)) >>> shift
        return (((bits[(alone >>> shift) >>> 5]! >>> (alone >>> shift)) | (bits[pair >>> 5]! >>> pair)) & 1) !== 0
    }

    private enter(entry: number): void {
        this.entries.add(entry)
        if (this.entries.size * bitsPerEntry > this.bits.length * 32) {
            this.bits = new Int32Array(this.bits.length * 2)
            this.shift--
            this.entries.forEach(known => this.set(known))
        } else {
            this.set(entry)
        }
    }

    private set(entry: number): void {
        const place = entry >>> this.shift
        this.bits[place >>> 5]! |= 1 << place
    }
}
