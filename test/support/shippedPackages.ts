import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const dist = join(root, 'dist')

/** What is handed on to others, each as one build. */
export type Build = 'extension' | 'cli' | 'workbench'

/** A package that a build is made of, or holds files of as they are. */
export interface ShippedPackage {
    /** from the root of the repository: `node_modules/rxjs` */
    readonly folder: string
    readonly name: string
    readonly version: string
    readonly license: string
}

/** The source maps that tell what a build is made of, below `dist`. */
const mapsOf: Readonly<Record<Build, () => readonly string[]>> = {
    extension: () => ['extension.map'],
    cli: () => ['cli.js.map', 'publish.js.map'],
    workbench: () =>
        readdirSync(join(dist, 'workbench'))
            .filter(name => name.endsWith('.js.map'))
            .map(name => join('workbench', name))
}

/** Packages whose files a build holds as they are. */
const copiedInto: Readonly<Partial<Record<Build, readonly string[]>>> = {
    workbench: ['node_modules/@sourcegraph/code-host-integration']
}

/** Where a build tells the licences of others, below `dist`. */
export const noticesOf: Readonly<Record<Build, string>> = {
    extension: 'extension.js.LICENSE.txt',
    cli: 'cli.js.LICENSE.txt',
    workbench: 'workbench/page.js.LICENSE.txt'
}

/** The packages of a build, in the order of their folders. */
export function shippedPackages(build: Build): readonly ShippedPackage[] {
    const sources = mapsOf[build]().flatMap(
        map => (JSON.parse(readFileSync(join(dist, map), 'utf8')) as { sources: string[] }).sources
    )
    const folders = sources.flatMap(
        source => /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(source)?.[0] ?? []
    )
    return [...new Set([...folders, ...(copiedInto[build] ?? [])])].sort().map(folder => {
        const file = readFileSync(join(root, folder, 'package.json'), 'utf8')
        const { name, version, license } = JSON.parse(file) as Omit<ShippedPackage, 'folder'>
        return { folder, name, version, license }
    })
}
