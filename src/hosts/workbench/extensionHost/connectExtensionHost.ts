import * as comlink from 'comlink'
import { BehaviorSubject, map, mergeMap, type Observable, Subject, takeUntil } from 'rxjs'
import { createMainThreadApi } from './createMainThreadApi'
import type {
    EnabledExtension,
    ExtensionHost,
    ExtensionHostOptions,
    ExtensionHostServices,
    HostView,
    HostViewAnswer
} from './extensionHost'
import { fromRemote } from './fromRemote'
import {
    type InitializeHost,
    type ProgressNotification,
    type RemoteHost,
    type Subscribable,
    toSelection,
    type ViewAnswer,
    type WireError
} from './remoteHost'

/** The worker that runs Sourcegraph's `extensionHostWorker.bundle.js`: a page's `Worker`, or what stands in for one. */
export interface ExtensionHostWorker {
    postMessage(message: unknown, transfer: MessagePort[]): void
    terminate(): unknown
}

/**
 * Start the extension host in its worker. Page and Node alike: what is needed is a `MessageChannel` and a worker.
 *
 * @param worker a worker that has not been spoken to yet
 * @returns the running host; its extensions may still be loading
 */
export async function connectExtensionHost(
    worker: ExtensionHostWorker,
    services: ExtensionHostServices,
    { sourcegraphURL, clientApplication, settings, extensions }: ExtensionHostOptions
): Promise<ExtensionHost> {
    comlink.transferHandlers.set('URL', urlTransferHandler)

    const enabled = new BehaviorSubject<readonly EnabledExtension[]>(extensions)
    const disposed = new Subject<void>()
    const mainThread = createMainThreadApi(services, enabled)
    const asked = new MessageChannel()
    const asking = new MessageChannel()
    worker.postMessage({ endpoints: { proxy: asked.port2, expose: asking.port2 } }, [asked.port2, asking.port2])
    comlink.expose(mainThread, asked.port1)

    const initialize = comlink.wrap<InitializeHost>(asking.port1)
    const host = await initialize({ initialSettings: cascade(settings), sourcegraphURL, clientApplication })
    await announceMainThread(host)

    const stream = <T>(request: () => Promise<comlink.Remote<Subscribable<T>>>): Observable<T> =>
        fromRemote(request).pipe(takeUntil(disposed))

    return {
        addDocument: document => host.addTextDocumentIfNotExists(document),
        addViewer: async ({ uri, selections = [], isActive = true }) => {
            const selected = selections.map(toSelection)
            const viewer = { type: 'CodeEditor', resource: uri, selections: selected, isActive } as const
            return (await host.addViewerIfNotExists(viewer)).viewerId
        },
        addDirectoryViewer: async resource =>
            (await host.addViewerIfNotExists({ type: 'DirectoryViewer', resource, isActive: true })).viewerId,
        removeViewer: viewerId => host.removeViewer({ viewerId }),
        setSelections: (viewerId, selections) => host.setEditorSelections({ viewerId }, selections.map(toSelection)),
        addWorkspaceRoot: root => host.addWorkspaceRoot(root),
        removeWorkspaceRoot: uri => host.removeWorkspaceRoot(uri),

        syncSettings: changed => host.syncSettingsData(cascade(changed)),
        setEnabledExtensions: changed => enabled.next(changed),
        executeCommand: (command, ...args) => mainThread.executeCommand(command, args),

        hover: (uri, position) => stream(() => host.getHover({ textDocument: { uri }, position })),
        definition: (uri, position) => stream(() => host.getDefinition({ textDocument: { uri }, position })),
        references: (uri, position) =>
            stream(() => host.getReferences({ textDocument: { uri }, position }, { includeDeclaration: false })),
        locations: (id, uri, position) => stream(() => host.getLocations(id, { textDocument: { uri }, position })),
        panelViews: () => stream(() => host.getPanelViews()),
        statusBarItems: viewerId => stream(() => host.getStatusBarItems({ viewerId })),
        textDecorations: viewerId => stream(() => host.getTextDecorations({ viewerId })),
        contributions: ({ context, panel, inactiveToo } = {}) =>
            stream(() =>
                host.getContributions({
                    ...(context && { extraContext: context }),
                    ...(panel && { scope: { type: 'panelView' as const, ...panel } }),
                    ...(inactiveToo && { returnInactiveMenuItems: true })
                })
            ),
        fileDecorations: list => stream(() => host.getFileDecorations(list)),
        directoryViews: ({ uri, root }) =>
            stream(() =>
                host.getDirectoryViews({
                    viewer: { type: 'DirectoryViewer', directory: { uri } },
                    workspace: { uri: root }
                })
            ).pipe(map(answers => answers.map(toViewAnswer))),
        globalPageViews: parameters =>
            stream(() => host.getGlobalPageViews(parameters)).pipe(map(answers => answers.map(toViewAnswer))),
        linkPreview: url => stream(() => host.getLinkPreviews(url)),
        transformSearchQuery: query => stream(() => host.transformSearchQuery(query)),
        notifications: () => stream(() => host.getPlainNotifications()),
        progressNotifications: () =>
            stream(() => host.getProgressNotifications()).pipe(
                // What it streams is a proxy, for it holds a stream of its own
                mergeMap(async notification => {
                    const remote = notification as unknown as comlink.Remote<ProgressNotification>
                    const { message } = await remote.baseNotification
                    return { title: message, progress: stream(() => Promise.resolve(remote.progress)) }
                })
            ),

        dispose: () => {
            disposed.next()
            enabled.complete()
            worker.terminate()
            asked.port1.close()
            asking.port1.close()
        }
    }
}

/** The host hands over a failure in a list of its own. */
function toViewAnswer({ id, view }: ViewAnswer): HostViewAnswer {
    const answer = Array.isArray(view) ? (view as readonly WireError[])[0] : (view as HostView | WireError | null)
    return {
        id,
        view: !answer ? undefined : 'content' in answer ? answer : { message: answer.message ?? 'No reason was given.' }
    }
}

/** Both sides send addresses by their text; comlink finds the handler by its name. */
const urlTransferHandler: comlink.TransferHandler<URL, string> = {
    canHandle: value => value instanceof URL,
    serialize: ({ href }) => [href, []],
    deserialize: href => new URL(href)
}

const cascade = (final: ExtensionHostOptions['settings']) => ({ final, subjects: [] })

/** Newer hosts wait for this word before they ask for extensions; older ones do not know it and start by themselves. */
async function announceMainThread(host: comlink.Remote<RemoteHost>): Promise<void> {
    try {
        await host.mainThreadAPIInitialized()
    } catch (error) {
        if (!(error instanceof Error && error.name === 'TypeError')) {
            throw error
        }
    }
}
