import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser'
import { isRecord } from '../../isRecord'

/** Why a text holds no settings, and where; both counted from one. */
export interface SettingsProblem {
    readonly line: number
    readonly column: number
    /** `a comma is missing` */
    readonly message: string
}

/** Settings by flat key, or the first problem of their text. */
export type ParsedSettings =
    | { readonly values: Readonly<Record<string, unknown>>; readonly problem?: undefined }
    | { readonly values?: undefined; readonly problem: SettingsProblem }

/** What is said of JSON that is no object. */
export const notAnObject = 'settings must be a JSON object'

const words: Readonly<Record<string, string>> = {
    InvalidSymbol: 'this is no JSON value',
    InvalidNumberFormat: 'this is no number in JSON',
    PropertyNameExpected: 'the name of a setting is missing, in double quotes',
    ValueExpected: 'a value is missing',
    ColonExpected: 'a colon is missing',
    CommaExpected: 'a comma is missing',
    CloseBraceExpected: 'a closing brace } is missing',
    CloseBracketExpected: 'a closing bracket ] is missing',
    EndOfFileExpected: 'nothing may follow the closing brace',
    UnexpectedEndOfComment: 'the comment does not end',
    UnexpectedEndOfString: 'the text in quotes does not end on its line',
    UnexpectedEndOfNumber: 'the number does not end',
    InvalidUnicode: 'four hexadecimal digits must follow \\u',
    InvalidEscapeCharacter: 'this character may not follow a backslash',
    InvalidCharacter: 'this character must be written as an escape'
}

/** Read settings as Sourcegraph does: JSON of one object, in which comments and a comma behind the last value may stand. */
export function parseSettings(text: string): ParsedSettings {
    const errors: ParseError[] = []
    const values: unknown = parse(text, errors, { allowTrailingComma: true })
    const [error] = errors
    if (error) {
        return {
            problem: {
                ...placeOf(text, error.offset),
                message: words[printParseErrorCode(error.error)] ?? 'this is not JSON'
            }
        }
    }
    return isRecord(values) ? { values } : { problem: { line: 1, column: 1, message: notAnObject } }
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
    const before = text.slice(0, offset).split('\n')
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
