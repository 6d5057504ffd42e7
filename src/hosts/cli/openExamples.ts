import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf } from '../messageOf'
import { runGit } from '../workbench/server/repositories/runGit'

/** What the workbench opens where nobody names anything. */
export interface Examples {
    readonly paths: readonly string[]
    /** Remove what was made for them. */
    readonly remove: () => Promise<void>
}

/** Nobody's own settings: the same commits on every machine. */
const settings = ['user.name=OKR Lens', 'user.email=examples@okr-lens.example', 'commit.gpgsign=false', 'core.autocrlf=false', 'core.hooksPath=/dev/null'].flatMap(setting => ['-c', setting]) // prettier-ignore

/** Make the repository: its history out of patches, then what its folder holds now, where that is not the same. */
async function build(folder: string, patches: string, pages: string): Promise<void> {
    await mkdir(folder, { recursive: true })
    const git = (...args: readonly string[]) => runGit(folder, [...settings, ...args])
    await git('init', '--quiet', '--initial-branch=main')
    const files = (await readdir(patches)).filter(name => name.endsWith('.patch')).sort()
    await git('am', '--quiet', '--committer-date-is-author-date', ...files.map(name => join(patches, name)))
    await git('rm', '-r', '--quiet', '.')
    await cp(pages, folder, { recursive: true })
    await git('add', '--all')
    if ((await git('status', '--porcelain')) !== '') {
        await git('commit', '--quiet', '--message', 'What examples/handbook holds now')
    }
}

/**
 * The examples: a handbook with a history, made anew in a folder of the system's for temporary files, and a folder of code.
 * Without git, or where the history cannot be made, the handbook is the plain folder, and that is told.
 *
 * @param folder `examples`, with `handbook`, `code`, and `history` as patches
 */
export async function openExamples(folder: string, tell: (line: string) => void): Promise<Examples> {
    const [handbook, code] = [join(folder, 'handbook'), join(folder, 'code')]
    const made = await mkdtemp(join(tmpdir(), 'okr-lens-'))
    const remove = () => rm(made, { recursive: true, force: true })
    try {
        // Its last two names are those under which the repository is known
        const repository = join(made, 'examples', 'handbook')
        await build(repository, join(folder, 'history'), handbook)
        return { paths: [repository, code], remove }
    } catch (error) {
        await remove()
        tell(`the example handbook has no history: ${messageOf(error)}`)
        return { paths: [handbook, code], remove: () => Promise.resolve() }
    }
}
