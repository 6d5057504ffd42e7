import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRecord } from '../isRecord'
import { checkManifest } from './checkManifest'
import { PublishError } from './publishError'

/** What a registry is handed to publish an extension. */
export interface Release {
    /** `publisher/name` */
    readonly extensionID: string
    /** JSON of the manifest, with the README in it */
    readonly manifest: string
    /** the script that runs in the host's worker */
    readonly bundle: string
    readonly sourceMap: string
}

/** What is of use while building only. */
const leftOut: ReadonlySet<string> = new Set(['devDependencies', 'private', 'scripts'])

async function readText(folder: string, path: string, hint: string): Promise<string> {
    try {
        return await readFile(join(folder, path), 'utf8')
    } catch {
        throw new PublishError(`${path}: cannot be read, ${hint}`)
    }
}

/**
 * Read what is published from the folder of a built extension: its `package.json`, README, bundle and source map.
 *
 * @param options.extensionID takes the place of `publisher/name`
 * @param options.gitHead the commit it was built from
 * @returns rejects with `PublishError` where a file is missing or the manifest is not what a registry needs
 */
export async function readRelease(
    folder: string,
    { extensionID, gitHead }: { readonly extensionID?: string; readonly gitHead?: string }
): Promise<Release> {
    const text = await readText(folder, 'package.json', 'expected the manifest of the extension')
    let manifest: unknown
    try {
        manifest = JSON.parse(text)
    } catch {
        throw new PublishError('package.json: is not JSON, expected the manifest of the extension')
    }
    if (!isRecord(manifest)) {
        throw new PublishError('package.json: expected an object, the manifest of the extension')
    }
    const [problem] = checkManifest(manifest)
    if (problem !== undefined) {
        throw new PublishError(`package.json: ${problem}`)
    }
    const id = extensionID ?? `${String(manifest.publisher)}/${String(manifest.name)}`
    if (!/^(?:[\w.-]+\/)?[\w-]+\/[\w-]+$/.test(id)) {
        throw new PublishError(`${id}: is no extension, expected publisher/name`)
    }
    const main = String(manifest.main)
    const [readme, bundle, sourceMap] = await Promise.all([
        readText(folder, 'README.md', 'expected the page that the registry shows'),
        readText(folder, main, 'run `npm run sourcegraph:prepublish` first'),
        // The registry's own rule: the ending is replaced, not added to.
        readText(folder, main.replace(/\.js$/, '.map'), 'run `npm run sourcegraph:prepublish` first')
    ])
    const kept = Object.fromEntries(Object.entries(manifest).filter(([field]) => !leftOut.has(field)))
    const published = { ...kept, extensionID: id, readme, ...(gitHead !== undefined && { gitHead }) }
    return { extensionID: id, manifest: JSON.stringify(published, undefined, 2), bundle, sourceMap }
}
