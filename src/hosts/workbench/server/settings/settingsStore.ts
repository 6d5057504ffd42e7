import { isDeepStrictEqual } from 'node:util'
import { applyEdits, modify } from 'jsonc-parser'
import { notAnObject, parseSettings } from '../../settings/parseSettings'
import { isRecord } from '../../../isRecord'
import { RequestError } from '../requestError'
import { editAtPath, type PathSegment } from './editAtPath'

export interface SettingsState {
    /** counts the edits */
    readonly id: number
    /** as they are written: JSON with comments, of one object with flat keys */
    readonly contents: string
    readonly values: Readonly<Record<string, unknown>>
}

/** The settings of the one user of the workbench, kept until it stops. */
export interface SettingsStore {
    read(): SettingsState
    /**
     * Replace all settings. `contents` must be JSON of an object; comments in it stay.
     *
     * @param lastId the state the edit was made from, where the editor says so: another one is refused
     */
    overwrite(contents: string, lastId?: number): void
    /** Set one value; `undefined` removes it. What is written around it stays, comments too. */
    edit(path: readonly PathSegment[], value: unknown, lastId?: number): void
}

export function createSettingsStore(initial: Readonly<Record<string, unknown>>): SettingsStore {
    let state: SettingsState = { id: 1, contents: print(initial), values: initial }

    const replace = (contents: string, values: Readonly<Record<string, unknown>>, lastId: number | undefined) => {
        if (lastId !== undefined && lastId !== state.id) {
            // The code-host client looks for these two words to fetch the settings anew and try again.
            throw new RequestError(
                `settings version mismatch: they are at ${state.id}, the edit was made from ${lastId}`
            )
        }
        state = { id: state.id + 1, contents, values }
    }

    return {
        read: () => state,
        overwrite(contents, lastId) {
            const { values, problem } = parseSettings(contents)
            if (problem) {
                const { line, column, message } = problem
                throw new RequestError(
                    message === notAnObject
                        ? message
                        : `settings are not JSON: line ${line}, column ${column}: ${message}`
                )
            }
            replace(contents, values, lastId)
        },
        edit(path, value, lastId) {
            const values = editAtPath(state.values, path, value)
            if (!isRecord(values)) {
                throw new RequestError(notAnObject)
            }
            replace(rewrite(state.contents, path, value, values), values, lastId)
        }
    }
}

const print = (values: Readonly<Record<string, unknown>>): string => JSON.stringify(values, undefined, 4)

/** The text with one value changed in its place; written anew where that cannot be done in place. */
function rewrite(
    contents: string,
    path: readonly PathSegment[],
    value: unknown,
    values: Readonly<Record<string, unknown>>
): string {
    const [key = ''] = path
    for (const [place, written] of [
        [path, value],
        [[key], values[key]]
    ] as const) {
        const rewritten = tryToRewrite(contents, place, written)
        if (rewritten !== undefined && isDeepStrictEqual(parseSettings(rewritten).values, values)) {
            return rewritten
        }
    }
    return print(values)
}

function tryToRewrite(contents: string, path: readonly PathSegment[], value: unknown): string | undefined {
    try {
        const formattingOptions = { insertSpaces: true, tabSize: 4 }
        return applyEdits(contents, modify(contents, [...path], value, { formattingOptions }))
    } catch {
        // What stands on the way is neither object nor array.
        return undefined
    }
}
