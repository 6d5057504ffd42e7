/** What a source stands at. The smallest question: all that is asked of one that has not changed. */
export const commitQuery = `query OKRLensCommit($repository: String!, $revision: String!) {
    repository(name: $repository) {
        mirrorInfo { cloned cloneInProgress }
        commit(rev: $revision) { oid }
    }
}`

/** All files of a source. */
export const listQuery = `query OKRLensPages($repository: String!, $revision: String!) {
    repository(name: $repository) {
        mirrorInfo { cloned cloneInProgress }
        commit(rev: $revision) {
            oid
            tree(path: "", recursive: true) { entries(first: 100000, recursive: true) { path isDirectory } }
        }
    }
}`

/** The text of many files at once: `path0` is answered as `page0`. */
export const contentsQuery = (count: number): string => {
    const indices = Array.from({ length: count }, (_, index) => index)
    return `query OKRLensContents($repository: String!, $revision: String!, ${indices.map(index => `$path${index}: String!`).join(', ')}) {
    repository(name: $repository) {
        mirrorInfo { cloned cloneInProgress }
        commit(rev: $revision) {
            oid
            ${indices.map(index => `page${index}: blob(path: $path${index}) { path content binary }`).join('\n            ')}
        }
    }
}`
}

/** The text of a document that the host has without it. */
export const documentQuery = `query OKRLensDocument($repository: String!, $revision: String!, $path: String!) {
    repository(name: $repository) {
        mirrorInfo { cloned cloneInProgress }
        commit(rev: $revision) {
            oid
            document: blob(path: $path) { content byteSize binary }
        }
    }
}`
