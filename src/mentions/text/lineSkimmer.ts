import { asciiSize, classAt, kinds, knownClasses } from './characters'
import { addLetter, emptyHash, hashSingular, hashWord } from './hashWord'
import { isPluralS } from './readTokens'
import { joinWords, mixWord, type WordFilter } from './wordFilter'

const { upper, lower, digit, join, lineBreak } = kinds
const [ampersand, carriageReturn, lineFeed] = Array.from('&\r\n', character => character.charCodeAt(0))
const mixedAnd = mixWord(hashWord('and'))

/**
 * Goes through the lines of a text that may name something, without reading the others any closer than a hash of each
 * word takes. A line that holds letters beyond ASCII may always name something. Words are split as `readTokens` splits
 * them, in a loop that keeps nothing; a property test holds the two together.
 */
export class LineSkimmer {
    /** the line, zero-based */
    number = 0
    /** UTF-16 offset of the line in the text */
    start = 0
    private isFresh = true

    constructor(
        private readonly text: string,
        private readonly filter: WordFilter
    ) {}

    /**
     * Go to the first line from an offset on that may name something; false where there is none.
     *
     * @param from 0, or where the line before ends
     */
    next(from: number): boolean {
        const { text, filter } = this
        const { bits, shift, hasOther } = filter
        const { length } = text
        const classes = knownClasses
        let { number, start } = this
        let at = from
        let before = 0
        let mayName = hasOther && this.isFresh
        this.isFresh = false
        while (at < length && !mayName) {
            let code = text.charCodeAt(at)
            let kind = classes[code]!
            let mixed: number
            if (kind > digit || kind < upper) {
                at++
                if (kind === lineBreak) {
                    if (code === carriageReturn && at < length && text.charCodeAt(at) === lineFeed) {
                        at++
                    }
                    number++
                    start = at
                    before = 0
                    mayName = hasOther
                } else if (code >= asciiSize) {
                    mayName = classAt(text, at - 1) <= join
                }
                if (code !== ampersand) {
                    continue
                }
                mixed = mixedAnd
            } else {
                const wordStart = at
                const first = kind
                let hash = emptyHash
                let hashBefore: number
                do {
                    hashBefore = hash
                    hash = addLetter(hash, code | 32)
                    code = ++at < length ? text.charCodeAt(at) : 32
                    kind = classes[code]!
                } while (kind === first)
                if (first === upper && kind === lower) {
                    if (at - wordStart > 1 && !isPluralS(text, at)) {
                        // In `LSIFUpload` the last capital starts the next word.
                        at--
                        hash = hashBefore
                    } else {
                        do {
                            hash = addLetter(hash, code | 32)
                            code = ++at < length ? text.charCodeAt(at) : 32
                            kind = classes[code]!
                        } while (kind === lower)
                    }
                }
                mixed = mixWord(hashSingular(text, wordStart, at, hash))
            }
            const pair = joinWords(before, mixed)
            const [alonePlace, pairPlace] = [mixed >>> shift, pair >>> shift]
            if ((((bits[alonePlace >>> 5]! >>> alonePlace) | (bits[pairPlace >>> 5]! >>> pairPlace)) & 1) !== 0) {
                mayName = filter.has(mixed) || filter.has(pair)
            }
            before = mixed
        }
        this.number = number
        this.start = start
        return mayName
    }
}
