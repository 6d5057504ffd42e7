/** 0, 1, 2 … of as many things as are asked for under aliases of their own. */
const indicesOf = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

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
    const indices = indicesOf(count)
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

/** The commits that changed pages up to a revision, newest first: `path0` is answered as `page0`. */
export const versionsQuery = (count: number): string => {
    const indices = indicesOf(count)
    return `query OKRLensVersions($repository: String!, $revision: String!, $first: Int!, ${indices.map(index => `$path${index}: String!`).join(', ')}) {
    repository(name: $repository) {
        commit(rev: $revision) {
            ${indices.map(index => `page${index}: ancestors(first: $first, path: $path${index}) { ...Versions }`).join('\n            ')}
        }
    }
}
fragment Versions on GitCommitConnection {
    nodes { oid subject author { date } committer { date } parents { oid } }
    pageInfo { hasNextPage }
}`
}

/** Which files commits took away, each seen from the commit before it. */
export const movesQuery = (count: number): string => {
    const indices = indicesOf(count)
    return `query OKRLensMoves($repository: String!, ${indices.map(index => `$base${index}: String!, $head${index}: String!`).join(', ')}) {
    repository(name: $repository) {
        ${indices.map(index => `step${index}: comparison(base: $base${index}, head: $head${index}) { fileDiffs(first: 500) { nodes { oldPath newPath } } }`).join('\n        ')}
    }
}`
}

/** The text of files, each at a commit of its own. */
export const textsQuery = (count: number): string => {
    const indices = indicesOf(count)
    return `query OKRLensVersionTexts($repository: String!, ${indices.map(index => `$commit${index}: String!, $path${index}: String!`).join(', ')}) {
    repository(name: $repository) {
        ${indices.map(index => `text${index}: commit(rev: $commit${index}) { blob(path: $path${index}) { content binary } }`).join('\n        ')}
    }
}`
}
