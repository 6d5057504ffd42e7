import * as comlink from 'comlink'
import type { Observable } from 'rxjs'
import type { EnabledExtension, ExtensionHostServices } from './extensionHost'
import type { MainThreadApi, RemoteObserver } from './remoteHost'

/**
 * Answer what the worker asks of the main thread.
 *
 * @param enabled the enabled extensions: the current list at once, then every change
 */
export function createMainThreadApi(
    services: ExtensionHostServices,
    enabled: Observable<readonly EnabledExtension[]>
): MainThreadApi {
    const requestGraphQL: MainThreadApi['requestGraphQL'] = (query, variables) =>
        services.requestGraphQL(query, variables)

    const commands = new Map<string, (...args: unknown[]) => unknown>(Object.entries(services.commands ?? {}))
    // What extensions call where the host is older than `sourcegraph.graphQL`.
    commands.set('queryGraphQL', (query, variables) => requestGraphQL(query as string, variables))

    const subscribe = (observer: RemoteObserver<readonly EnabledExtension[]>) => {
        const subscription = enabled.subscribe(extensions => observer.next(extensions))
        return comlink.proxy({ unsubscribe: () => subscription.unsubscribe() })
    }
    const enabledExtensions = comlink.proxy({ subscribe })

    return {
        ping: () => 'pong',
        requestGraphQL,
        registerCommand: (command, run) => {
            if (commands.has(command)) {
                throw new Error(`Command ${JSON.stringify(command)} is registered already`)
            }
            commands.set(command, run)
            return comlink.proxy({ unsubscribe: () => void commands.delete(command) })
        },
        executeCommand: async (command, args) => {
            const run = commands.get(command)
            if (!run) {
                throw new Error(`Unknown command ${JSON.stringify(command)}`)
            }
            return await run(...args)
        },
        getEnabledExtensions: () => enabledExtensions,
        // The script URLs of the enabled extensions are those to import.
        getScriptURLForExtension: () => undefined,
        applySettingsEdit: async edit => {
            if (!services.applySettingsEdit) {
                throw new Error(`Cannot change ${edit.path.join('.')}: this host's settings are read-only`)
            }
            await services.applySettingsEdit(edit)
        },
        showMessage: async message => services.showMessage?.(message),
        showInputBox: async options => services.showInputBox?.(options),
        logExtensionMessage: (...parts) => Promise.resolve(services.log?.(...parts)),
        logEvent: async () => {}
    }
}
