import type { SourceRepository } from '../repositories/sourceRepository'
import { isRecord } from '../../../isRecord'

/**
 * The settings the workbench starts with: the extension is enabled, and reads the pages of everything that is open.
 *
 * @param own what the person who started the workbench set; it wins
 */
export function defaultSettings(
    extensionId: string,
    repositories: readonly SourceRepository[],
    own: Readonly<Record<string, unknown>> = {}
): Readonly<Record<string, unknown>> {
    return {
        'okrLens.sources': repositories.map(({ name }) => ({ repository: name })),
        ...own,
        extensions: { [extensionId]: true, ...(isRecord(own.extensions) ? own.extensions : {}) }
    }
}
