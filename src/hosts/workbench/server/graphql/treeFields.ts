import { basename } from 'node:path/posix'
import { renderMarkdown } from '../../markdown/renderMarkdown'
import { RequestError } from '../requestError'
import { countEntries, listDirectory, type DirectoryEntry } from '../repositories/listDirectory'
import type { SourceFile, SourceRepository, SourceText } from '../repositories/sourceRepository'
import { encodePath } from '../../../gitUri'
import { withinTime } from '../withinTime'
import type { Budget } from './budget'
import { takeFirst } from './takeFirst'

/** A commit as the files in it need it. */
export interface Place {
    readonly repository: SourceRepository
    readonly oid: string
    readonly files: ReadonlyMap<string, SourceFile>
    /** address of the repository at the revision that was asked for: `/acme/handbook@main` */
    readonly url: string
    /** the same at the commit itself */
    readonly canonicalURL: string
    /** `commit` and `repository` of the schema */
    readonly owners: { readonly commit: object; readonly repository: object }
}

interface Listing {
    readonly first?: number | null
    readonly recursive: boolean
    readonly recursiveSingleChild?: boolean
}

/** Milliseconds in which nobody else is answered. */
const renderingTime = 2000

const markdownFile = /\.(?:md|mdx|mkdn?|mkdown|mdown|markdown)$/i

/** `GitBlob` of the schema. The text is read when it is asked for. */
export function blobFields(at: Place, { path, byteSize }: SourceFile) {
    let reading: Promise<SourceText> | undefined
    const text = (budget: Budget) => {
        if (!reading) {
            budget.spend({ text: byteSize })
            reading = readText(at, path)
        }
        return reading
    }
    return {
        ...entryFields(at, path, 'blob'),
        __typename: 'GitBlob',
        isDirectory: false,
        byteSize,
        content: async (_: object, budget: Budget) => (await text(budget)).content,
        binary: async (_: object, budget: Budget) => (await text(budget)).binary,
        richHTML: async (_: object, budget: Budget) =>
            markdownFile.test(path) ? render(path, (await text(budget)).content) : ''
    }
}

/** A text can be written so that it takes marked hours. */
const render = (path: string, markdown: string): string =>
    withinTime(renderingTime, () => renderMarkdown(markdown), `${path} takes too long to render`)

/** `GitTree` of the schema. */
export function treeFields(at: Place, path: string, recursiveTree: boolean): object {
    const isRoot = path === ''
    const list = ({ recursive, recursiveSingleChild = false }: Listing) =>
        listEntries(at, path, recursive || recursiveTree, recursiveSingleChild)
    const toFields = (entries: readonly DirectoryEntry[], first?: number | null) =>
        takeFirst(entries, first).map(entry => {
            const file = at.files.get(entry.path)
            return file ? blobFields(at, file) : treeFields(at, entry.path, recursiveTree)
        })
    const ofKind = (directories: boolean) => (listing: Listing) =>
        toFields(
            list(listing).filter(({ isDirectory }) => isDirectory === directories),
            listing.first
        )
    return {
        ...entryFields(at, path, 'tree'),
        ...(isRoot ? { url: at.url, canonicalURL: at.canonicalURL } : {}),
        __typename: 'GitTree',
        isRoot,
        isDirectory: true,
        entries: (listing: Listing) => toFields(list(listing), listing.first),
        directories: ofKind(true),
        files: ofKind(false)
    }
}

const entryFields = ({ url, canonicalURL, files, owners }: Place, path: string, kind: 'blob' | 'tree') => ({
    ...owners,
    path,
    name: basename(path),
    url: () => `${url}/-/${kind}/${encodePath(path)}`,
    canonicalURL: () => `${canonicalURL}/-/${kind}/${encodePath(path)}`,
    submodule: null,
    isSingleChild: () => path !== '' && countEntries(files, dirname(path)) === 1
})

/** @param throughSingle whether a directory that holds nothing but one directory is listed together with what that one holds */
function listEntries(at: Place, path: string, recursive: boolean, throughSingle: boolean): readonly DirectoryEntry[] {
    const entries = listDirectory(at.files, path, recursive) ?? []
    const [only] = entries
    return throughSingle && entries.length === 1 && only?.isDirectory
        ? [only, ...listEntries(at, only.path, recursive, true)]
        : entries
}

/** `a/b/c` → `a/b`, `a` → '' */
const dirname = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

async function readText({ repository, oid }: Place, path: string): Promise<SourceText> {
    const text = await repository.read(oid, path)
    if (!text) {
        throw new RequestError(`${path} does not exist in ${repository.name}`)
    }
    return text
}
