import { spawn } from 'node:child_process'
import { GitError, gitEnvironment, gitOptions, inTurn } from './runGit'

interface Wanted {
    readonly id: string
    readonly resolve: (bytes: Buffer) => void
    readonly reject: (error: Error) => void
}

/** Blobs one git process reads. */
const batchSize = 500

/**
 * Read blobs of a git repository by their ids. What is asked for in the same turn of the event loop is read by one process,
 * so that a request for a hundred files costs about as much as a request for one.
 *
 * @returns a function that rejects with `GitError` where the repository has no such blob
 */
export function createBlobReader(folder: string): (id: string) => Promise<Buffer> {
    let waiting: Wanted[] = []

    const flush = () => {
        const wanted = waiting
        waiting = []
        for (let start = 0; start < wanted.length; start += batchSize) {
            void answer(folder, wanted.slice(start, start + batchSize))
        }
    }

    return id =>
        new Promise((resolve, reject) => {
            if (waiting.length === 0) {
                setImmediate(flush)
            }
            waiting.push({ id, resolve, reject })
        })
}

async function answer(folder: string, batch: readonly Wanted[]): Promise<void> {
    try {
        const ids = batch.map(({ id }) => id)
        const output = await inTurn(() => catFile(folder, ids))
        let offset = 0
        for (const { id, resolve, reject } of batch) {
            // `<id> blob <size>`, a line feed, the content, a line feed; or `<id> missing` and a line feed
            const end = output.indexOf('\n', offset)
            const size = / blob (\d+)$/.exec(output.toString('utf8', offset, end))?.[1]
            offset = end + 1
            if (size === undefined) {
                reject(new GitError(`the object ${id} is missing`, false))
            } else {
                resolve(output.subarray(offset, offset + Number(size)))
                offset += Number(size) + 1
            }
        }
    } catch (error) {
        batch.forEach(({ reject }) => reject(error as Error))
    }
}

const catFile = (folder: string, ids: readonly string[]): Promise<Buffer> =>
    new Promise((resolve, reject) => {
        const git = spawn('git', [...gitOptions(folder), 'cat-file', '--batch'], {
            env: gitEnvironment(),
            stdio: ['pipe', 'pipe', 'ignore']
        })
        const chunks: Buffer[] = []
        git.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
        git.on('error', reject)
        git.on('close', code =>
            code === 0 ? resolve(Buffer.concat(chunks)) : reject(new GitError('git cat-file failed', false))
        )
        // A git that ends early closes its input; the exit code tells.
        git.stdin.on('error', () => {})
        git.stdin.end(ids.map(id => `${id}\n`).join(''))
    })
