import { asciiSize, classAt, isWordClass, kinds, knownClasses, widthAt } from './characters'
import { keyOfWord } from './foldWord'
import { addLetter, emptyHash, hashSingular, hashWord } from './hashWord'
import { tokenBits, type Tokens } from './tokens'

// Taken out of their modules once: they are asked for at every character.
const { word: wordBit, opens: opensBit, closes: closesBit, blank: blankBit, glue: glueBit } = tokenBits

const { unknown, upper, lower, digit, other, join, blank, hyphen, lineBreak } = kinds

/** By ASCII code: the hash of that mark. */
const markHashes = Int32Array.from({ length: asciiSize }, (_, code) => hashWord(keyOfWord(String.fromCharCode(code))))

/**
 * Append the tokens from an offset on, up to the end of the line or until there are `enough` of them. Every character
 * that is neither letter, digit, blank nor a joining hyphen is a token of its own, so that no name reaches across it
 * unless the name has it, too. A list that was not cleared goes on with the same line.
 *
 * Every character of a document goes through this one loop, so it keeps what it needs in variables of its own.
 *
 * @returns the offset behind what was read: of a line break, of the text's end, or between two tokens
 */
export function readTokens(tokens: Tokens, from: number, enough: number): number {
    const { text } = tokens
    const { length } = text
    const classes = knownClasses
    let { starts, ends, words, bits, count, gapBit } = tokens
    let at = from
    while (at < length && count < enough) {
        let code = text.charCodeAt(at)
        let kind = code < asciiSize ? classes[code]! : classAt(text, at)
        if (kind === blank) {
            gapBit = blankBit
            at++
            continue
        }
        if (kind === lineBreak) {
            break
        }
        const isJoint = kind === hyphen && gapBit === 0 && count > 0 && (bits[count - 1]! & wordBit) !== 0
        if (isJoint && isWordClass(classAt(text, at + 1))) {
            gapBit = glueBit
            at++
            continue
        }

        const runStart = at
        const runCount = count
        let bit = (kind <= other ? wordBit | opensBit : opensBit) | gapBit
        let isPlain = code < asciiSize
        while (isPlain) {
            const start = at
            let word: number
            if (kind > digit) {
                word = markHashes[code]!
                at++
                isPlain = false
            } else {
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
                    if (at - start > 1 && !isPluralS(text, at)) {
                        // In `LSIFUpload` the last capital starts the next word.
                        code = text.charCodeAt(--at)
                        kind = upper
                        hash = hashBefore
                    } else {
                        do {
                            hash = addLetter(hash, code | 32)
                            code = ++at < length ? text.charCodeAt(at) : 32
                            kind = classes[code]!
                        } while (kind === lower)
                    }
                }
                isPlain = kind <= digit && kind !== unknown
                word = hashSingular(text, start, at, hash)
            }
            if (count === bits.length) {
                tokens.grow()
                ;({ starts, ends, words, bits } = tokens)
            }
            starts[count] = start
            ends[count] = at
            words[count] = word
            bits[count++] = bit
            bit = wordBit
        }

        if (at === runStart || (code >= asciiSize && isPartOfRun(text, at))) {
            tokens.count = runCount
            tokens.gapBit = gapBit
            at = readOther(tokens, runStart)
            ;({ starts, ends, words, bits, count } = tokens)
        } else {
            bits[count - 1]! |= closesBit
            if (kind === blank && at < length) {
                gapBit = blankBit
                at++
                continue
            }
        }
        gapBit = 0
    }
    tokens.count = count
    tokens.gapBit = gapBit
    return at
}

/** Whether a single `s` stands there, as in `APIs`. */
export const isPluralS = (text: string, at: number): boolean => {
    const next = classAt(text, at + 1)
    return text.charCodeAt(at) === 0x73 && next !== lower && next !== join
}

const isPartOfRun = (text: string, at: number): boolean => {
    const kind = classAt(text, at)
    return isWordClass(kind) || kind === join
}

/** The same for one mark that is not ASCII, or one run that holds such letters. Returns the offset behind it. */
function readOther(tokens: Tokens, from: number): number {
    const { text } = tokens
    const push = (start: number, end: number, bits: number): void =>
        tokens.push(start, end, hashWord(keyOfWord(text.slice(start, end))), bits)
    if (!isWordClass(classAt(text, from))) {
        const end = from + widthAt(text, from)
        push(from, end, opensBit | closesBit | tokens.gapBit)
        return end
    }
    const runEnd = endOfRun(text, from)
    let bits = wordBit | opensBit | tokens.gapBit
    let start = from
    while (start < runEnd) {
        const end = endOfHump(text, start, runEnd)
        push(start, end, end === runEnd ? bits | closesBit : bits)
        bits = wordBit
        start = end
    }
    return runEnd
}

/** End of the characters from `from` on that have the class; combining marks go with the letter before them. */
function endOf(kind: number, text: string, from: number, to: number): number {
    let at = from
    while (at < to) {
        const found = classAt(text, at)
        if (found !== kind && found !== join) {
            break
        }
        at += widthAt(text, at)
    }
    return at
}

/** End of the hump that starts at `from`: `Extension`, `LSIF` of `LSIFUpload`, `APIs`, `42`. */
function endOfHump(text: string, from: number, to: number): number {
    const kind = classAt(text, from)
    const end = endOf(kind, text, from, to)
    if (kind !== upper || end === to || classAt(text, end) !== lower) {
        return end
    }
    const lowerEnd = endOf(lower, text, end, to)
    const lastCapital = startOfLast(text, from, end)
    if (lastCapital === from) {
        return lowerEnd
    }
    return lowerEnd === end + 1 && text[end] === 's' ? lowerEnd : lastCapital
}

/** Start of the last letter before `end`, its combining marks and surrogates counted in. */
function startOfLast(text: string, from: number, end: number): number {
    const isLowSurrogate = (at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00
    let at = end - 1
    while (at > from && (isLowSurrogate(at) || classAt(text, at) === join)) {
        at--
    }
    return at
}

/** End of the run of letters and digits: Latin next to Han is two runs, as nobody writes a blank between them. */
function endOfRun(text: string, from: number): number {
    const isOther = classAt(text, from) === other
    let at = from
    while (at < text.length) {
        const kind = classAt(text, at)
        const goesOn = kind === join || kind === digit || (isWordClass(kind) && (kind === other) === isOther)
        if (!goesOn) {
            break
        }
        at += widthAt(text, at)
    }
    return at
}
