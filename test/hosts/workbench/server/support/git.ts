import { execFileSync } from 'node:child_process'

const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@acme.test', '-c', 'commit.gpgsign=false']

/** Run git in a folder, as nobody in particular, and answer with what it wrote. */
export const git = (folder: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...identity, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore']
    }).trim()

/** Make the folder a git repository with everything in it committed on `main`. Answers with the commit. */
export function commitAll(folder: string, { origin }: { origin?: string } = {}): string {
    git(folder, 'init', '--quiet', '--initial-branch=main')
    if (origin) {
        git(folder, 'remote', 'add', 'origin', origin)
    }
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Write the handbook')
    return git(folder, 'rev-parse', 'HEAD')
}
