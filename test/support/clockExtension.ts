import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EnabledExtension } from '../../src/hosts/workbench/extensionHost/extensionHost'

/**
 * Sets the clock of the extensions that are loaded after it forward: the command `clock.forward` takes minutes. Timers of a
 * second and more go off with it; `clock.alarms` answers how many are set.
 */
export const clockExtension: EnabledExtension = {
    id: 'acme/clock',
    scriptURL: pathToFileURL(path.join(__dirname, 'clockExtension.cjs')).href,
    manifest: { activationEvents: ['*'] }
}
