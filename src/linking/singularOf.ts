/** Plurals that the rules below would cut in the wrong place. */
const irregular: ReadonlyMap<string, string> = new Map([
    ['caches', 'cache'],
    ['headaches', 'headache'],
    ['menus', 'menu']
])

/** Singular of an English word as far as its ending tells; a word that ends like none stays. Keeps letter case. */
export function singularOf(word: string): string {
    const known = irregular.get(word)
    if (known !== undefined) {
        return known
    }
    if (word.length < 4 || !word.endsWith('s') || /(?:s|u|[sxt]i)s$/.test(word)) {
        return word
    }
    if (/[^aeiou]ies$/.test(word)) {
        return `${word.slice(0, -3)}y`
    }
    return word.slice(0, /(?:ch|sh|ss|x|zz)es$/.test(word) ? -2 : -1)
}
