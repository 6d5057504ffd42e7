import { RequestError } from '../requestError'
import { languageFiles } from './languageFiles'
import { parseExpression } from './parseExpression'
import type { Filters, PatternType, SearchQuery } from './searchQuery'
import { toRegExp } from './toRegExp'
import { tokenizeQuery, type Token } from './tokenizeQuery'

type Filter = Extract<Token, { kind: 'filter' }>

const aliases: ReadonlyMap<string, string> = new Map([
    ['r', 'repo'],
    ['f', 'file'],
    ['path', 'file'],
    ['revision', 'rev'],
    ['l', 'lang'],
    ['language', 'lang']
])

/** Filters by what a workbench has not: forks, archives, several owners, a time to run out. */
const withoutEffect = ['fork', 'archived', 'visibility', 'context', 'timeout', 'index', 'stable']

/** Filters of Sourcegraph that the workbench lacks. To pass over them would answer another question. */
const unsupported = ['author', 'committer', 'before', 'after', 'message', 'select']

const fields: ReadonlySet<string> = new Set([
    ...['repo', 'file', 'lang', 'rev', 'content', 'case', 'count', 'type', 'patterntype'],
    ...[...aliases.keys(), ...withoutEffect, ...unsupported]
])

/** Matches after which Sourcegraph's GraphQL search stops where nobody says how many. */
const defaultCount = 30

/** Characters. The longest query that an extension writes names forty spellings. */
const longestQuery = 10_000

/**
 * Read a query of Sourcegraph's search language: text or a regular expression to find, `and`, `or`, `not`, parentheses, and
 * the filters `repo:`, `file:`, `lang:` (all also with a minus), `rev:`, `content:`, `case:`, `count:`, `type:`, `patterntype:`. Throws
 * `RequestError` where no search can be run from it.
 */
export function parseSearchQuery(query: string, patternType: PatternType): SearchQuery {
    if (query.length > longestQuery) {
        throw new RequestError(`the query is longer than ${longestQuery.toLocaleString('en')} characters`)
    }
    const tokens = tokenizeQuery(query, fields).map(token =>
        token.kind === 'filter' ? { ...token, field: aliases.get(token.field) ?? token.field } : token
    )
    checkPlaces(tokens)
    const filters = tokens.filter(token => token.kind === 'filter')
    const absent = filters.find(({ field }) => unsupported.includes(field))
    if (absent) {
        throw new RequestError(`the workbench cannot filter by ${absent.field}:`)
    }

    const valuesOf = (field: string) => filters.filter(filter => filter.field === field)
    const last = (field: string) => valuesOf(field).at(-1)?.value
    const form = choose(
        'patterntype',
        last('patterntype'),
        ['standard', 'literal', 'regexp', 'structural'],
        patternType
    )
    if (form === 'structural') {
        throw new RequestError('the workbench has no structural search')
    }
    const caseSensitive = choose('case', last('case'), ['yes', 'no'], 'no') === 'yes'

    // `repo:^github\.com/acme/web$@v2`: the revision stands behind the pattern.
    const repositories = valuesOf('repo').map(filter => ({ ...filter, parts: filter.value.split('@') }))
    const revision = last('rev') ?? repositories.map(({ parts }) => parts[1]).find(Boolean) ?? ''
    return {
        expression: parseExpression(
            tokens.filter(token => token.kind !== 'filter' || token.field === 'content'),
            { form, flags: caseSensitive ? 'g' : 'gi' }
        ),
        repositories: compile(repositories.map(filter => ({ ...filter, value: filter.parts[0] ?? '' }))),
        files: both(compile(valuesOf('file')), compile(valuesOf('lang'), compileLanguage)),
        revision,
        type: choose('type', last('type'), ['any', 'file', 'path', 'repo'], 'any'),
        count: parseCount(last('count'))
    }
}

/** A filter holds for the whole query, so one that stands in parentheses or behind an `or` would be misread. */
function checkPlaces(tokens: readonly Token[]): void {
    let depth = 0
    let alternatives = false
    for (const token of tokens) {
        depth += token.kind === 'open' ? 1 : token.kind === 'close' ? -1 : 0
        alternatives ||= token.kind === 'or' && depth === 0
        if (token.kind === 'filter' && token.field !== 'content' && (depth > 0 || alternatives)) {
            throw new RequestError(`${token.field}: must stand before the alternatives: repo:acme (this or that)`)
        }
    }
}

function choose<T extends string>(field: string, value: string | undefined, choices: readonly T[], absent: T): T {
    const choice = value === undefined ? absent : choices.find(candidate => candidate === value.toLowerCase())
    if (choice === undefined) {
        throw new RequestError(`${field}:${value ?? ''} is not known here, expected one of ${choices.join(', ')}`)
    }
    return choice
}

function parseCount(value: string | undefined): number {
    if (value === undefined) {
        return defaultCount
    }
    const count = value.toLowerCase() === 'all' ? Infinity : /^\d+$/.test(value) ? Number(value) : 0
    if (count === 0) {
        throw new RequestError(`count:${value} is no number of matches, expected a positive number or all`)
    }
    return count
}

function compile(filters: readonly Filter[], toPattern = (value: string) => toRegExp(value, 'i')): Filters {
    const regexps = (negated: boolean) =>
        filters.filter(filter => filter.negated === negated).map(({ value }) => toPattern(value))
    return { included: regexps(false), excluded: regexps(true) }
}

const both = (a: Filters, b: Filters): Filters => ({
    included: [...a.included, ...b.included],
    excluded: [...a.excluded, ...b.excluded]
})

function compileLanguage(name: string): RegExp {
    const files = languageFiles(name)
    if (!files) {
        throw new RequestError(`lang:${name} is no language that the workbench knows, expected one such as typescript`)
    }
    return files
}
