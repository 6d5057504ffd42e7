import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EnabledExtension } from '../../src/hosts/workbench/extensionHost/extensionHost'

/** Tells of the thread that it runs in, by the commands `probe.globals` and `probe.memory`; `probe.reject` lets a promise fail. */
export const probeExtension: EnabledExtension = {
    id: 'acme/probe',
    manifest: { activationEvents: ['*'] },
    scriptURL: pathToFileURL(path.join(__dirname, 'probeExtension.cjs')).href
}
