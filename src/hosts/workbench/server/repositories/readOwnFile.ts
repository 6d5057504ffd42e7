import { constants, type Stats } from 'node:fs'
import { lstat, open, realpath, type FileHandle } from 'node:fs/promises'
import { largestFile } from './sourceRepository'

/** Where the system has them: a link at the end is not followed, and a pipe is not waited for. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * The bytes of a file that lies at its place itself, not behind a link, not even one that took the place of a folder a moment
 * ago. `undefined` where it does not, cannot be read, is no plain file or is larger than `largestFile`.
 *
 * @param place absolute, with every link resolved
 */
export async function readOwnFile(place: string): Promise<Buffer | undefined> {
    let file: FileHandle | undefined
    try {
        file = await open(place, flags)
        const opened = await file.stat()
        const isOwn = opened.isFile() && (await realpath(place)) === place && isSame(opened, await lstat(place))
        return isOwn ? await readAll(file, opened.size) : undefined
    } catch {
        return undefined
    } finally {
        await file?.close()
    }
}

const isSame = (one: Stats, other: Stats): boolean => one.ino === other.ino && one.dev === other.dev

/** To the end, which may be farther by now than its size told. */
async function readAll(file: FileHandle, size: number): Promise<Buffer | undefined> {
    const chunks: Buffer[] = []
    const chunkSize = Math.min(size + 1, 65_536)
    let length = 0
    for (;;) {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(chunkSize), 0, chunkSize)
        length += bytesRead
        if (bytesRead === 0 || length > largestFile) {
            return bytesRead === 0 ? Buffer.concat(chunks) : undefined
        }
        chunks.push(buffer.subarray(0, bytesRead))
    }
}
