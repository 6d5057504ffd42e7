import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EnabledExtension } from '../../src/hosts/workbench/extensionHost/extensionHost'

/** Offers the panel view `empty.panel` and six commands that do nothing; give it a manifest to fill. */
export const emptyExtension = (manifest: EnabledExtension['manifest']): EnabledExtension => ({
    id: 'acme/empty',
    manifest,
    scriptURL: pathToFileURL(path.join(__dirname, 'emptyExtension.cjs')).href
})
