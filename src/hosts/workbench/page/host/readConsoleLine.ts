import type { ConsoleLine } from './hostWorker'
import type { ExtensionState } from './hostState'

const activating = /^Activating Sourcegraph extension: (?<id>\S+)$/
const failure = /^Error activating extension (?<id>\S+): (?<message>[^]*)$/

/** What a line of the host's console says of its extensions: the list with that change; the same list where it says nothing. */
export function readConsoleLine(
    extensions: readonly ExtensionState[],
    { level, text }: ConsoleLine
): readonly ExtensionState[] {
    const told = (level === 'log' ? activating : failure).exec(text)?.groups
    if (!told) {
        return extensions
    }
    return extensions.map(extension => {
        if (extension.id !== told.id) {
            return extension
        }
        return told.message === undefined
            ? { ...extension, activity: 'active' as const }
            : { ...extension, activity: 'failed' as const, message: told.message }
    })
}
