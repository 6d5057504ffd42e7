import { catchError, combineLatest, EMPTY, type Observable, switchMap } from 'rxjs'
import { isSameData } from '../../../isSameData'
import { messageOf } from '../../../messageOf'
import type { ContributionsOptions, HostContributions } from '../../extensionHost/extensionHost'
import type { WorkbenchActions } from '../actions'
import { menuActions, type MenuName } from '../menus/menuActions'
import { locationProviderOf, runningHost, type WorkbenchState } from '../state'
import type { Workbench } from './workbench'

/** What extensions offer in the menus of the page, as it stands for the file or folder that is open. */
export function showMenus(
    { store, viewer, folder }: Pick<Workbench, 'store' | 'viewer' | 'folder'>,
    { notify }: Pick<WorkbenchActions, 'notify'>
): void {
    const host = store.select(runningHost)
    const contributions = (options: ContributionsOptions): Observable<HostContributions> =>
        // The host knows which view is open. It is asked anew for each, so that one that fails has failed for itself alone.
        combineLatest([host, viewer, folder]).pipe(
            switchMap(([host]) => host?.contributions(options).pipe(catchError(refuse)) ?? EMPTY)
        )
    const refuse = (error: unknown) => {
        notify(`The menus of extensions cannot be shown: ${messageOf(error)}`, 1)
        return EMPTY
    }
    const show = (contributions: HostContributions, names: readonly MenuName[]): void =>
        store.update(({ menus }) => ({
            menus: { ...menus, ...Object.fromEntries(names.map(name => [name, menuActions(contributions, name)])) }
        }))

    contributions({}).subscribe(all => show(all, ['commandPalette', 'directory/page', 'global/nav']))
    contributions({ inactiveToo: true }).subscribe(all => show(all, ['editor/title']))
    store
        .select(openPanel, (a, b) => a?.id === b?.id && a?.hasLocations === b?.hasLocations)
        .pipe(switchMap(panel => (panel ? contributions({ panel }) : EMPTY)))
        .subscribe(all => show(all, ['panel/toolbar']))
    store
        .select(openSearch, isSameData)
        .pipe(switchMap(context => (context ? contributions({ context }) : EMPTY)))
        .subscribe(all => show(all, ['search/results/toolbar']))
}

/** The search whose results are shown, as the expressions of its menu know it. */
const openSearch = ({ route }: WorkbenchState): ContributionsOptions['context'] =>
    route.kind === 'search' && route.query.trim() !== ''
        ? { searchQuery: route.query, patternType: route.patternType }
        : undefined

/** The tab of the panel that is open, as the expressions of its menu know it. */
function openPanel(state: WorkbenchState): ContributionsOptions['panel'] {
    const id = 'tab' in state.route ? state.route.tab : undefined
    return id === undefined ? undefined : { id, hasLocations: locationProviderOf(state) !== undefined }
}
