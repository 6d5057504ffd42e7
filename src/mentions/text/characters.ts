/** Classes of characters. The word classes come first; `unknown` is one that was not met before, or half a character. */
export const kinds = {
    unknown: 0,
    upper: 1,
    lower: 2,
    digit: 3,
    /** letters without case, such as Han and kana, which are written next to Latin words without a blank */
    other: 4,
    /** combining marks, which belong to the letter before them */
    join: 5,
    blank: 6,
    hyphen: 7,
    mark: 8,
    lineBreak: 9
} as const

const { unknown, upper, lower, digit, other, join, blank, hyphen, mark, lineBreak } = kinds

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

export const asciiSize = 128
/** Set in the class of a character that is not ASCII, so that a run of ASCII letters ends before it. */
const beyondAscii = 16
/** By UTF-16 code unit, for the innermost loops; filled as characters are met, half characters stay unknown. */
export const knownClasses = new Uint8Array(0x10000)
for (let code = 0; code < asciiSize; code++) {
    knownClasses[code] = classify(code)
}

const isSurrogate = (code: number): boolean => (code & 0xf800) === 0xd800
export const isWordClass = (kind: number): boolean => kind >= upper && kind <= other

/** How many UTF-16 units the character at an offset has. */
export const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** The class of the character at an offset; behind the text that of a blank. */
export function classAt(text: string, at: number): number {
    if (at >= text.length) {
        return blank
    }
    const code = text.charCodeAt(at)
    const known = knownClasses[code]!
    if (known !== unknown) {
        return known & ~beyondAscii
    }
    if (isSurrogate(code)) {
        return classify(text.codePointAt(at) ?? 0)
    }
    const kind = classify(code)
    knownClasses[code] = kind | beyondAscii
    return kind
}
