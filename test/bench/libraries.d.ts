// Libraries that come without types, as far as the bench uses them.
declare module 'ahocorasick' {
    export default class AhoCorasick {
        constructor(words: readonly string[])
        search(text: string): unknown
    }
}

declare module 'fastscan' {
    export default class FastScanner {
        constructor(words: readonly string[])
        search(text: string): unknown
    }
}
