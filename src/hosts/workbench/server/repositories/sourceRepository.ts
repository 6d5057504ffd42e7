/** A file of a commit. Links, submodules and files over `largestFile` are left out. */
export interface SourceFile {
    /** from the root of the repository, with slashes: `product/roadmap.md` */
    readonly path: string
    readonly byteSize: number
    /** hash of the content: two files with the same id hold the same bytes */
    readonly id: string
}

export interface SourceText {
    /** decoded from UTF-8; empty where `binary` */
    readonly content: string
    readonly binary: boolean
    readonly byteSize: number
}

export interface Branch {
    /** `refs/heads/main`, or `HEAD` where no branch is checked out */
    readonly name: string
    /** `main`, or `HEAD` */
    readonly displayName: string
}

/** What a commit says of itself. */
export interface CommitRecord {
    /** the full id */
    readonly oid: string
    readonly parents: readonly string[]
    readonly authorName: string
    readonly authorEmail: string
    /** when its author wrote it: `2021-05-31T17:04:00+02:00` */
    readonly date: string
    readonly committerName: string
    readonly committerEmail: string
    readonly committedAt: string
    readonly subject: string
    readonly body: string
}

/** Which commits of a history are wanted. */
export interface HistoryOptions {
    /** only those that changed the file or folder at this path */
    readonly path?: string
    /** the most commits to answer with */
    readonly first: number
}

/** A folder or a git repository, read as Sourcegraph reads one: every commit is fixed for good. */
export interface SourceRepository {
    readonly kind: 'git' | 'folder'
    /** `github.com/acme/handbook`, `examples/handbook` */
    readonly name: string
    /** absolute, with every link resolved */
    readonly folder: string
    /** Absent while nothing is committed. */
    defaultBranch(): Promise<Branch | undefined>
    /** The full id (40 or 64 hexadecimal digits) of the commit that a revision names; empty means the default branch. */
    resolve(revision: string): Promise<string | undefined>
    /** Every file of a commit that `resolve` answered, by its path and in the order of the paths. */
    list(commit: string): Promise<ReadonlyMap<string, SourceFile>>
    /** One file, absent where the commit has none at this path. Rejects with `RequestError` where it can no longer be read. */
    read(commit: string, path: string): Promise<SourceText | undefined>
    /** A commit and those before it, newest first. A folder that git does not keep has no history: none. */
    history(commit: string, options: HistoryOptions): Promise<readonly CommitRecord[]>
}

/** Bytes. Longer files are neither listed nor read. */
export const largestFile = 5_000_000
