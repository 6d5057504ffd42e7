import { catchError, defer, map, of, Subscription, switchMap, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { folderCard } from '../../../presentation/folders/folderCard'
import { parseGitUri } from '../../gitUri'
import { createView } from '../createView'
import { settled, type LensState } from '../lensStates'
import { sliced } from '../sliced'
import { toView } from './toView'

/**
 * Offer a card on the pages of folders, in hosts that have such cards. A host shows a view that is not there yet as one
 * that is loading, and `null` as none: a folder that has nothing to do with goals has no card, and neither has a problem.
 */
export function registerDirectoryView(host: typeof sourcegraph, states: Observable<LensState>): Subscription {
    if (!(host.app as Partial<typeof host.app>).registerViewProvider) {
        return Subscription.EMPTY
    }
    const cardOf = (state: LensState, uri: string): Observable<sourcegraph.View | null> => {
        const { portfolio, finder } = state
        const path = parseGitUri(uri)?.path ?? ''
        const named = finder.readPath({ uri, path, isFolder: true })
        return sliced(() => folderCard(portfolio, { uri, path, named }, createView(host, state))).pipe(
            map(card => (card ? toView(host, card) : null))
        )
    }
    const provideView = ({ viewer }: sourcegraph.DirectoryViewContext): Observable<sourcegraph.View | null> =>
        defer(() => settled(states)).pipe(
            switchMap(state => cardOf(state, viewer.directory.uri.href)),
            catchError(() => of(null))
        )
    const registration = host.app.registerViewProvider('okrLens.directory', { where: 'directory', provideView })
    return new Subscription(() => registration.unsubscribe())
}
