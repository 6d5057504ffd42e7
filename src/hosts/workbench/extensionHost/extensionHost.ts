import type { Observable } from 'rxjs'
import type { Position, Range } from '../../../model/location'

/** A file as the extension host knows it; `uri` is `git://<repository>?<commit>#<path>`. Without `text` extensions see no text. */
export interface HostDocument {
    readonly uri: string
    readonly languageId: string
    readonly text?: string
}

/** A code view that shows a document already added. `selections`: none is a page without a line in its address. */
export interface HostViewer {
    readonly uri: string
    readonly selections?: readonly Range[]
    /** whether it is the view a reader works in; true where left out */
    readonly isActive?: boolean
}

/** A folder that a page shows; `uri` is `git://<repository>?<commit>#<path>`, of the root without a path. */
export interface HostDirectory {
    readonly uri: string
    /** `git://<repository>?<commit>` */
    readonly root: string
}

/** The host's name of a viewer, such as `viewer#0`. */
export type ViewerId = string

/** The part of an extension's `package.json` that the host reads. `contributes` crosses as written. */
export interface ExtensionManifest {
    readonly url?: string
    readonly activationEvents: readonly string[]
    readonly contributes?: unknown
    readonly publisher?: string
}

/** An extension as a registry or a sideload hands it over; `scriptURL` is what the worker imports. */
export interface EnabledExtension {
    /** `publisher/name`, or just `name` where sideloaded */
    readonly id: string
    readonly manifest: ExtensionManifest
    readonly scriptURL: string
}

export interface GraphQLResponse {
    readonly data?: unknown
    readonly errors?: readonly { readonly message: string }[]
}

/** An edit of one settings key that an extension asks for. */
export interface SettingsEdit {
    readonly path: readonly (string | number)[]
    readonly value: unknown
}

/** What the main thread does for its extensions. What is left out does nothing, except `applySettingsEdit`: it refuses. */
export interface ExtensionHostServices {
    requestGraphQL(query: string, variables: unknown): Promise<GraphQLResponse>
    applySettingsEdit?(edit: SettingsEdit): Promise<void>
    showMessage?(message: string): Promise<void> | void
    showInputBox?(options?: { readonly prompt?: string; readonly value?: string }): Promise<string | undefined>
    /** lines an extension logs while its id stands in the setting `extensions.activeLoggers` */
    log?(...parts: readonly unknown[]): void
    /** commands of the host itself, such as `openPanel`; `queryGraphQL` is there already */
    readonly commands?: Readonly<Record<string, (...args: unknown[]) => unknown>>
}

/** What the host is told before the first extension runs. */
export interface ExtensionHostOptions {
    /** where the Sourcegraph of this host is, with a final slash */
    readonly sourcegraphURL: string
    /** `sourcegraph`: its web application; `other`: a code host */
    readonly clientApplication: 'sourcegraph' | 'other'
    /** merged settings, by flat key */
    readonly settings: Settings
    readonly extensions: readonly EnabledExtension[]
}

export type Settings = Readonly<Record<string, unknown>>

/** An answer that several extensions add to. It may come several times; the last one is not loading. */
export interface Loadable<T> {
    readonly isLoading: boolean
    readonly result: T
}

export interface MarkupContent {
    readonly value: string
    readonly kind?: 'markdown' | 'plaintext'
}

export interface HoverAlert {
    readonly summary: MarkupContent
    /** only an alert with a type can be dismissed */
    readonly type?: string
    readonly iconKind?: 'info' | 'warning' | 'error'
}

export interface AggregatedBadge {
    readonly text: string
    readonly linkURL?: string
    readonly hoverMessage?: string
}

/** The hovers of all extensions at one place, merged. `range` is the first one given. */
export interface MergedHover {
    readonly contents: readonly Required<MarkupContent>[]
    readonly alerts: readonly HoverAlert[]
    readonly aggregatedBadges: readonly AggregatedBadge[]
    readonly range?: Range
}

/** A place that an extension leads to; without a range, a file as a whole. */
export interface HostLocation {
    readonly uri: string
    readonly range?: Range
}

/** A panel tab; `content` is Markdown. Tabs stand by falling priority. */
export interface HostPanelView {
    readonly id: string
    readonly title: string
    readonly content: string
    readonly priority: number
    /** lists the locations of a provider below the content */
    readonly component: { readonly locationProvider: string; readonly maxLocationResults?: number } | null
    /** the documents it is for; `null` or, in older hosts, absent: all */
    readonly selector?: readonly unknown[] | null
}

