import { filter, firstValueFrom, Subscription, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { mentionAt } from '../../mentions/mentionAt'
import type { MentionFinder, MentionReading } from '../../mentions/mentionFinder'
import type { Mention } from '../../model/mention'
import { alreadyIgnoredNotice, ignoredNotice, noMentionNotice, notIgnoredNotice } from '../../presentation/notices'
import { parseGitUri } from '../gitUri'
import { globOf } from '../globs'
import { isRecord } from '../isRecord'
import { ignoreKey } from '../mentionSettings'
import { messageOf } from '../messageOf'
import { addIgnoredWord } from './addIgnoredWord'
import { inTurn } from './inTurn'
import type { LensState } from './lensStates'
import { notifier } from './notifier'

/** A mention, and the document that it stands in. */
interface Place {
    readonly uri: string
    readonly mention: Mention
}

/**
 * Offer what the actions of a hover run: `okrLens.explainMatch` and `okrLens.ignoreHere`. Both take the `hoverPosition` of
 * the host as JSON: `{ "textDocument": { "uri" }, "position": { "line", "character" } }`, zero-based.
 */
export function registerMentionCommands(
    host: typeof sourcegraph,
    states: Observable<LensState>,
    read: (finder: MentionFinder, document: sourcegraph.TextDocument) => MentionReading
): Subscription {
    const notify = notifier(host)

    const findPlace = async (argument: unknown): Promise<Place | undefined> => {
        const place = parsePlace(argument)
        const document = host.workspace.textDocuments.find(({ uri }) => uri === place?.uri)
        const { finder } = await firstValueFrom(states.pipe(filter(({ isSettled }) => isSettled)))
        const mention = place && document && mentionAt(read(finder, document).mentions, place.position)
        return mention && { uri: place.uri, mention }
    }
    const explain = async (argument: unknown): Promise<void> => {
        const place = await findPlace(argument)
        notify(place ? [place.mention.why] : noMentionNotice, 'Info')
    }
    const ignore = async (argument: unknown): Promise<void> => {
        const place = await findPlace(argument)
        const file = place && parseGitUri(place.uri)
        if (!file) {
            notify(noMentionNotice, 'Info')
            return
        }
        const word = place.mention.text.replace(/\s+/g, ' ')
        const entry = { word, in: globOf(`${file.repository}/${file.path}`) }
        const configuration = host.configuration.get<Record<string, unknown>>()
        const addition = addIgnoredWord(configuration.value[ignoreKey], entry)
        switch (addition.kind) {
            case 'there':
                notify(alreadyIgnoredNotice(entry), 'Info')
                break
            case 'refused':
                notify(notIgnoredNotice(entry, addition.problem), 'Error')
                break
            case 'added':
                try {
                    await configuration.update(ignoreKey, addition.value)
                    notify(ignoredNotice(entry), 'Success')
                } catch (error) {
                    notify(notIgnoredNotice(entry, messageOf(error)), 'Error')
                }
        }
    }

    const commands = new Subscription()
    commands.add(host.commands.registerCommand('okrLens.explainMatch', explain))
    commands.add(host.commands.registerCommand('okrLens.ignoreHere', inTurn(ignore)))
    return commands
}

/** Read the host's `hoverPosition`; `undefined` for anything else, such as the empty text of a place without a hover. */
function parsePlace(
    argument: unknown
): { readonly uri: string; readonly position: { readonly line: number; readonly character: number } } | undefined {
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
