import { firstValueFrom, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { mentionAt } from '../../mentions/mentionAt'
import type { Position } from '../../model/location'
import type { Mention } from '../../model/mention'
import { isRecord } from '../isRecord'
import type { ReadMentions } from './createMentionCache'
import { settled, type LensState } from './lensStates'

/** A mention, and the document that it stands in. */
export interface Place {
    readonly uri: string
    readonly mention: Mention
}

/**
 * Looks up the mention that an action of a hover is about, once all pages are read. The argument is the `hoverPosition` of
 * the host as JSON: `{ "textDocument": { "uri" }, "position": { "line", "character" } }`, zero-based. `undefined` where the
 * extension is switched off meanwhile.
 */
export type FindPlace = (
    argument: unknown
) => Promise<{ readonly place?: Place; readonly state: LensState } | undefined>

export const placeFinder =
    (host: typeof sourcegraph, states: Observable<LensState>, read: ReadMentions): FindPlace =>
    async argument => {
        const place = parsePlace(argument)
        const document = host.workspace.textDocuments.find(({ uri }) => uri === place?.uri)
        const state = await firstValueFrom(settled(states), { defaultValue: undefined })
        if (!state) {
            return undefined
        }
        const mention = place && document && mentionAt(read(state.finder, document).mentions, place.position)
        return { state, ...(mention && { place: { uri: place.uri, mention } }) }
    }

/** Read the host's `hoverPosition`; `undefined` for anything else, such as the empty text of a place without a hover. */
function parsePlace(argument: unknown): { readonly uri: string; readonly position: Position } | undefined {
    const value: unknown = typeof argument === 'string' && argument !== '' ? JSON.parse(argument) : undefined
    if (!isRecord(value) || !isRecord(value.textDocument) || !isRecord(value.position)) {
        return undefined
    }
    const { uri } = value.textDocument
    const { line, character } = value.position
    return typeof uri === 'string' && typeof line === 'number' && typeof character === 'number'
        ? { uri, position: { line, character } }
        : undefined
}
