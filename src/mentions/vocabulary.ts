import { singularOf } from '../linking/singularOf'
import { foldWord } from './foldWord'

const asciiSize = 128
const smallest = 1024

/** Hash of no characters; `hashWith` adds one after the other. */
const emptyHash = 0x811c9dc5 | 0

/** The hash with one more character, a lower-case ASCII letter or a digit. */
const hashWith = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** Where the search for a hash starts. */
const slotOf = (hash: number): number => hash ^ (hash >>> 15)

/** How spellings are found: a hash that goes from character to character, and its place in the table. */
export const hashing = { emptyHash, hashWith, slotOf } as const

function hashOf(word: string): number {
    let hash = emptyHash
    for (let at = 0; at < word.length; at++) {
        hash = hashWith(hash, word.charCodeAt(at))
    }
    return hash
}

/** Every spelling in lower case whose singular is the word: `search` and `searches`. */
export function pluralsOf(word: string): readonly string[] {
    const forms = [word, `${word}s`, `${word}es`, ...(word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : [])]
    return forms.filter(form => singularOf(form) === word)
}

/** What a word or a mark is known by. */
export const keyOfWord = (written: string): string => (written === '&' ? 'and' : foldWord(written))

/** Whether ASCII letters and digits spell the word, in any case. */
function isSpelled(spelling: string, text: string, start: number, end: number): boolean {
    if (spelling.length !== end - start) {
        return false
    }
    for (let at = start; at < end; at++) {
        if ((text.charCodeAt(at) | 32) !== spelling.charCodeAt(at - start)) {
            return false
        }
    }
    return true
}

/** Stands for two words or more whose spellings have one hash. */
export const shared = -1

/**
 * The words of all names, each under a number from 1 on; 0 is any other word. Words are entered folded (`foldWord`), and
 * found by a hash of their characters in a text, singular or plural, without cutting the text. A hash alone may lie: ask
 * `isAt` before a word counts.
 */
export class Vocabulary {
    /** pairs of a spelling's hash and its word's number or `shared`; a power of two of them, at most half of them used */
    slots = new Int32Array(2 * smallest)
    slotMask = smallest - 1
    /** by ASCII code: the number of that mark */
    readonly marks = new Int32Array(asciiSize)
    private readonly numbers = new Map<string, number>()
    /** words as names write them, to fold each only once */
    private readonly written = new Map<string, number>()
    /** by word: its spellings of plain letters and digits in lower case */
    private readonly spellings: (readonly string[] | undefined)[] = []
    private spellingCount = 0
    private hasOtherMarks = false

    /** The number of a folded word or of a mark; a new one where it is not known. */
    enter(key: string): number {
        const known = this.numbers.get(key)
        if (known !== undefined) {
            return known
        }
        const word = this.numbers.size + 1
        this.numbers.set(key, word)
        if (/^[a-z0-9]+$/.test(key)) {
            const spellings = pluralsOf(key)
            this.spellings[word] = spellings
            spellings.forEach(spelling => this.enterSpelling(hashOf(spelling), word))
            if (key === 'and') {
                this.marks['&'.charCodeAt(0)] = word
            }
        } else if (key.length === 1 && key.charCodeAt(0) < asciiSize) {
            this.marks[key.charCodeAt(0)] = word
        } else {
            this.hasOtherMarks = true
        }
        return word
    }

    /** The number of a word as a name writes it; a new one where it is not known. */
    enterWord(written: string): number {
        const known = this.written.get(written)
        if (known !== undefined) {
            return known
        }
        const word = this.enter(foldWord(written))
        this.written.set(written, word)
        return word
    }

    /** The number of a folded word or of a mark; 0 for none. */
    find(key: string): number {
        return this.numbers.get(key) ?? 0
    }

    /** The number of a mark that is not ASCII, such as an emoji. */
    findOtherMark(text: string, start: number, end: number): number {
        return this.hasOtherMarks ? this.find(text.slice(start, end)) : 0
    }

    /** Whether it is really the word of that number that stands there, `&` for “and” included. */
    isAt(text: string, start: number, end: number, word: number): boolean {
        for (const spelling of this.spellings[word] ?? []) {
            if (isSpelled(spelling, text, start, end)) {
                return true
            }
        }
        return word !== 0 && this.find(keyOfWord(text.slice(start, end))) === word
    }

    private enterSpelling(hash: number, word: number): void {
        if (++this.spellingCount * 2 > this.slotMask) {
            const before = this.slots
            this.slots = new Int32Array(before.length * 2)
            this.slotMask = this.slotMask * 2 + 1
            for (let at = 0; at < before.length; at += 2) {
                if (before[at + 1] !== 0) {
                    this.place(before[at]!, before[at + 1]!)
                }
            }
        }
        this.place(hash, word)
    }

    private place(hash: number, word: number): void {
        let slot = slotOf(hash) & this.slotMask
        while (this.slots[2 * slot + 1] !== 0 && this.slots[2 * slot] !== hash) {
            slot = (slot + 1) & this.slotMask
        }
        this.slots[2 * slot + 1] = this.slots[2 * slot + 1] === 0 ? word : shared
        this.slots[2 * slot] = hash
    }
}
