/** What our operators ask by: `okr.goal:"…"`, `okr.team:web`, `okr.feature:…`, `okr.due:FY22-Q2`. */
export const operatorFields = ['goal', 'team', 'feature', 'due'] as const
export type OperatorField = (typeof operatorFields)[number]

/** One operator, as written. */
export interface Operator {
    readonly field: OperatorField
    /** without its quotes; never empty */
    readonly value: string
}

/** A stretch of a query without white space, or a quoted value. */
export type QueryWord =
    | ({ readonly kind: 'operator'; readonly operator: Operator; readonly isNegated: boolean } & Grouping)
    /** `and`, `or`, `not` */
    | { readonly kind: 'joint'; readonly text: string }
    /** says where to search or how, not for what: `repo:acme` */
    | { readonly kind: 'filter'; readonly text: string; readonly field: string; readonly value: string }
    | { readonly kind: 'pattern'; readonly text: string }

/** The parentheses of groups around an operator. */
interface Grouping {
    readonly open: string
    readonly close: string
}

const quoted = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`
const word = new RegExp(String.raw`\(*-?[a-z.]+:(?:${quoted})\)*(?=\s|$)|(?:${quoted})(?=[\s)]|$)|\S+`, 'gis')
const operatorForm = new RegExp(
    String.raw`^(?<open>\(*)(?<minus>-?)okr\.(?<field>${operatorFields.join('|')}):(?<value>${quoted}|[^\s()"']+)(?<close>\)*)$`,
    'is'
)
const filterFields: ReadonlySet<string> = new Set(
    'repo r file f path rev revision lang language l type case count patterntype fork archived visibility context timeout index stable author committer before after until since message msg m select repogroup g repohasfile repohascommitafter'.split(' ') // prettier-ignore
)

const unquote = (text: string): string => (/^["']/.test(text) ? text.slice(1, -1).replace(/\\(["'\\])/g, '$1') : text)

function readWord(text: string): QueryWord {
    const { open = '', minus, field, value, close = '' } = operatorForm.exec(text)?.groups ?? {}
    const asked = unquote(value ?? '').trim()
    if (field !== undefined && asked !== '') {
        const operator = { field: field.toLowerCase() as OperatorField, value: asked }
        return { kind: 'operator', operator, isNegated: minus === '-', open, close }
    }
    if (/^(?:and|or|not)$/i.test(text)) {
        return { kind: 'joint', text }
    }
    const [, name = '', rest = ''] = /^-?([a-z]+):(.*)$/is.exec(text) ?? []
    return filterFields.has(name.toLowerCase())
        ? { kind: 'filter', text, field: name.toLowerCase(), value: unquote(rest) }
        : { kind: 'pattern', text }
}

/** Cut a search query into its words; `undefined` where none of them is an operator of ours. */
export function readOperators(query: string): readonly QueryWord[] | undefined {
    if (!/okr\./i.test(query)) {
        return undefined
    }
    const words = (query.match(word) ?? []).map(readWord)
    return words.some(({ kind }) => kind === 'operator') ? words : undefined
}
