import { RequestError } from '../requestError'
import { isRecord } from '../../../isRecord'
import { editAtPath, type PathSegment } from './editAtPath'

export interface SettingsState {
    /** counts the edits */
    readonly id: number
    /** JSON of one object with flat keys */
    readonly contents: string
}

/** The settings of the one user of the workbench, kept until it stops. */
export interface SettingsStore {
    read(): SettingsState
    /**
     * Replace all settings. `contents` must be JSON of an object.
     *
     * @param lastId the state the edit was made from, where the editor says so: another one is refused
     */
    overwrite(contents: string, lastId?: number): void
    /** Set one value; `undefined` removes it. */
    edit(path: readonly PathSegment[], value: unknown, lastId?: number): void
}

export function createSettingsStore(initial: Readonly<Record<string, unknown>>): SettingsStore {
    let id = 1
    let settings: Readonly<Record<string, unknown>> = initial

    const replace = (next: unknown, lastId: number | undefined) => {
        if (lastId !== undefined && lastId !== id) {
            // The code-host client looks for these two words to fetch the settings anew and try again.
            throw new RequestError(`settings version mismatch: they are at ${id}, the edit was made from ${lastId}`)
        }
        if (!isRecord(next)) {
            throw new RequestError('settings must be a JSON object')
        }
        settings = next
        id++
    }

    return {
        read: () => ({ id, contents: JSON.stringify(settings, undefined, 4) }),
        overwrite: (contents, lastId) => replace(parse(contents), lastId),
        edit: (path, value, lastId) => replace(editAtPath(settings, path, value), lastId)
    }
}

function parse(contents: string): unknown {
    try {
        return JSON.parse(contents)
    } catch (error) {
        throw new RequestError(`settings are not JSON: ${(error as Error).message}`)
    }
}
