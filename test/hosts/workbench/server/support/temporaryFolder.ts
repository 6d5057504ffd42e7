import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface TemporaryFolder {
    /** absolute, with every link resolved */
    readonly path: string
    /** Write files below the folder, by their paths from it. */
    write(files: Readonly<Record<string, string | Buffer>>): Promise<void>
    remove(): Promise<void>
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'okr-lens-server-')))
    return {
        path: folder,
        async write(files) {
            for (const [name, content] of Object.entries(files)) {
                const place = path.join(folder, name)
                await mkdir(path.dirname(place), { recursive: true })
                await writeFile(place, content)
            }
        },
        remove: () => rm(folder, { recursive: true, force: true })
    }
}
