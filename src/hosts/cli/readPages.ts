import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '../../model/page'
import { isPageName } from '../pageName'
import { CommandError } from './commandError'

/** What the file system said, in words. */
const reasonOf = (error: unknown): string => {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT'
        ? 'no such file or folder'
        : code === 'EACCES'
          ? 'may not be read'
          : (code ?? String(error))
}

/** Read one file, whatever is in it. */
export const readDocument = (path: string): Promise<string> =>
    readFile(path, 'utf8').catch((error: unknown) => {
        const { code } = error as NodeJS.ErrnoException
        throw new CommandError(`${path}: ${code === 'EISDIR' ? 'is a folder, expected a file' : reasonOf(error)}`)
    })

/** Read one text file. */
export async function readText(path: string): Promise<string> {
    const text = await readDocument(path)
    if (text.includes('\0')) {
        throw new CommandError(`${path}: is not a text file`)
    }
    return text
}

async function pagesIn(folder: string): Promise<readonly string[]> {
    const entries = await readdir(folder, { withFileTypes: true })
    const paths = await Promise.all(
        entries
            .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
            .sort((one, other) => (one.name < other.name ? -1 : 1))
            .map(async entry => {
                const path = join(folder, entry.name)
                return entry.isDirectory()
                    ? await pagesIn(path)
                    : entry.isFile() && isPageName(entry.name)
                      ? [path]
                      : []
            })
    )
    return paths.flat()
}

/** Read the pages that paths name: files as they are, folders with all Markdown and YAML below them. A page's address is its path. */
export async function readPages(paths: readonly string[]): Promise<readonly Page[]> {
    const files = await Promise.all(
        paths.map(async path => {
            const kind = await stat(path).catch((error: unknown) => {
                throw new CommandError(
                    `${path}: ${reasonOf(error)}, expected a Markdown page, a YAML list or a folder of them`
                )
            })
            return kind.isDirectory() ? pagesIn(path) : [path]
        })
    )
    const pages: Page[] = []
    // One at a time: a handbook has more files than a process may hold open.
    for (const uri of new Map(files.flat().map(path => [resolve(path), path])).values()) {
        pages.push({ uri, text: await readText(uri) })
    }
    return pages
}