export interface HostStatusBarItem {
    readonly key: string
    readonly text: string
    readonly tooltip?: string
    readonly command?: { readonly id: string; readonly args?: readonly unknown[] }
}

export interface DecorationStyle {
    readonly backgroundColor?: string
    readonly border?: string
    readonly borderColor?: string
    readonly borderWidth?: string
}

export interface AttachmentStyle {
    readonly color?: string
    readonly backgroundColor?: string
}

/** A mark on the first line of its range, with an optional text after the line. */
export interface HostDecoration extends DecorationStyle {
    readonly range: Range
    readonly isWholeLine?: boolean
    readonly after?: AttachmentStyle & {
        readonly contentText?: string
        readonly hoverMessage?: string
        readonly linkURL?: string
        readonly light?: AttachmentStyle
        readonly dark?: AttachmentStyle
    }
    readonly light?: DecorationStyle
    readonly dark?: DecorationStyle
}

/** An action with its expressions worked out. */
export interface HostAction {
    readonly id: string
    readonly command?: string
    readonly commandArguments?: readonly unknown[]
    readonly title?: string
    /** instead of the title, while a menu shows the action as not to be had */
    readonly disabledTitle?: string
    readonly category?: string
    readonly description?: string
    readonly iconURL?: string
    readonly actionItem?: {
        readonly label?: string
        readonly description?: string
        readonly iconURL?: string
        readonly iconDescription?: string
        readonly pressed?: boolean
    }
}

export interface HostMenuItem {
    readonly action: string
    readonly alt?: string
    /** false: it does not apply here */
    readonly when?: boolean
    /** true: it applies, but is not to be had now */
    readonly disabledWhen?: boolean
    readonly group?: string
}

/** What all active extensions contribute, as it stands in the current context; menu items that do not apply are left out. */
export interface HostContributions {
    readonly actions?: readonly HostAction[]
    readonly menus?: Readonly<Record<string, readonly HostMenuItem[]>>
}

/** `type` is the extension API's number: 1 error, 2 warning, 3 information, 4 log, 5 success. */
export interface HostNotification {
    readonly message: string
    readonly type: number
}

/** Long work of an extension: its title, and how far it is. The stream ends with the work; its error is the work's failure. */
export interface HostProgressNotification {
    readonly title: string
    readonly progress: Observable<HostProgress>
}

export interface HostProgress {
    readonly message?: string
    /** 0 to 100 */
    readonly percentage?: number
}

/** A row of data for a chart, by the keys that the chart names. */
export type ChartRow = Readonly<Record<string, unknown>>

export interface LineChart {
    readonly chart: 'line'
    readonly data: readonly ChartRow[]
    readonly series: readonly {
        readonly dataKey: string
        readonly name?: string
        /** by the row's x value as text, or by the row's index */
        readonly linkURLs?: Readonly<Record<string, string>> | readonly string[]
        readonly stroke?: string
    }[]
    readonly xAxis: ChartAxis
}

export interface BarChart {
    readonly chart: 'bar'
    readonly data: readonly ChartRow[]
    /** Sourcegraph draws the first one, in one colour */
    readonly series: readonly {
        readonly dataKey: string
        readonly name?: string
        /** by the row's index */
        readonly linkURLs?: readonly string[]
        readonly fill?: string
    }[]
    readonly xAxis: ChartAxis
}

export interface PieChart {
    readonly chart: 'pie'
    /** Sourcegraph draws the first one */
    readonly pies: readonly {
        readonly data: readonly ChartRow[]
        readonly dataKey: string
        readonly nameKey: string
        readonly fillKey?: string
        readonly linkURLKey?: string
    }[]
}

export interface ChartAxis {
    readonly dataKey: string
    readonly type: 'number' | 'category'
    readonly scale?: 'time' | 'linear'
}

export type ViewContent = MarkupContent | LineChart | BarChart | PieChart

/** A page or a card of an extension. */
export interface HostView {
    readonly title: string
    readonly subtitle?: string
    readonly content: readonly ViewContent[]
}

/** What a provider of views has answered: nothing yet, a view, or why there is none. */
export interface HostViewAnswer {
    readonly id: string
    readonly view: HostView | { readonly message: string } | undefined
}

