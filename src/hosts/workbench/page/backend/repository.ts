/** A repository that was opened in the workbench. */
export interface Repository {
    /** `handbook`, `github.com/acme/web` */
    readonly name: string
}

/** The files of a repository at one commit. */
export interface RepositoryFiles {
    readonly repository: string
    /** 40 hexadecimal digits */
    readonly commit: string
    /** `main`; absent where the repository has no branch yet */
    readonly branch?: string
    /** paths of all files, in the order of the server */
    readonly paths: readonly string[]
}

/** A text file as it stands at one commit. */
export interface TextFile {
    readonly repository: string
    readonly commit: string
    readonly path: string
    readonly text: string
    readonly byteSize: number
}
