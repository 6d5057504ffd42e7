import type { Position, Range } from '../../../model/location'
import type {
    ExtensionHost,
    HostFileDecoration,
    HostLocation,
    HostPanelView,
    HostStatusBarItem,
    HostViewAnswer
} from '../extensionHost/extensionHost'
import type { Repository, RepositoryFiles, TextFile } from './backend/repository'
import type { FoundHover } from './host/findFirstHover'
import type { HostState, Notice, Work } from './host/hostState'
import type { Loading } from './loading'
import type { MenuAction, MenuName } from './menus/menuActions'
import type { PatternType, Route } from './route'
import type { SearchState } from './search/searchState'
import type { SettingsPage } from './settings/settingsPage'
import type { Theme } from './theme'

/** All that the page shows. */
export interface WorkbenchState {
    readonly route: Route
    readonly theme: Theme
    readonly repositories: Loading<readonly Repository[]>
    /** by `filesKey` */
    readonly files: ReadonlyMap<string, Loading<RepositoryFiles>>
    /** the file the route asks for; absent where it asks for none */
    readonly file?: Loading<TextFile>
    readonly host: HostState
    /** tabs of the panel, by falling priority; absent while no code view is open */
    readonly panelViews?: readonly HostPanelView[]
    /** the places that the open tab lists */
    readonly panelLocations: readonly HostLocation[]
    readonly statusItems: readonly HostStatusBarItem[]
    readonly notices: readonly Notice[]
    /** long work of extensions that has not ended */
    readonly works: readonly Work[]
    /** what extensions offer on the page as it stands */
    readonly menus: Readonly<Partial<Record<MenuName, readonly MenuAction[]>>>
    /** the command palette, while it is open */
    readonly palette?: PaletteState
    /** the page of an extension that the route asks for; absent where it asks for none */
    readonly extensionPage?: ExtensionPage
    /** what extensions say of the folder that the route asks for */
    readonly folderCards: readonly HostViewAnswer[]
    /** what stands behind names in lists, by `folderKey`, then by path */
    readonly fileDecorations: ReadonlyMap<string, FileDecorations>
    /** what is selected in the code view; the cursor is its end */
    readonly selection: Range
    /** a place with a hover for the start page; a value of `undefined`: none was found */
    readonly sample?: Loading<FoundHover | undefined>
    readonly tree: TreeState
    /** what stands in the search box, sent or not */
    readonly searchBox: SearchBoxState
    /** the search that the route asks for; absent where it asks for none */
    readonly search?: SearchState
    /** the page of the settings; absent while another one is shown */
    readonly settings?: Loading<SettingsPage>
    /** how many times extensions have changed the settings */
    readonly settingsEdits: number
    /** in pixels */
    readonly panelHeight: number
    /** how many times the reader asked to load again what failed */
    readonly attempt: number
}

export interface SearchBoxState {
    readonly query: string
    readonly patternType: PatternType
}

export interface TreeState {
    readonly search: string
    /** keys of the rows that are open */
    readonly expanded: ReadonlySet<string>
    /** key of the row that Tab goes to */
    readonly focused?: string
    /** whether the tree is shown where the window is narrow */
    readonly isOpen: boolean
}

/** What extensions put behind the entries of a folder, by path. */
export type FileDecorations = Readonly<Record<string, readonly HostFileDecoration[]>>

export interface PaletteState {
    readonly search: string
    /** which of the lines found Enter runs, from 0 */
    readonly selected: number
}

/** What the extensions answer to an address below `/views/`. */
export interface ExtensionPage {
    /** ids of the pages that extensions make */
    readonly made: readonly string[]
    /** the page asked for; while its answer to new parameters is on its way, its answer to those before */
    readonly answer?: HostViewAnswer
    readonly isWaiting: boolean
}

/** The name under which the decorations of a folder are kept. */
export const folderKey = (repository: string, commit: string, path: string): string => `${repository}@${commit}/${path}`

/** The extension host, while it runs. */
export const runningHost = ({ host }: WorkbenchState): ExtensionHost | undefined =>
    host.kind === 'ready' ? host.host : undefined

/** The name under which the files of a repository at a revision are kept. */
export const filesKey = (repository: string, revision?: string): string =>
    revision === undefined ? repository : `${repository}@${revision}`

/** At which revision a repository is shown: at the one being read, if it is being read. */
export const revisionOf = (repository: string, route: Route): string | undefined =>
    (route.kind === 'blob' || route.kind === 'tree') && route.repository === repository ? route.revision : undefined

/** Which provider has the places that the open tab lists; `undefined` where it lists none. */
export function locationProviderOf({ route, panelViews }: WorkbenchState): string | undefined {
    const tab = 'tab' in route ? route.tab : undefined
    return panelViews?.find(({ id }) => id === tab)?.component?.locationProvider
}

/** The id of the tab that lists references, Sourcegraph's own. */
export const referencesTab = 'references'

/** The place whose references the open tab lists: that of the address, else the cursor; `undefined`: another tab is open. */
export function referencesAt({ route, selection }: WorkbenchState): Position | undefined {
    if (route.kind !== 'blob' || route.tab !== referencesTab) {
        return undefined
    }
    const { line, character } = route.place ?? {}
    return line !== undefined && character !== undefined ? { line: line - 1, character: character - 1 } : selection.end
}

/** Nothing selected, the cursor before the first character. */
export const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

export const initialState = (route: Route, theme: Theme): WorkbenchState => ({
    route,
    theme,
    repositories: { kind: 'loading' },
    files: new Map(),
    host: { kind: 'starting' },
    panelLocations: [],
    statusItems: [],
    notices: [],
    works: [],
    menus: {},
    folderCards: [],
    fileDecorations: new Map(),
    selection: startOfFile,
    tree: { search: '', expanded: new Set(), isOpen: false },
    searchBox: { query: '', patternType: 'literal' },
    settingsEdits: 0,
    panelHeight: 320,
    attempt: 0
})