/** A word behind the name of a file or folder in a list, and how full it is. */
export interface HostFileDecoration {
    readonly uri: string
    /** which list it is for; absent: both */
    readonly where?: 'sidebar' | 'page'
    readonly after?: {
        readonly contentText: string
        readonly hoverMessage?: string
        readonly color?: string
        readonly light?: { readonly color?: string }
        readonly dark?: { readonly color?: string }
    }
    readonly meter?: {
        readonly value: number
        readonly min?: number
        readonly max?: number
        readonly low?: number
        readonly high?: number
        readonly optimum?: number
        readonly hoverMessage?: string
    }
}

/** The list that file decorations are asked for: `uri` is the root of the repository, `path` of a file starts at the root. */
export interface HostFileList {
    readonly uri: string
    readonly files: readonly { readonly uri: string; readonly path: string; readonly isDirectory: boolean }[]
}

/** What is shown beside a link. */
export interface HostLinkPreview {
    readonly content: readonly MarkupContent[]
    readonly hover: readonly MarkupContent[]
}

/** Where actions are asked for. */
export interface ContributionsOptions {
    /** beside what the host itself knows of the active view: the keys of a hover, of a search */
    readonly context?: Readonly<Record<string, unknown>>
    /** a panel tab, whose keys `when` may ask */
    readonly panel?: { readonly id: string; readonly hasLocations: boolean }
    /** those whose `when` does not hold as well, marked so: the bar of buttons shows them greyed */
    readonly inactiveToo?: boolean
}

/**
 * A running extension host. Each stream asks the host anew for every subscriber, and completes when the host is
 * disposed of. Promises reject with the host's own words where it refuses: a viewer of an unknown document, say.
 */
export interface ExtensionHost {
    /** Does nothing where the document is known already. A document goes with its last viewer. */
    addDocument(document: HostDocument): Promise<void>
    addViewer(viewer: HostViewer): Promise<ViewerId>
    /** A page that shows a folder, as the view a reader works in. */
    addDirectoryViewer(uri: string): Promise<ViewerId>
    removeViewer(viewer: ViewerId): Promise<void>
    setSelections(viewer: ViewerId, selections: readonly Range[]): Promise<void>
    addWorkspaceRoot(root: { readonly uri: string; readonly inputRevision?: string }): Promise<void>
    removeWorkspaceRoot(uri: string): Promise<void>

    /** Replace the merged settings; extensions hear of it. */
    syncSettings(settings: Settings): Promise<void>
    /** Extensions new to the list are activated, those missing are deactivated. A changed script needs both, one after the other. */
    setEnabledExtensions(extensions: readonly EnabledExtension[]): void
    executeCommand(command: string, ...args: readonly unknown[]): Promise<unknown>

    hover(uri: string, position: Position): Observable<Loadable<MergedHover | null>>
    /** Where what stands at a place is defined. */
    definition(uri: string, position: Position): Observable<Loadable<readonly HostLocation[]>>
    /** Where what stands at a place is spoken of. */
    references(uri: string, position: Position): Observable<Loadable<readonly HostLocation[]>>
    /** What the location providers of that id answer at a place. */
    locations(id: string, uri: string, position: Position): Observable<Loadable<readonly HostLocation[]>>
    /** Says nothing while there is no view at all: nothing at first, and nothing when the last one goes. */
    panelViews(): Observable<readonly HostPanelView[]>
    statusBarItems(viewer: ViewerId): Observable<readonly HostStatusBarItem[]>
    textDecorations(viewer: ViewerId): Observable<readonly HostDecoration[]>
    contributions(options?: ContributionsOptions): Observable<HostContributions>
    /** By file: what extensions add to it. */
    fileDecorations(list: HostFileList): Observable<Readonly<Record<string, readonly HostFileDecoration[]>>>
    directoryViews(directory: HostDirectory): Observable<readonly HostViewAnswer[]>
    /** The pages of extensions, each answered for the parameters of the address. */
    globalPageViews(parameters: Readonly<Record<string, string>>): Observable<readonly HostViewAnswer[]>
    /** What is known of a link; `null` where nothing is. */
    linkPreview(url: string): Observable<HostLinkPreview | null>
    /** A search as extensions rewrite it. */
    transformSearchQuery(query: string): Observable<string>
    notifications(): Observable<HostNotification>
    progressNotifications(): Observable<HostProgressNotification>

    /** Stop the worker and close what led to it. */
    dispose(): void
}
