import type { Observable, Subscription } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import type { AnnotationMode } from '../../presentation/annotations/annotateLines'
import { notSwitchedNotice } from '../../presentation/notices'
import { messageOf } from '../messageOf'
import { inTurn } from './inTurn'
import { notifier } from './notifier'
import { readSettings, type ReadSettings } from './readSettings'
import { registerCommand } from './registerCommand'

/**
 * Offer `okrLens.toggleAnnotations`: switches what stands behind lines off, and on again as it was last on, by the reader's own
 * settings. Without a memory of it, as after a reload of the page, that is `first`.
 */
export function registerAnnotationCommand(host: typeof sourcegraph, settings: Observable<ReadSettings>): Subscription {
    const notify = notifier(host)
    let lastOn: AnnotationMode = 'first'
    const toggle = async (): Promise<void> => {
        const configuration = host.configuration.get<Record<string, unknown>>()
        const next = readSettings(configuration.value).settings.annotations === 'off' ? lastOn : 'off'
        try {
            await configuration.update('okrLens.annotations', next)
        } catch (error) {
            notify(notSwitchedNotice(next, messageOf(error)), 'Error')
        }
    }
    const offer = settings.subscribe(({ settings: { annotations } }) => {
        lastOn = annotations === 'off' ? lastOn : annotations
    })
    offer.add(registerCommand(host, 'okrLens.toggleAnnotations', inTurn(toggle)))
    return offer
}
