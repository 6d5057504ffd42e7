import { foldWord } from './foldWord'
import { tokenBits, type Tokens } from './tokens'
import { hashing, shared as sharedWord, type Vocabulary } from './vocabulary'

// Taken out of their modules once: they are asked for at every character.
const { word: wordBit, opens: opensBit, closes: closesBit, blank: blankBit, glue: glueBit } = tokenBits
const { emptyHash, hashWith, slotOf } = hashing
const shared = sharedWord

// Classes of characters. The word classes come first; `unknown` is one that was not met before, or half a character.
const unknown = 0
const upper = 1
const lower = 2
const digit = 3
/** letters without case, such as Han and kana, which are written next to Latin words without a blank */
const other = 4
/** combining marks, which belong to the letter before them */
const join = 5
const blank = 6
const hyphen = 7
const mark = 8
const lineBreak = 9

const forms: readonly (readonly [kind: number, form: RegExp])[] = [
    [upper, /[\p{Lu}\p{Lt}]/u],
    [lower, /\p{Ll}/u],
    [digit, /\p{N}/u],
    [join, /\p{M}/u],
    [other, /\p{L}/u],
    [blank, /[\t\p{Zs}]/u],
    [hyphen, /[-_\u2010\u2011]/u],
    [lineBreak, /[\r\n]/]
]

function classify(codePoint: number): number {
    const character = String.fromCodePoint(codePoint)
    return forms.find(([, form]) => form.test(character))?.[0] ?? mark
}

const asciiSize = 128
/** Set in the class of a character that is not ASCII, so that a run of ASCII letters ends before it. */
const beyondAscii = 16
/** By UTF-16 code unit; filled as characters are met, half characters stay unknown. */
const classes = new Uint8Array(0x10000)
for (let code = 0; code < asciiSize; code++) {
    classes[code] = classify(code)
}

const isSurrogate = (code: number): boolean => (code & 0xf800) === 0xd800
const isWordClass = (kind: number): boolean => kind >= upper && kind <= other
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** The class of the character at an offset; behind the text that of a blank. */
function classAt(text: string, at: number): number {
    if (at >= text.length) {
        return blank
    }
    const code = text.charCodeAt(at)
    const known = classes[code]!
    if (known !== unknown) {
        return known & ~beyondAscii
    }
    if (isSurrogate(code)) {
        return classify(text.codePointAt(at) ?? 0)
    }
    const kind = classify(code)
    classes[code] = kind | beyondAscii
    return kind
}

/**
 * Append the tokens from an offset on, up to the end of the line or until there are `enough` of them. Every character
 * that is neither letter, digit, blank nor a joining hyphen is a token of its own, so that no name reaches across it
 * unless the name has it, too. A list that was not cleared goes on with the same line.
 *
 * Every character of a document goes through this one loop, so it keeps what it needs in variables of its own.
 *
 * @returns the offset behind what was read: of a line break, of the text's end, or between two tokens
 */
export function readTokens(text: string, from: number, tokens: Tokens, vocabulary: Vocabulary, enough: number): number {
    const { slots, slotMask, marks } = vocabulary
    const { length } = text
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
                word = marks[code]!
                at++
                isPlain = false
            } else {
                const first = kind
                let hash = emptyHash
                let hashBefore: number
                do {
                    hashBefore = hash
                    hash = hashWith(hash, code | 32)
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
                            hash = hashWith(hash, code | 32)
                            code = ++at < length ? text.charCodeAt(at) : 32
                            kind = classes[code]!
                        } while (kind === lower)
                    }
                }
                isPlain = kind <= digit && kind !== unknown
                let slot = slotOf(hash) & slotMask
                while ((word = slots[2 * slot + 1]!) !== 0 && slots[2 * slot] !== hash) {
                    slot = (slot + 1) & slotMask
                }
                if (word === shared) {
                    word = vocabulary.find(foldWord(text.slice(start, at)))
                }
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
            at = readOther(text, runStart, tokens, vocabulary)
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
const isPluralS = (text: string, at: number): boolean => {
    const next = classAt(text, at + 1)
    return text.charCodeAt(at) === 0x73 && next !== lower && next !== join
}

const isPartOfRun = (text: string, at: number): boolean => {
    const kind = classAt(text, at)
    return isWordClass(kind) || kind === join
}

/** The same for one mark that is not ASCII, or one run that holds such letters. Returns the offset behind it. */
function readOther(text: string, from: number, tokens: Tokens, vocabulary: Vocabulary): number {
    if (!isWordClass(classAt(text, from))) {
        const end = from + widthAt(text, from)
        tokens.push(from, end, vocabulary.findOtherMark(text, from, end), opensBit | closesBit | tokens.gapBit)
        return end
    }
    const runEnd = endOfRun(text, from)
    let bits = wordBit | opensBit | tokens.gapBit
    let start = from
    while (start < runEnd) {
        const end = endOfHump(text, start, runEnd)
        const word = vocabulary.find(foldWord(text.slice(start, end)))
        tokens.push(start, end, word, end === runEnd ? bits | closesBit : bits)
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
