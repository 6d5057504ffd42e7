import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRecord } from '../../isRecord'
import { WorkbenchError } from './workbenchError'

/** The `package.json` beside the extension's bundle. */
export interface Manifest {
    /** `publisher/name` */
    readonly extensionId: string
    readonly fields: Readonly<Record<string, unknown>>
}

/** Read the manifest of the built extension. Rejects with `WorkbenchError` where it is missing or lacks name and publisher. */
export async function readManifest(dist: string): Promise<Manifest> {
    const place = join(dist, 'package.json')
    let fields: unknown
    try {
        fields = JSON.parse(await readFile(place, 'utf8'))
    } catch {
        throw new WorkbenchError(`cannot read ${place}: run \`npm run build\``)
    }
    if (!isRecord(fields) || typeof fields.name !== 'string' || typeof fields.publisher !== 'string') {
        throw new WorkbenchError(`${place} names no extension, expected "name" and "publisher"`)
    }
    return { extensionId: `${fields.publisher}/${fields.name}`, fields }
}
