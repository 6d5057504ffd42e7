import { pluralEnding } from '../../linking/singularOf'
import { doubled } from './doubled'
import { keyOfWord } from './foldWord'

/** What stands before a token: nothing, blanks, or one hyphen or underscore between two letters or digits. */
export type Gap = 'none' | 'blank' | 'glue'

/** One bit each for what a token is, and for what stands before it. */
export const tokenBits = { word: 1, opens: 2, closes: 4, blank: 8, glue: 16 } as const

const smallest = 512

/**
 * Tokens of one line, or of a part of a very long one, in arrays side by side: words, humps of camelCase words, numbers,
 * and single marks such as `@`. Filled and read over and over, so that reading a text leaves no garbage behind.
 */
export class Tokens {
    // The arrays are replaced when they grow: take them anew after each `push`.
    /** UTF-16 offset in the text, and the one behind the token */
    starts = new Int32Array(smallest)
    ends = new Int32Array(smallest)
    /** the hash of the word's or mark's key (`hashWord`) */
    words = new Int32Array(smallest)
    /** the bits above */
    bits = new Uint8Array(smallest)
    count = 0
    /** what stands behind the last token, as the bit of the next one: `tokenBits.blank`, `tokenBits.glue` or 0 */
    gapBit = 0

    constructor(public text = '') {}

    push(start: number, end: number, word: number, bits: number): void {
        const { count } = this
        if (count === this.bits.length) {
            this.grow()
        }
        this.starts[count] = start
        this.ends[count] = end
        this.words[count] = word
        this.bits[count] = bits
        this.count = count + 1
    }

    clear(): void {
        this.count = 0
        this.gapBit = 0
    }

    /** Forget the first tokens; the one at `from` becomes the first. */
    drop(from: number): void {
        for (const numbers of [this.starts, this.ends, this.words, this.bits]) {
            numbers.copyWithin(0, from, this.count)
        }
        this.count -= from
    }

    has(at: number): boolean {
        return at >= 0 && at < this.count
    }

    isWord(at: number): boolean {
        return this.is(at, tokenBits.word)
    }

    /** Whether the token starts its run of letters and digits; marks do. */
    opens(at: number): boolean {
        return this.is(at, tokenBits.opens)
    }

    /** Whether the token ends its run of letters and digits; marks do. */
    closes(at: number): boolean {
        return this.is(at, tokenBits.closes)
    }

    /** What stands before the token; `none` before the first of a line. */
    gap(at: number): Gap {
        return this.is(at, tokenBits.blank) ? 'blank' : this.is(at, tokenBits.glue) ? 'glue' : 'none'
    }

    /** Whether the mark stands there. */
    isMark(at: number, mark: string): boolean {
        return this.has(at) && !this.isWord(at) && this.text.charCodeAt(this.starts[at]!) === mark.charCodeAt(0)
    }

    /** The mark or word as it is written; empty where there is none. */
    written(at: number): string {
        return this.has(at) ? this.text.slice(this.starts[at], this.ends[at]) : ''
    }

    /** Whether the tokens from `first` on have these keys (`keyOfWord`); a hash alone may lie. */
    areSpelled(first: number, keys: readonly string[]): boolean {
        for (let index = 0; index < keys.length; index++) {
            if (!this.isSpelled(first + index, keys[index]!)) {
                return false
            }
        }
        return true
    }

    /** Make room for more. */
    grow(): void {
        this.starts = doubled(this.starts)
        this.ends = doubled(this.ends)
        this.words = doubled(this.words)
        this.bits = doubled(this.bits)
    }

    private isSpelled(at: number, key: string): boolean {
        const { text } = this
        const [start, end] = [this.starts[at]!, this.ends[at]!]
        const ending = pluralEnding(text, start, end)
        // Quick for plain letters, which nearly all are.
        if (ending < 3 && end - start - ending === key.length && this.isWord(at)) {
            let index = 0
            while (index < key.length && (text.charCodeAt(start + index) | 32) === key.charCodeAt(index)) {
                index++
            }
            if (index === key.length) {
                return true
            }
        }
        return keyOfWord(text.slice(start, end)) === key
    }

    private is(at: number, bit: number): boolean {
        return this.has(at) && (this.bits[at]! & bit) !== 0
    }
}
