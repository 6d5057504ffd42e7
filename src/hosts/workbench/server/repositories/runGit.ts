import { execFile, type ExecFileException } from 'node:child_process'
import { createQueue } from '../../../createQueue'

/** What git answered with a failure, or that there is no git (`missing`). The message is git's own first line. */
export class GitError extends Error {
    override readonly name = 'GitError'

    constructor(
        message: string,
        readonly missing: boolean
    ) {
        super(message)
    }
}

/** Options for every call: nothing configured in the repository is started, and the output is the same for everyone. */
export const gitOptions = (folder: string): readonly string[] => [
    ...['-C', folder, '-c', 'core.fsmonitor=false'],
    // Signatures are checked by a program of the repository's choice
    ...['-c', 'log.showSignature=false']
]

/** Processes of git at the same time: a request may name hundreds of revisions. */
const mostProcesses = 8

/** Milliseconds. A pattern in a revision (`:/(a+)+b`) may keep git busy for hours. */
const longestRun = 60_000

/** Waits for its turn among the processes of git. */
export const inTurn = createQueue(mostProcesses)

/** Our own environment without what points git at another repository, as it does inside a git hook. */
export const gitEnvironment = (): NodeJS.ProcessEnv => ({
    ...Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG'))
    ),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1'
})

/** Run git in a folder, without a shell, and answer with what it wrote. Rejects with `GitError`. */
export const runGit = (folder: string, args: readonly string[]): Promise<string> =>
    inTurn(
        () =>
            new Promise((resolve, reject) => {
                execFile(
                    'git',
                    [...gitOptions(folder), ...args],
                    { env: gitEnvironment(), maxBuffer: 1 << 29, timeout: longestRun },
                    (error: ExecFileException | null, stdout, stderr) => {
                        if (error) {
                            const [line = ''] = stderr.trim().split('\n')
                            reject(new GitError(line || `git ${args[0] ?? ''} failed`, error.code === 'ENOENT'))
                        } else {
                            resolve(stdout)
                        }
                    }
                )
            })
    )
