import { RequestError } from '../requestError'
import type { Expression } from './searchQuery'
import { unquote, type Token } from './tokenizeQuery'
import { escapeRegExp, toRegExp } from './toRegExp'

interface PatternForm {
    /** what text means that is not in quotes or slashes */
    readonly form: 'standard' | 'literal' | 'regexp'
    readonly flags: string
}

/**
 * Read what a file must say. `and` binds closer than `or`. Words side by side are one text with a space between them, or one
 * regular expression with anything on the line between them.
 *
 * @param tokens words, operators, parentheses and `content:` filters
 * @returns undefined where nothing is to be found
 */
export function parseExpression(tokens: readonly Token[], form: PatternForm): Expression | undefined {
    let index = 0
    const accept = (kind: Token['kind']): boolean => {
        const accepted = tokens[index]?.kind === kind
        index += accepted ? 1 : 0
        return accepted
    }

    const parseOr = (): Expression => {
        const operands = [parseAnd()]
        while (accept('or')) {
            operands.push(parseAnd())
        }
        return combine('or', operands)
    }

    const parseAnd = (): Expression => {
        const operands = [...parseSide()]
        while (accept('and')) {
            operands.push(...parseSide())
        }
        return combine('and', operands)
    }

    /** What stands on one side of an operator: words that belong together, groups and negations beside them. */
    const parseSide = (): readonly Expression[] => {
        const operands: Expression[] = []
        for (let token = tokens[index]; token; token = tokens[index]) {
            if (token.kind === 'word') {
                const words: string[] = []
                for (let word: Token | undefined = token; word?.kind === 'word'; word = tokens[index]) {
                    words.push(word.text)
                    index++
                }
                operands.push(toPattern(words, form))
            } else if (token.kind === 'filter') {
                index++
                const operand = pattern(form.form === 'regexp' ? token.value : escapeRegExp(token.value), form)
                operands.push(token.negated ? { kind: 'not', operand } : operand)
            } else if (accept('not')) {
                const [first, ...rest] = parseSide()
                if (!first) {
                    throw new RequestError('there is nothing after not')
                }
                operands.push({ kind: 'not', operand: first }, ...rest)
            } else if (accept('open')) {
                operands.push(parseOr())
                accept('close')
            } else {
                break
            }
        }
        if (operands.length === 0) {
            throw new RequestError('an operator lacks what it joins, expected such as: this or that')
        }
        return operands
    }

    return tokens.length === 0 ? undefined : parseOr()
}

function combine(kind: 'and' | 'or', operands: readonly Expression[]): Expression {
    const [only] = operands
    return only && operands.length === 1 ? only : { kind, operands }
}

function toPattern(words: readonly string[], form: PatternForm): Expression {
    const [only = ''] = words
    if (form.form === 'regexp') {
        const parts = words.map(word => (unquote(word) === word ? word : escapeRegExp(unquote(word))))
        // Each by itself first, so that a complaint names what was written.
        parts.forEach(part => toRegExp(part, form.flags))
        return pattern(parts.map(part => `(?:${part})`).join('.*?'), form)
    }
    if (form.form === 'standard' && words.length === 1 && /^\/.+\/$/.test(only)) {
        return pattern(only.slice(1, -1), form)
    }
    return pattern(escapeRegExp(words.join(' ')), form)
}

const pattern = (source: string, { flags }: PatternForm): Expression => ({
    kind: 'pattern',
    regexp: toRegExp(source, flags)
})
