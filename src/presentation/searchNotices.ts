import { count, enumerate } from './count'
import type { Notice } from './notices'

/** An operator as a reader wrote it: `okr.team:web`. */
export interface WrittenOperator {
    readonly field: string
    readonly value: string
}

const quote = ({ field, value }: WrittenOperator): string =>
    `okr.${field}:${/[\s()"']/.test(value) ? JSON.stringify(value) : value}`

const asWords = 'Its words are searched for as they are.'

/** That nothing has the name, and which name was probably meant. */
export const unknownNameNotice = (operator: WrittenOperator, near: readonly string[]): Notice => [
    `${quote(operator)}: no page that was read names such a ${operator.field}.${near.length > 0 ? ` Did you mean ${enumerate(near.map(name => `“${name}”`), 'or')}?` : ''} ${asWords}` // prettier-ignore
]

/** That no quarter can be read from the value, and what could be. */
export const unreadableQuarterNotice = (operator: WrittenOperator): Notice => [
    `${quote(operator)}: expected a quarter with its year, such as FY22-Q2, or one of past, this and next. ${asWords}`
]

/** That nothing is due then. */
export const nothingDueNotice = (operator: WrittenOperator): Notice => [
    `${quote(operator)}: no page that was read names anything that is due then. ${asWords}`
]

/** That there is no name to look for. */
export const noSpellingNotice = (operator: WrittenOperator): Notice => [
    `${quote(operator)}: it has no spelling that counts by itself. Add one in okrLens.aliases. ${asWords}`
]

/** That no page was read, and the setting that says which to read. */
export const noPagesNotice = (operator: WrittenOperator): Notice => [
    `${quote(operator)}: no goals were read. Name the repositories that hold them in okrLens.sources; the OKR panel says what went wrong. ${asWords}` // prettier-ignore
]

/** That goals are not read yet, so that the search is run as it was written. */
export const stillReadingNotice = (operators: readonly WrittenOperator[]): Notice => [
    `The goals are still being read, so ${enumerate(operators.map(quote))} could not be looked up. Search again in a moment.`
]

/** That a query names more than is searched for at once. */
export const cutNotice = (kept: number, of: number): Notice => [
    `The search looks for the ${kept} shortest of ${count(of, 'name')}. Ask for fewer things to search for all of them.`
]
