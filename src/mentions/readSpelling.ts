import { readTokens } from './readTokens'
import type { Tokens } from './tokens'
import type { Vocabulary } from './vocabulary'

/** A name is also written without these: `diff-commit-search`. Others tell names apart: `C#`. */
const droppable = new Set([',', '/', '(', ')', '-', ':'])

/**
 * The word sequences that spell a name: capitals inside a word split it or not (`GitLab`), separating marks are written
 * or left out. New words are entered into the vocabulary.
 *
 * @param tokens any list; it is overwritten
 */
export function readSpelling(spelling: string, vocabulary: Vocabulary, tokens: Tokens): readonly (readonly number[])[] {
    const line = spelling.replace(/\s+/g, ' ')
    tokens.clear()
    readTokens(line, 0, tokens, vocabulary, Infinity)
    const split: number[] = []
    const whole: number[] = []
    let marks: ReadonlySet<number> | undefined
    for (let at = 0; at < tokens.count; at++) {
        const written = tokens.written(line, at)
        const isWord = tokens.isWord(at)
        const word = isWord ? vocabulary.enterWord(written) : vocabulary.enter(written === '&' ? 'and' : written)
        split.push(word)
        if (!isWord && droppable.has(written)) {
            marks = new Set([...(marks ?? []), word])
        }
        if (!continuesWord(line, tokens, at)) {
            whole.push(word)
            continue
        }
        let first = at - 1
        while (continuesWord(line, tokens, first)) {
            first--
        }
        whole[whole.length - 1] = vocabulary.enterWord(line.slice(tokens.starts[first], tokens.ends[at]))
    }
    const written = whole.length === split.length ? [split] : [split, whole]
    return marks ? [...written, ...written.map(words => words.filter(word => !marks.has(word)))] : written
}

const startsWithDigit = (line: string, at: number): boolean =>
    /\p{N}/u.test(String.fromCodePoint(line.codePointAt(at)!))

/** Whether the token goes on with the word before it where capitals do not split words; digits always do. */
const continuesWord = (line: string, tokens: Tokens, at: number): boolean =>
    !tokens.opens(at) && startsWithDigit(line, tokens.starts[at - 1]!) === startsWithDigit(line, tokens.starts[at]!)
