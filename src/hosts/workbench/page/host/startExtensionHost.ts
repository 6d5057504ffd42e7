import { BehaviorSubject, map, Observable } from 'rxjs'
import { editSettings, loadEnabledExtensions, loadSettings } from '../backend/backend'
import { requestGraphQL } from '../backend/requestGraphQL'
import { connectExtensionHost } from '../../extensionHost/connectExtensionHost'
import type { EnabledExtension, ExtensionHostServices } from '../../extensionHost/extensionHost'
import { messageOf } from '../../../messageOf'
import { announcedPages } from './announcedPages'
import type { ExtensionState, HostState } from './hostState'
import type { ConsoleLine } from './hostWorker'
import { readConsoleLine } from './readConsoleLine'

/** What the page itself can do for an extension. */
export type PageServices = Pick<ExtensionHostServices, 'showMessage' | 'showInputBox'> & {
    open(address: string): void
    openPanel(id: string): void
    /** an extension has changed the settings */
    settingsChanged(): void
}

/**
 * Run Sourcegraph's extension host in a worker, with the extensions the settings enable, while there is a subscriber.
 * A failure is a state, not an error of the stream.
 */
export const startExtensionHost = (page: PageServices): Observable<HostState> =>
    new Observable<HostState>(subscriber => {
        const worker = new Worker(new URL('./hostWorker.ts', import.meta.url), { name: 'Extension host' })
        const lines: ConsoleLine[] = []
        const states = new BehaviorSubject<readonly ExtensionState[]>([])
        worker.addEventListener('message', ({ data }: MessageEvent<ConsoleLine>) => {
            lines.push(data)
            states.next(readConsoleLine(states.value, data))
        })
        // Once the host runs, what an extension throws at large is its own affair: the others go on.
        const failure = new Promise<never>((_resolve, reject) => {
            worker.addEventListener('error', ({ message }) =>
                reject(new Error(message || 'The worker of the extension host could not be loaded.'))
            )
        })
        subscriber.next({ kind: 'starting' })
        Promise.race([start(worker, page), failure]).then(
            ({ host, extensions }) => {
                states.next(lines.reduce(readConsoleLine, extensions.map(toState)))
                const refreshSettings = async (): Promise<void> => {
                    const settings = await loadSettings()
                    await host.syncSettings(settings)
                    const enabled = await loadEnabledExtensions(settings)
                    const before = new Map(states.value.map(state => [state.id, state]))
                    if (enabled.length !== before.size || enabled.some(({ id }) => !before.has(id))) {
                        // First the list: the console tells of each when it starts.
                        states.next(enabled.map(extension => before.get(extension.id) ?? toState(extension)))
                        host.setEnabledExtensions(enabled)
                    }
                }
                subscriber.add(
                    states
                        .pipe(map(extensions => ({ kind: 'ready' as const, host, extensions, refreshSettings })))
                        .subscribe(subscriber)
                )
            },
            (error: unknown) => subscriber.next({ kind: 'failed', message: messageOf(error) })
        )
        return () => worker.terminate()
    })

async function start(worker: Worker, page: PageServices) {
    const settings = await loadSettings()
    const extensions = await loadEnabledExtensions(settings)
    const change = async (path: readonly (string | number)[], value: unknown): Promise<void> => {
        await editSettings(path, value)
        await host.syncSettings(await loadSettings())
        page.settingsChanged()
    }
    const services: ExtensionHostServices = {
        requestGraphQL,
        applySettingsEdit: ({ path, value }) => change(path, value),
        showMessage: message => page.showMessage?.(message),
        showInputBox: async options => page.showInputBox?.(options),
        commands: {
            open: address => page.open(String(address)),
            openPanel: id => page.openPanel(String(id)),
            updateConfiguration: (path, value, _unused, form) =>
                change(
                    Array.isArray(path) ? (path as string[]) : [String(path)],
                    form === 'json' ? JSON.parse(String(value)) : value
                )
        }
    }
    const sourcegraphURL = `${location.origin}/`
    const options = { sourcegraphURL, clientApplication: 'sourcegraph' as const, settings, extensions }
    const host = await connectExtensionHost(worker, services, options)
    return { host, extensions }
}

function toState({ id, manifest }: EnabledExtension): ExtensionState {
    const title = 'title' in manifest && typeof manifest.title === 'string' ? manifest.title : id
    return { id, title, pages: announcedPages(manifest), activity: 'loading' }
}
