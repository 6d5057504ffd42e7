import { keyOfWord } from '../text/foldWord'
import { readTokens } from '../text/readTokens'
import type { Tokens } from '../text/tokens'

/** A name is also written without these: `diff-commit-search`. Others tell names apart: `C#`. */
const droppable = new Set([',', '/', '(', ')', '-', ':'])

/**
 * The words and marks that spell a name, folded: capitals inside a word split it or not (`GitLab`), separating marks are
 * written or left out.
 *
 * @param tokens any list; it is overwritten
 */
export function readSpelling(spelling: string, tokens: Tokens): readonly (readonly string[])[] {
    tokens.text = spelling.replace(/\s+/g, ' ')
    tokens.clear()
    readTokens(tokens, 0, Infinity)
    const split: string[] = []
    const whole: string[] = []
    let hasDroppable = false
    let first = 0
    for (let at = 0; at < tokens.count; at++) {
        const key = keyOfWord(tokens.written(at))
        split.push(key)
        hasDroppable ||= droppable.has(key)
        if (!continuesWord(tokens, at)) {
            first = at
            whole.push(key)
        } else if (!continuesWord(tokens, at + 1)) {
            // Only once the word is whole, so that each letter is read once
            whole[whole.length - 1] = keyOfWord(tokens.text.slice(tokens.starts[first], tokens.ends[at]))
        }
    }
    const written = whole.length === split.length ? [split] : [split, whole]
    return hasDroppable ? [...written, ...written.map(keys => keys.filter(key => !droppable.has(key)))] : written
}

const startsWithDigit = (tokens: Tokens, at: number): boolean => /^\p{N}/u.test(tokens.written(at))

/** Whether the token goes on with the word before it where capitals do not split words; digits always do. */
const continuesWord = (tokens: Tokens, at: number): boolean =>
    tokens.has(at) && !tokens.opens(at) && startsWithDigit(tokens, at - 1) === startsWithDigit(tokens, at)
