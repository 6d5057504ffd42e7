import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EnabledExtension } from '../../src/hosts/workbench/extensionHost/extensionHost'

/** Sets the clock of the extensions that are loaded after it forward: the command `clock.forward` takes minutes. */
export const clockExtension: EnabledExtension = {
    id: 'acme/clock',
    scriptURL: pathToFileURL(path.join(__dirname, 'clockExtension.cjs')).href,
    manifest: { activationEvents: ['*'] }
}
