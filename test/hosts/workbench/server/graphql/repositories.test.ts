import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { ask, data } from '../support/ask'
import { commitAll } from '../support/git'
import { runningWorkbench, type Opened } from '../support/runningWorkbench'

const handbook = 'github.com/acme/handbook'

describe('GraphQL: repositories', () => {
    let workbench: Opened

    before(async () => {
        workbench = await runningWorkbench()
    })
    after(() => workbench.release())

    /** What `repository(name:)` answers for a selection. */
    const ofRepository = async (name: string, selection: string) =>
        (await data(workbench.url, `query($name: String!) { repository(name: $name) { ${selection} } }`, { name }))
            .repository as never

    /** What `commit(rev:)` answers for a selection. */
    const ofCommit = async (selection: string, name = handbook, rev = ''): Promise<Record<string, unknown>> =>
        (
            (await ofRepository(name, `commit(rev: ${JSON.stringify(rev)}) { ${selection} }`)) as {
                commit: Record<string, unknown>
            }
        ).commit

    it('tells what it is asked about a repository', async () => {
        const repository = await ofRepository(
            handbook,
            `__typename id name uri url isFork isArchived viewerCanAdminister mirrorInfo { cloned cloneInProgress }
             defaultBranch { name displayName abbrevName prefix type url target { oid abbreviatedOID commit { oid } } }`
        )
        const { commit } = workbench
        assert.deepEqual(repository, {
            __typename: 'Repository',
            id: Buffer.from(`Repository:${handbook}`).toString('base64'),
            name: handbook,
            uri: handbook,
            url: `/${handbook}`,
            isFork: false,
            isArchived: false,
            viewerCanAdminister: false,
            mirrorInfo: { cloned: true, cloneInProgress: false },
            defaultBranch: {
                name: 'refs/heads/main',
                displayName: 'main',
                abbrevName: 'main',
                prefix: 'refs/heads/',
                type: 'GIT_BRANCH',
                url: `/${handbook}@main`,
                target: { oid: commit, abbreviatedOID: commit.slice(0, 7), commit: { oid: commit } }
            }
        })
    })

    it('finds a repository by name in any case, by clone address, and by hashed name', async () => {
        const answer = await data(
            workbench.url,
            `query($hash: String!) {
                name: repository(name: "GitHub.com/Acme/Handbook") { name }
                url: repository(cloneURL: "git@github.com:acme/handbook.git") { name }
                hash: repository(hashedName: $hash) { name }
                redirect: repositoryRedirect(name: "acme/my web") { __typename ... on Repository { url } }
            }`,
            { hash: createHash('sha256').update(handbook).digest('hex') }
        )
        assert.deepEqual(answer, {
            name: { name: handbook },
            url: { name: handbook },
            hash: { name: handbook },
            redirect: { __typename: 'Repository', url: '/acme/my%20web' }
        })
    })

    it('answers null for a repository that is not open', async () => {
        const query = `{
            name: repository(name: "github.com/acme/web") { name }
            part: repository(name: "handbook") { name }
            empty: repository(name: "") { name }
            none: repository { name }
            url: repository(cloneURL: "https://github.com/acme/web") { name }
            path: repository(cloneURL: "/srv/git") { name }
            redirect: repositoryRedirect(name: "x") { __typename }
        }`
        assert.deepEqual(Object.values(await data(workbench.url, query)), Array(7).fill(null))
    })

    it('lists the repositories, some of them by words of their names', async () => {
        const answer = await data(
            workbench.url,
            `{
                all: repositories { nodes { name } totalCount pageInfo { hasNextPage } }
                first: repositories(first: 1) { nodes { name } totalCount pageInfo { hasNextPage } }
                some: repositories(query: "MY w") { nodes { name } }
                named: repositories(names: ["acme/my web", "x"]) { nodes { name } }
                notCloned: repositories(cloned: false) { nodes { name } }
            }`
        )
        const [one, two] = [{ name: handbook }, { name: 'acme/my web' }]
        assert.deepEqual(answer, {
            all: { nodes: [one, two], totalCount: 2, pageInfo: { hasNextPage: false } },
            first: { nodes: [one], totalCount: 2, pageInfo: { hasNextPage: true } },
            some: { nodes: [two] },
            named: { nodes: [two] },
            notCloned: { nodes: [] }
        })
    })

    it('answers null for a revision that is none', async () => {
        const query = `{ repository(name: "${handbook}") {
            a: commit(rev: "absent") { oid } b: commit(rev: "--all") { oid } c: commit(rev: "main:README.md") { oid }
        } }`
        assert.deepEqual(await data(workbench.url, query), { repository: { a: null, b: null, c: null } })
    })

    it('tells what it is asked about a commit', async () => {
        const selection = 'id oid abbreviatedOID url canonicalURL repository { name } fileNames'
        const { id, ...commit } = await ofCommit(selection, handbook, 'main')
        const oid = workbench.commit
        assert.equal(typeof id, 'string')
        assert.deepEqual(commit, {
            oid,
            abbreviatedOID: oid.slice(0, 7),
            url: `/${handbook}/-/commit/main`,
            canonicalURL: `/${handbook}/-/commit/${oid}`,
            repository: { name: handbook },
            fileNames: ['README.md', 'logo.png', 'product/goals.md', 'product/teams/Größe & Co.md']
        })
    })

    it('reads a file, under either of the two names of the field', async () => {
        const selection = 'path name isDirectory content byteSize binary richHTML url canonicalURL'
        for (const field of ['blob', 'file']) {
            const { answer } = await ofCommit(`answer: ${field}(path: "product/teams/Größe & Co.md") { ${selection} }`)
            const path = 'product/teams/Gr%C3%B6%C3%9Fe%20%26%20Co.md'
            assert.deepEqual(answer, {
                path: 'product/teams/Größe & Co.md',
                name: 'Größe & Co.md',
                isDirectory: false,
                content: '# Größe\n',
                byteSize: 10,
                binary: false,
                richHTML: '<h1 id="größe">Größe</h1>\n',
                url: `/${handbook}/-/blob/${path}`,
                canonicalURL: `/${handbook}@${workbench.commit}/-/blob/${path}`
            })
        }
    })

    it('keeps the revision that was asked for in addresses, or the one it is told to', async () => {
        const query = `{ repository(name: "${handbook}") {
            a: commit(rev: "main") { blob(path: "README.md") { url } }
            b: commit(rev: "HEAD", inputRevspec: "v/1") { blob(path: "README.md") { url } tree { url } }
            c: commit(rev: "main", inputRevspec: "") { tree(path: "product") { url } }
        } }`
        assert.deepEqual(await data(workbench.url, query), {
            repository: {
                a: { blob: { url: `/${handbook}@main/-/blob/README.md` } },
                b: { blob: { url: `/${handbook}@v/1/-/blob/README.md` }, tree: { url: `/${handbook}@v/1` } },
                c: { tree: { url: `/${handbook}/-/tree/product` } }
            }
        })
    })

    it('renders Markdown, and nothing else, as harmless HTML', async () => {
        const commit = await ofCommit('a: blob(path: "README.md") { richHTML } b: blob(path: "logo.png") { richHTML }')
        assert.match(JSON.stringify(commit.a), /<h1 id=\\"handbook\\">Handbook<\/h1>/)
        assert.doesNotMatch(JSON.stringify(commit.a), /script/)
        assert.deepEqual(commit.b, { richHTML: '' })
    })

    it('gives no text of a binary file', async () => {
        const { blob } = await ofCommit('blob(path: "logo.png") { content binary byteSize }')
        assert.deepEqual(blob, { content: '', binary: true, byteSize: 6 })
    })

    it('answers null where there is no such file or directory', async () => {
        const commit = await ofCommit(
            'a: blob(path: "absent.md") { path } b: file(path: "a/b") { path } c: tree(path: "x") { path }'
        )
        assert.deepEqual(commit, { a: null, b: null, c: null })
    })

    it('answers a directory that was asked for as a file by an error, and the other way round', async () => {
        const { data, errors } = await ask(
            workbench.url,
            `{ repository(name: "${handbook}") { commit(rev: "") {
                blob(path: "product") { path } tree(path: "README.md") { path } file(path: "logo.png") { name }
            } } }`
        )
        assert.deepEqual(data, { repository: { commit: { blob: null, tree: null, file: { name: 'logo.png' } } } })
        assert.deepEqual(
            errors?.map(({ message, path }) => [path?.at(-1), message]),
            [
                ['blob', '"product" is a directory, expected a file'],
                ['tree', '"README.md" is a file, expected a directory']
            ]
        )
    })

    it('refuses a path that leads out of the repository', async () => {
        await workbench.folder.write({ 'secret.md': 'secret' })
        for (const name of [handbook, 'acme/my web']) {
            for (const path of [
                '../secret.md',
                `${workbench.folder.path}/secret.md`,
                'product/../../secret.md',
                'a\0b'
            ]) {
                const answer = await ask(
                    workbench.url,
                    `query($name: String!, $path: String!) { repository(name: $name) { commit(rev: "") {
                        blob(path: $path) { content } file(path: $path) { content } tree(path: $path) { entries { path } }
                    } } }`,
                    { name, path }
                )
                assert.deepEqual(answer.data, { repository: { commit: { blob: null, file: null, tree: null } } })
                assert.equal(answer.errors?.length, 3)
                for (const { message } of answer.errors) {
                    assert.match(message, /leads out of the repository, expected a path such as docs\/goals\.md$/)
                }
            }
        }
    })

    it('lists a directory, directories first', async () => {
        const { tree } = await ofCommit(
            'tree { path isRoot name isDirectory url canonicalURL entries { __typename path name isDirectory url submodule { url } } }'
        )
        const submodule = null
        assert.deepEqual(tree, {
            path: '',
            isRoot: true,
            name: '',
            isDirectory: true,
            url: `/${handbook}`,
            canonicalURL: `/${handbook}@${workbench.commit}`,
            entries: [
                {
                    __typename: 'GitTree',
                    path: 'product',
                    name: 'product',
                    isDirectory: true,
                    url: `/${handbook}/-/tree/product`,
                    submodule
                },
                {
                    __typename: 'GitBlob',
                    path: 'README.md',
                    name: 'README.md',
                    isDirectory: false,
                    url: `/${handbook}/-/blob/README.md`,
                    submodule
                },
                {
                    __typename: 'GitBlob',
                    path: 'logo.png',
                    name: 'logo.png',
                    isDirectory: false,
                    url: `/${handbook}/-/blob/logo.png`,
                    submodule
                }
            ]
        })
    })

    it('lists what is below a directory, as the tree or as its entries are asked to', async () => {
        const answer = await ofCommit(
            `entries: tree(path: "product/") { entries(recursive: true) { path } }
             tree: tree(path: "./product", recursive: true) { entries { path } files { path } directories { path } }
             first: tree { entries(first: 2, recursive: true) { path } }
             none: tree { entries(first: 0) { path } }`
        )
        const [teams, goals, co] = ['product/teams', 'product/goals.md', 'product/teams/Größe & Co.md'].map(path => ({
            path
        }))
        assert.deepEqual(answer, {
            entries: { entries: [teams, goals, co] },
            tree: { entries: [teams, goals, co], files: [goals, co], directories: [teams] },
            first: { entries: [{ path: 'product' }, teams] },
            none: { entries: [] }
        })
    })

    it('lists through directories that hold one directory alone', async () => {
        const { tree } = await ofCommit(
            'tree { entries(recursiveSingleChild: true) { path isSingleChild } deep: entries { ... on GitTree { entries(recursiveSingleChild: true) { path isSingleChild } } } }',
            'acme/my web'
        )
        assert.deepEqual(tree, {
            entries: [
                { path: 'deep', isSingleChild: false },
                { path: 'src', isSingleChild: false }
            ],
            deep: [
                {
                    entries: [
                        { path: 'deep/er', isSingleChild: true },
                        { path: 'deep/er/still', isSingleChild: true },
                        { path: 'deep/er/still/file.ts', isSingleChild: true }
                    ]
                },
                { entries: [{ path: 'src/index.ts', isSingleChild: true }] }
            ]
        })
    })

    it('leads from a file back to its commit and repository', async () => {
        const { blob } = await ofCommit('blob(path: "README.md") { commit { oid } repository { name } }')
        assert.deepEqual(blob, { commit: { oid: workbench.commit }, repository: { name: handbook } })
    })

    it('refuses a negative number of entries in words', async () => {
        const { errors } = await ask(workbench.url, '{ repositories(first: -1) { nodes { name } } }')
        assert.equal(errors?.[0]?.message, 'first is -1, expected 0 or more')
    })

    it('sees what changes on disk, and what is committed', async () => {
        const own = await runningWorkbench()
        try {
            const query = `{
                folder: repository(name: "acme/my web") { commit(rev: "") { oid } }
                git: repository(name: "${handbook}") { commit(rev: "HEAD") { oid } }
            }`
            const before = await data(own.url, query)
            await own.folder.write({ 'acme/my web/new.ts': '', 'handbook/new.md': '' })
            commitAll(`${own.folder.path}/handbook`)
            // A look at the disk is good for a quarter of a second.
            await new Promise(resolve => setTimeout(resolve, 300))
            const after = await data(own.url, query)
            assert.notDeepEqual(after.folder, before.folder)
            assert.notDeepEqual(after.git, before.git)
        } finally {
            await own.release()
        }
    })

    it('compares two revisions file by file', async () => {
        const own = await runningWorkbench()
        try {
            await own.folder.write({ 'handbook/README.md': 'changed', 'handbook/new.md': '' })
            commitAll(`${own.folder.path}/handbook`)
            const query = (base: string) => `{ repository(name: "${handbook}") {
                comparison(base: "${base}", head: "HEAD") { fileDiffs(first: 5) { nodes { oldPath newPath } totalCount } }
            } }`
            assert.deepEqual(await data(own.url, query('HEAD~1')), {
                repository: {
                    comparison: {
                        fileDiffs: {
                            nodes: [
                                { oldPath: 'README.md', newPath: 'README.md' },
                                { oldPath: null, newPath: 'new.md' }
                            ],
                            totalCount: 2
                        }
                    }
                }
            })
            const { errors } = await ask(own.url, query('absent'))
            assert.equal(errors?.[0]?.message, `revision "absent" not found in ${handbook}`)
        } finally {
            await own.release()
        }
    })
})
