import type { Spellings } from '../../../../mentions/spellings'
import { formsOf, patternOf, teamFormsOf, teamPatternsOf, telling } from '../spellingPatterns'
import type { QueryWord } from './readOperators'

/** Names that one operator stands for at most. */
export const mostNames = 40

/** What an operator is to look for: the names of what it asks for, or its own words where nothing has them. */
export type Sought = { readonly spellings: Spellings } | { readonly words: string }

/** A query of Sourcegraph's own language, and what was left out of it. */
export interface WrittenQuery {
    readonly query: string
    /** names that were left out: of how many */
    readonly cut?: { readonly of: number }
}

const content = (value: string, isNegated: boolean): string =>
    `${isNegated ? '-' : ''}content:"${value.replace(/["\\]/g, '\\$&')}"`

/** Marks that mean something else in a regular expression. A dot finds itself in either. */
const isPlain = (text: string): boolean => !/[\\^$*+?()[\]{}|]/.test(text)

/** The shortest names come first: they are written most. */
function shortest({ alone, asTeam }: Spellings): { readonly kept: Spellings; readonly all: number } {
    const names = [
        ...alone.map(name => ({ name, isAlone: true })),
        ...asTeam.map(name => ({ name, isAlone: false }))
    ].sort((one, other) => one.name.length - other.name.length)
    const kept = names.slice(0, mostNames)
    const those = (wanted: boolean): readonly string[] =>
        kept.filter(({ isAlone }) => isAlone === wanted).map(({ name }) => name)
    return { kept: { alone: those(true), asTeam: those(false) }, all: names.length }
}

/** What finds the names, in the form that the query has: one expression, or each form in words that read alike in both. */
function alternatives({ alone, asTeam }: Spellings, isRegexp: boolean): readonly string[] {
    if (isRegexp) {
        const patterns = [...alone.map(patternOf), ...asTeam.flatMap(teamPatternsOf)]
        return patterns.length > 0 ? [`(?:${patterns.join('|')})`] : []
    }
    const forms = [...alone.flatMap(formsOf), ...asTeam.flatMap(teamFormsOf)].filter(isPlain)
    // `webteam` finds nothing that `web` has not found
    return forms.filter(form => !forms.some(other => other !== form && form.includes(other)))
}

/** One operator as text to find. A negated group is written out: Sourcegraph negates nothing but single patterns. */
function group(values: readonly string[], isNegated: boolean): string {
    const patterns = values.map(value => content(value, isNegated))
    return patterns.length === 1 ? patterns[0]! : `(${patterns.join(isNegated ? ' and ' : ' or ')})`
}

/**
 * Whether the query may be made one of regular expressions: it says so itself, or it has no words of its own that would
 * be read otherwise.
 */
function formOf(words: readonly QueryWord[]): 'regexp' | 'anew' | 'asItIs' {
    const type = words.find(word => word.kind === 'filter' && word.field === 'patterntype')
    if (type) {
        return type.kind === 'filter' && /^regexp?$/i.test(type.value) ? 'regexp' : 'asItIs'
    }
    return words.some(word => word.kind === 'pattern') ? 'asItIs' : 'anew'
}

/**
 * Write a query with what its operators stand for, and the rest as it was. Where that has words of its own, the result
 * reads the same as literal text and as regular expressions, for a query does not tell which it will be.
 *
 * @param sought what to look for, by the operator's place among the words
 */
export function writeQuery(words: readonly QueryWord[], sought: ReadonlyMap<number, Sought>): WrittenQuery {
    const form = formOf(words)
    const isRegexp = form !== 'asItIs'
    const written: string[] = form === 'anew' ? ['patternType:regexp'] : []
    let cut = 0
    let before: 'nothing' | 'text' | 'operator' = 'nothing'
    let isNot = false
    words.forEach((word, index) => {
        if (word.kind === 'joint') {
            const next = words[index + 1]
            isNot = /^not$/i.test(word.text) && next?.kind === 'operator' && next.open === ''
            if (!isNot) {
                written.push(word.text)
            }
            // `not` stands on one side of what joins, `and` and `or` between
            before = /^not$/i.test(word.text) ? before : 'nothing'
            return
        }
        if (word.kind === 'filter') {
            written.push(word.text)
            return
        }
        const isOurs = word.kind === 'operator'
        if (before === 'operator' || (before === 'text' && isOurs)) {
            const last = written.at(-1)
            // A negation that is not ours stays in front of its word
            const isBehindNot = last !== undefined && /^not$/i.test(last)
            written.splice(written.length - (isBehindNot ? 1 : 0), 0, 'and')
        }
        if (isOurs) {
            const found = sought.get(index) ?? { words: word.operator.value }
            const isNegated = word.isNegated !== isNot
            let values: readonly string[] = []
            if ('spellings' in found) {
                const { kept, all } = shortest(telling(found.spellings))
                cut = all > mostNames ? Math.max(cut, all) : cut
                values = alternatives(kept, isRegexp)
            }
            const own = 'words' in found ? found.words : word.operator.value
            written.push(
                `${word.open}${group(values.length > 0 ? values : [(isRegexp && patternOf(own)) || own], isNegated)}${word.close}`
            )
        } else {
            written.push(word.text)
        }
        isNot = false
        before = isOurs ? 'operator' : 'text'
    })
    return { query: written.join(' '), ...(cut > 0 && { cut: { of: cut } }) }
}
