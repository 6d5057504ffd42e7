/** Plurals that the rules below would cut in the wrong place: one letter goes. */
const irregular: ReadonlySet<string> = new Set(['caches', 'headaches', 'menus'])

/** Words that end like plurals and are none, or mean something else than their singular; `ups` and `IDs` are plurals. */
const singular: ReadonlySet<string> = new Set([
    'customs',
    'gas',
    'goods',
    'has',
    'his',
    'its',
    'lens',
    'means',
    'news',
    'ops',
    'was',
    'yes'
])

/** Longer than all of them. */
const longestSingular = 8

const [a, c, e, h, i, o, s, t, u, x, z] = Array.from('acehiostuxz', letter => letter.charCodeAt(0))

const isOneOf = (words: ReadonlySet<string>, text: string, start: number, end: number): boolean =>
    words.has(text.slice(start, end).toLowerCase())

const isVowel = (code: number): boolean => code === a || code === e || code === i || code === o || code === u

/**
 * How many letters a plural has behind what it shares with its singular, in any case of letters: 0 for a word that ends
 * like no plural, 1 or 2 for an `s` or `es` too many, 3 for an `ies` that stands for `y`.
 *
 * @param start where the word starts in the text, and where it ends; UTF-16 offsets
 */
export function pluralEnding(text: string, start = 0, end = text.length): 0 | 1 | 2 | 3 {
    if (end - start < 3 || (text.charCodeAt(end - 1) | 32) !== s) {
        return 0
    }
    const last = text.charCodeAt(end - 2) | 32
    const second = text.charCodeAt(end - 3) | 32
    if (last === s || last === u || (last === i && (second === s || second === x || second === t))) {
        return last === u && isOneOf(irregular, text, start, end) ? 1 : 0
    }
    if (end - start === 3 || last !== e) {
        return end - start < longestSingular && isOneOf(singular, text, start, end) ? 0 : 1
    }
    const third = text.charCodeAt(end - 4) | 32
    if (second === i && !isVowel(third)) {
        return 3
    }
    const hisses =
        (second === h && (third === c || third === s)) ||
        (second === s && third === s) ||
        second === x ||
        (second === z && third === z)
    return hisses && !isOneOf(irregular, text, start, end) ? 2 : 1
}

/** Singular of an English word as far as its ending tells; a word that ends like none stays. Keeps letter case. */
export function singularOf(word: string): string {
    const ending = word.endsWith('s') ? pluralEnding(word) : 0
    return ending === 0 ? word : ending === 3 ? `${word.slice(0, -3)}y` : word.slice(0, -ending)
}
