import { runGit } from './runGit'
import type { CommitRecord } from './sourceRepository'

/** Fields of a commit, a unit separator between them; a zero byte ends each. */
const format = ['%H', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%s', '%b'].join('%x1f')

/**
 * A commit and its ancestors, newest first, as git tells them.
 *
 * @param path only commits that changed this file or folder, as git simplifies their history
 */
export async function readHistory(
    folder: string,
    commit: string,
    first: number,
    path?: string
): Promise<readonly CommitRecord[]> {
    const paths = path === undefined || path === '' ? [] : ['--', `:(literal)${path}`]
    const output = await runGit(folder, ['log', '-z', `--max-count=${first}`, `--format=${format}`, commit, ...paths])
    return output
        .split('\0')
        .filter(record => record !== '')
        .map(record => {
            const [oid, parents, ...told] = record.split('\x1f')
            const [authorName, authorEmail, date, committerName, committerEmail, committedAt, subject, body] = told
            return {
                oid: oid ?? '',
                parents: (parents ?? '').split(' ').filter(Boolean),
                authorName: authorName ?? '',
                authorEmail: authorEmail ?? '',
                date: date ?? '',
                committerName: committerName ?? '',
                committerEmail: committerEmail ?? '',
                committedAt: committedAt ?? '',
                subject: subject ?? '',
                body: (body ?? '').trim()
            }
        })
}
