/** A piece of a search query. */
export type Token =
    | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' }
    | { readonly kind: 'word'; readonly text: string }
    | { readonly kind: 'filter'; readonly field: string; readonly negated: boolean; readonly value: string }

const filterForm = /^(?<minus>-)?(?<field>[a-z]+):(?<value>.*)$/is
const operators: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
    ['and', 'and'],
    ['or', 'or'],
    ['not', 'not']
])

/**
 * Split a search query at white space. A parenthesis groups only where what it encloses has an operator, as `(a or b)`; else
 * it is part of the text to find, as in `main()` or in the regular expression `(a|b)`. White space does not split a quoted
 * value (`content:"a b"`), what a backslash escapes, or what parentheses within a word enclose.
 *
 * @param fields names that make `name:value` a filter; any other `name:value` is text to find
 */
export function tokenizeQuery(query: string, fields: ReadonlySet<string>): readonly Token[] {
    const tokens: Token[] = []
    let depth = 0
    let offset = 0
    while (offset < query.length) {
        const rest = query.slice(offset)
        const space = /^\s+/.exec(rest)?.[0]
        if (space) {
            offset += space.length
        } else if (rest.startsWith('(') && groups(rest)) {
            tokens.push({ kind: 'open' })
            depth++
            offset++
        } else if (rest.startsWith(')') && depth > 0) {
            tokens.push({ kind: 'close' })
            depth--
            offset++
        } else {
            const word = readWord(rest, depth > 0)
            tokens.push(toToken(word, fields))
            offset += word.length
        }
    }
    return tokens
}

function toToken(word: string, fields: ReadonlySet<string>): Token {
    const operator = operators.get(word.toLowerCase())
    if (operator) {
        return { kind: operator }
    }
    const { minus, field = '', value = '' } = filterForm.exec(word)?.groups ?? {}
    return fields.has(field.toLowerCase())
        ? { kind: 'filter', field: field.toLowerCase(), negated: minus !== undefined, value: unquote(value) }
        : { kind: 'word', text: word }
}

/** Whether the parenthesis at the start closes at the end of a word and encloses an operator. */
function groups(text: string): boolean {
    const length = balancedLength(text)
    return (
        length !== undefined && /^(?:$|[\s)])/.test(text.slice(length)) && /\s(?:and|or)\s/i.test(text.slice(0, length))
    )
}

/** Characters up to the parenthesis that closes the one at the start. */
function balancedLength(text: string): number | undefined {
    let depth = 0
    for (let index = 0; index < text.length; index++) {
        if (text[index] === '\\') {
            index++
        } else if (text[index] === '(') {
            depth++
        } else if (text[index] === ')' && --depth === 0) {
            return index + 1
        }
    }
    return undefined
}

/** @param inGroup whether a closing parenthesis that no word opened ends the word */
function readWord(text: string, inGroup: boolean): string {
    const quoted = /^(?:-?[a-z]+:)?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')(?=[\s)]|$)/is.exec(text)?.[0]
    if (quoted) {
        return quoted
    }
    let index = 0
    while (index < text.length && !/\s/.test(text[index] ?? '')) {
        const enclosed = text[index] === '(' ? balancedLength(text.slice(index)) : undefined
        if (text[index] === ')' && inGroup) {
            break
        }
        index += enclosed ?? (text[index] === '\\' ? 2 : 1)
    }
    // A parenthesis alone is a word, so that every step moves on.
    return text.slice(0, Math.max(1, index))
}

/** `"a \"b\""` → `a "b"`; text without quotes around it stays. */
export function unquote(text: string): string {
    const quoted = /^(["'])([^]*)\1$/.exec(text)?.[2]
    return quoted === undefined ? text : quoted.replace(/\\(["'\\])/g, '$1')
}
