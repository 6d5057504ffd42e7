import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EnabledExtension, ExtensionManifest } from '../../../src/hosts/workbench/extensionHost/extensionHost'

const read = (file: string): ExtensionManifest => JSON.parse(readFileSync(file, 'utf8')) as ExtensionManifest
const own = (name: string): EnabledExtension => ({
    id: `bench/${name}`,
    manifest: { activationEvents: ['*'] },
    scriptURL: pathToFileURL(resolve('test/bench/load', `${name}.cjs`)).href
})

/** Measures the worker: see `meter.cjs`. */
export const meter = own('meter')
/** Tells when what is loaded before it is active. */
export const marker = own('markerExtension')

const shipped = resolve('node_modules/@sourcegraph/code-host-integration/extensions/sourcegraph-typescript')

/** Extensions that do the same round in the same host, each in a process of its own. */
export const contestants = {
    empty: own('emptyExtension'),
    codeNavigation: {
        id: 'sourcegraph/typescript',
        manifest: read(join(shipped, 'package.json')),
        scriptURL: pathToFileURL(join(shipped, 'extension.js')).href
    },
    okrLens: {
        id: 'okr-lens/okr-lens',
        manifest: read(resolve('package.json')),
        scriptURL: pathToFileURL(resolve('dist/extension.js')).href
    }
} as const satisfies Readonly<Record<string, EnabledExtension>>

export type Contestant = keyof typeof contestants
