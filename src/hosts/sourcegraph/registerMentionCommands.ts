import { Subscription } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { alreadyIgnoredNotice, ignoredNotice, noMentionNotice, notIgnoredNotice } from '../../presentation/notices'
import { parseGitUri } from '../gitUri'
import { globOf } from '../globs'
import { ignoreKey } from '../mentionSettings'
import { messageOf } from '../messageOf'
import { addIgnoredWord } from './addIgnoredWord'
import type { FindPlace } from './findPlace'
import { inTurn } from './inTurn'
import { notifier } from './notifier'
import { registerCommand } from './registerCommand'

/**
 * Offer what the actions of a hover run: `okrLens.explainMatch` and `okrLens.ignoreHere`. Both take the `hoverPosition` of
 * the host as JSON: `{ "textDocument": { "uri" }, "position": { "line", "character" } }`, zero-based.
 */
export function registerMentionCommands(host: typeof sourcegraph, findPlace: FindPlace): Subscription {
    const notify = notifier(host)

    const explain = async (argument: unknown): Promise<void> => {
        const found = await findPlace(argument)
        if (!found) {
            return
        }
        const { place } = found
        notify(place ? [place.mention.why] : noMentionNotice, 'Info')
    }
    const ignore = async (argument: unknown): Promise<void> => {
        const found = await findPlace(argument)
        if (!found) {
            return
        }
        const { place } = found
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
    commands.add(registerCommand(host, 'okrLens.explainMatch', explain))
    commands.add(registerCommand(host, 'okrLens.ignoreHere', inTurn(ignore)))
    return commands
}
