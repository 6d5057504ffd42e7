import type { ProxyMarked } from 'comlink'
import type { Position, Range } from '../../../model/location'
import type {
    EnabledExtension,
    GraphQLResponse,
    HostContributions,
    HostDecoration,
    HostDocument,
    HostFileDecoration,
    HostFileList,
    HostLinkPreview,
    HostLocation,
    HostNotification,
    HostPanelView,
    HostProgress,
    HostStatusBarItem,
    HostView,
    Loadable,
    MergedHover,
    Settings,
    SettingsEdit,
    ViewerId
} from './extensionHost'

// What crosses between page and worker, in the worker's own names. Only the part that is used here.

export interface Unsubscribable extends ProxyMarked {
    unsubscribe(): void
}

/** What is left of an error on its way here. */
export interface WireError {
    readonly message?: string
    readonly name?: string
    readonly stack?: string
}

export interface RemoteObserver<T> extends ProxyMarked {
    next(value: T): void
    error(error?: WireError): void
    complete(): void
}

/** A stream on the other side. */
export interface Subscribable<T> extends ProxyMarked {
    subscribe(observer: RemoteObserver<T>): Unsubscribable
}

/** A caret or a stretch; where `isReversed`, the caret stands at the start. */
interface Selection extends Range {
    readonly anchor: Position
    readonly active: Position
    readonly isReversed: boolean
}

interface SettingsCascade {
    readonly final: Settings
    readonly subjects: readonly unknown[]
}

interface ViewerRef {
    readonly viewerId: ViewerId
}

interface DocumentPosition {
    readonly textDocument: { readonly uri: string }
    readonly position: Position
}

/** The error of a provider comes in a list of its own. */
export interface ViewAnswer {
    readonly id: string
    readonly view: HostView | WireError | readonly WireError[] | null | undefined
}

export interface ProgressNotification extends ProxyMarked {
    readonly baseNotification: HostNotification
    readonly progress: Subscribable<HostProgress>
}

/** What the worker answers. */
export interface RemoteHost extends ProxyMarked {
    mainThreadAPIInitialized(): void
    addTextDocumentIfNotExists(document: HostDocument): void
    addViewerIfNotExists(
        viewer:
            | {
                  readonly type: 'CodeEditor'
                  readonly resource: string
                  readonly selections: readonly Selection[]
                  readonly isActive: boolean
              }
            | { readonly type: 'DirectoryViewer'; readonly resource: string; readonly isActive: boolean }
    ): ViewerRef
    removeViewer(viewer: ViewerRef): void
    setEditorSelections(viewer: ViewerRef, selections: readonly Selection[]): void
    addWorkspaceRoot(root: { readonly uri: string; readonly inputRevision?: string }): void
    removeWorkspaceRoot(uri: string): void
    syncSettingsData(settings: SettingsCascade): void
    getHover(place: DocumentPosition): Subscribable<Loadable<MergedHover | null>>
    getDefinition(place: DocumentPosition): Subscribable<Loadable<readonly HostLocation[]>>
    getReferences(
        place: DocumentPosition,
        context: { readonly includeDeclaration: boolean }
    ): Subscribable<Loadable<readonly HostLocation[]>>
    getLocations(id: string, place: DocumentPosition): Subscribable<Loadable<readonly HostLocation[]>>
    getPanelViews(): Subscribable<readonly HostPanelView[]>
    getStatusBarItems(viewer: ViewerRef): Subscribable<readonly HostStatusBarItem[]>
    getTextDecorations(viewer: ViewerRef): Subscribable<readonly HostDecoration[]>
    getContributions(options: {
        readonly scope?: { readonly type: 'panelView'; readonly id: string; readonly hasLocations: boolean }
        readonly extraContext?: Readonly<Record<string, unknown>>
        readonly returnInactiveMenuItems?: boolean
    }): Subscribable<HostContributions>
    getFileDecorations(list: HostFileList): Subscribable<Readonly<Record<string, readonly HostFileDecoration[]>>>
    getDirectoryViews(context: {
        readonly viewer: { readonly type: 'DirectoryViewer'; readonly directory: { readonly uri: string } }
        readonly workspace: { readonly uri: string }
    }): Subscribable<readonly ViewAnswer[]>
    getGlobalPageViews(parameters: Readonly<Record<string, string>>): Subscribable<readonly ViewAnswer[]>
    getLinkPreviews(url: string): Subscribable<HostLinkPreview | null>
    transformSearchQuery(query: string): Subscribable<string>
    getPlainNotifications(): Subscribable<HostNotification>
    getProgressNotifications(): Subscribable<ProgressNotification>
}

/** What the worker's first port is called with. */
export interface HostInitData {
    readonly initialSettings: SettingsCascade
    readonly sourcegraphURL: string
    readonly clientApplication: 'sourcegraph' | 'other'
}

/** The call that starts the host in the worker. */
export type InitializeHost = (data: HostInitData) => RemoteHost

/** What the worker asks of the main thread. */
export interface MainThreadApi {
    ping(): 'pong'
    applySettingsEdit(edit: SettingsEdit): Promise<void>
    registerCommand(command: string, run: (...args: unknown[]) => unknown): Unsubscribable
    executeCommand(command: string, args: readonly unknown[]): Promise<unknown>
    requestGraphQL(query: string, variables: unknown): Promise<GraphQLResponse>
    getEnabledExtensions(): Subscribable<readonly EnabledExtension[]>
    getScriptURLForExtension(): undefined
    logEvent(): Promise<void>
    logExtensionMessage(...parts: unknown[]): Promise<void>
    showMessage(message: string): Promise<void>
    showInputBox(options?: { prompt?: string; value?: string }): Promise<string | undefined>
}

/** A range as a selection with the caret at its end. */
export const toSelection = ({ start, end }: Range): Selection => ({
    start,
    end,
    anchor: start,
    active: end,
    isReversed: false
})
