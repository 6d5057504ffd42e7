import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../package.json'
import { shippedPackages } from './support/shippedPackages'

interface LockedPackage {
    readonly version: string
    readonly resolved?: string
    readonly integrity?: string
    readonly license?: string
    readonly link?: boolean
    readonly hasInstallScript?: boolean
}

const root = join(import.meta.dirname, '..')
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>
}
/** Every installed package by its folder, without our own. */
const locked = Object.entries(lock.packages).filter(([folder]) => folder !== '')
const foldersOf = (isMeant: (entry: LockedPackage) => boolean): readonly string[] =>
    locked.filter(([, entry]) => isMeant(entry)).map(([folder]) => folder)

/** Licences that let us use, change and hand on, alone or with the condition that they are told. */
const allowed = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'])

/** Packages under other licences. None is handed on: they run while we build and test. */
const others: Readonly<Record<string, string>> = {
    'node_modules/argparse': 'PSF-2.0',
    'node_modules/axe-core': 'MPL-2.0',
    'node_modules/caniuse-lite': 'CC-BY-4.0'
}

/**
 * Packages that would run a script when they are installed, and why none has to: esbuild looks whether its binary fits the
 * machine, which came as a package of its own.
 */
const wouldRun = ['node_modules/esbuild']

describe('the supply chain', () => {
    it('is pinned: each package is asked for in one version', () => {
        for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
            assert.match(version, /^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/, name)
        }
    })

    it('is locked: each package comes from the registry, and is what it was', () => {
        assert.deepEqual(
            foldersOf(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')),
            []
        )
        // Without an address it comes from the registry that npm is set to.
        assert.deepEqual(
            foldersOf(
                ({ resolved, link }) => link === true || !/^(?:https:\/\/registry\.npmjs\.org\/|$)/.test(resolved ?? '')
            ),
            []
        )
    })

    it('asks in the lock file for what the manifest asks for', () => {
        const { dependencies, devDependencies } = lock.packages[''] as unknown as typeof manifest
        assert.deepEqual({ dependencies, devDependencies }, { dependencies: manifest.dependencies, devDependencies: manifest.devDependencies }) // prettier-ignore
    })

    it('runs no script when it is installed, and needs none', () => {
        assert.deepEqual(
            foldersOf(({ hasInstallScript }) => hasInstallScript === true),
            wouldRun
        )
        assert.match(readFileSync(join(root, '.npmrc'), 'utf8'), /^ignore-scripts=true$/m)
    })

    it('has licences that allow what is done', () => {
        assert.deepEqual(
            Object.fromEntries(
                locked
                    .filter(([, { license = '' }]) => !allowed.has(license))
                    .map(([folder, { license }]) => [folder, license])
            ),
            others
        )
        for (const build of ['extension', 'cli', 'workbench'] as const) {
            for (const { name, license } of shippedPackages(build)) {
                assert.ok(allowed.has(license), `${name} is handed on under ${license}`)
            }
        }
    })

    it('brings five packages into the extension', () =>
        assert.deepEqual(
            shippedPackages('extension').map(({ name }) => name),
            ['@lezer/common', '@lezer/markdown', 'js-yaml', 'rxjs', 'tslib']
        ))
})
