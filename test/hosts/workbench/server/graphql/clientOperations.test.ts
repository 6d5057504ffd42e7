import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { parse, validate } from 'graphql'
import { schema } from '../../../../../src/hosts/workbench/server/graphql/schema'
import { data } from '../support/ask'
import { runningWorkbench, type Opened } from '../support/runningWorkbench'

const repository = 'github.com/acme/handbook'

/** What Sourcegraph's code-host client asks, by operation name, each with the fields it reads the answer from. */
const operations: readonly {
    readonly query: string
    readonly variables?: Readonly<Record<string, unknown>>
    readonly answer: (workbench: Opened) => unknown
}[] = [
    {
        query: 'query EnableLegacyExtensions { site { enableLegacyExtensions } }',
        answer: () => ({ site: { enableLegacyExtensions: true } })
    },
    {
        query: 'query ResolveRepoName($cloneURL: String!) { repository(cloneURL: $cloneURL) { name } }',
        variables: { cloneURL: 'https://github.com/acme/handbook.git' },
        answer: () => ({ repository: { name: repository } })
    },
    {
        query: 'query ResolveRepo($rawRepoName: String!) { repository(name: $rawRepoName) { name } }',
        variables: { rawRepoName: repository },
        answer: () => ({ repository: { name: repository } })
    },
    {
        query: 'query ResolveRawRepoName($repoName: String!) { repository(name: $repoName) { uri mirrorInfo { cloned } } }',
        variables: { repoName: repository },
        answer: () => ({ repository: { uri: repository, mirrorInfo: { cloned: true } } })
    },
    {
        query: `query ResolveRev($repoName: String!, $revision: String!) {
            repository(name: $repoName) { mirrorInfo { cloned } commit(rev: $revision) { oid } }
        }`,
        variables: { repoName: repository, revision: '' },
        answer: ({ commit }) => ({ repository: { mirrorInfo: { cloned: true }, commit: { oid: commit } } })
    },
    {
        query: `query BlobContent($repoName: String!, $commitID: String!, $filePath: String!) {
            repository(name: $repoName) { commit(rev: $commitID) { file(path: $filePath) { content } } }
        }`,
        variables: { repoName: repository, commitID: 'main', filePath: 'product/goals.md' },
        answer: () => ({
            repository: {
                commit: { file: { content: '# Goals\n\nMake the Browser Extension easy to release.\n' } }
            }
        })
    },
    {
        query: `query Extensions($first: Int!, $extensionIDs: [String!]!, $fields: [String!]!) { extensionRegistry {
            extensions(first: $first, extensionIDs: $extensionIDs) {
                nodes { extensionID manifest { jsonFields(fields: $fields) } }
            }
        } }`,
        variables: { first: 1, extensionIDs: ['okr-lens/okr-lens'], fields: ['activationEvents'] },
        answer: () => ({
            extensionRegistry: {
                extensions: {
                    nodes: [{ extensionID: 'okr-lens/okr-lens', manifest: { jsonFields: { activationEvents: ['*'] } } }]
                }
            }
        })
    },
    {
        // as of 3.30
        query: `query Extensions($first: Int!, $ids: [String!]!) { extensionRegistry {
            extensions(first: $first, prioritizeExtensionIDs: $ids) { nodes { extensionID url viewerCanAdminister } }
        } }`,
        variables: { first: 1, ids: ['okr-lens/okr-lens'] },
        answer: () => ({
            extensionRegistry: {
                extensions: {
                    nodes: [
                        {
                            extensionID: 'okr-lens/okr-lens',
                            url: '/extensions/okr-lens/okr-lens',
                            viewerCanAdminister: false
                        }
                    ]
                }
            }
        })
    },
    {
        query: `mutation logEvent($name: String!, $id: String!, $url: String!, $source: EventSource!, $argument: String) {
            logEvent(event: $name, userCookieID: $id, url: $url, source: $source, publicArgument: $argument) { alwaysNil }
        }`,
        variables: { name: 'hover', id: '1', url: 'http://localhost', source: 'CODEHOSTINTEGRATION' },
        answer: () => ({ logEvent: { alwaysNil: null } })
    },
    {
        query: `mutation logUserEvent($event: UserEvent!, $id: String!) {
            logUserEvent(event: $event, userCookieID: $id) { alwaysNil }
        }`,
        variables: { event: 'CODEINTELINTEGRATION', id: '1' },
        answer: () => ({ logUserEvent: { alwaysNil: null } })
    },
    {
        query: 'query UserSettingsURL { currentUser { settingsURL } }',
        answer: () => ({ currentUser: { settingsURL: '/users/you/settings' } })
    },
    {
        query: `query ResolvePrivateRepo($hash: String!) {
            repositoryRedirect(hashedName: $hash) { __typename ... on Repository { mirrorInfo { cloneInProgress } } }
            currentUser { username }
        }`,
        variables: { hash: 'none' },
        answer: () => ({ repositoryRedirect: null, currentUser: { username: 'you' } })
    },
    {
        query: `query TreeEntries($repoName: String!, $revision: String!, $commitID: String!, $path: String!, $first: Int) {
            repository(name: $repoName) { commit(rev: $commitID, inputRevspec: $revision) { tree(path: $path) {
                isRoot entries(first: $first, recursiveSingleChild: true) {
                    path isDirectory url submodule { url commit } isSingleChild
                }
            } } }
        }`,
        variables: { repoName: repository, revision: 'main', commitID: 'HEAD', path: 'product/teams', first: 9 },
        answer: () => ({
            repository: {
                commit: {
                    tree: {
                        isRoot: false,
                        entries: [
                            {
                                path: 'product/teams/Größe & Co.md',
                                isDirectory: false,
                                url: `/${repository}@main/-/blob/product/teams/Gr%C3%B6%C3%9Fe%20%26%20Co.md`,
                                submodule: null,
                                isSingleChild: true
                            }
                        ]
                    }
                }
            }
        })
    }
]

describe('GraphQL: what the code-host client asks', () => {
    let workbench: Opened

    before(async () => {
        workbench = await runningWorkbench()
    })
    after(() => workbench.release())

    for (const { query, variables, answer } of operations) {
        it(/\w+ \w+/.exec(query)?.[0] ?? query, async () =>
            assert.deepEqual(await data(workbench.url, query, variables), answer(workbench))
        )
    }
})

/** About diffs and repositories that lie on Phabricator, of which a workbench has none. */
const leftOut = /ResolveStagingRev|addPhabricatorRepo/

for (const packageName of ['@sourcegraph/code-host-integration', 'code-host-integration-3.30']) {
    const bundle = `node_modules/${packageName}/scripts/integration.bundle.js`
    describe(`GraphQL: the text of every operation in ${packageName}`, () => {
        for (const operation of existsSync(bundle) ? operationsIn(readFileSync(bundle, 'utf8')) : []) {
            const name = /\w+ \w+/.exec(operation)?.[0] ?? operation
            if (!leftOut.test(name)) {
                it(`fits the schema: ${name}`, () => assert.deepEqual(validate(schema, parse(operation)), []))
            }
        }

        it('was found', () => assert.ok(operationsIn(readFileSync(bundle, 'utf8')).length > 9))
    })
}

/** The template literals of a bundle that hold GraphQL operations, with the fragments they name. */
function operationsIn(bundle: string): readonly string[] {
    const literals = [...bundle.matchAll(/`\s*((?:query|mutation|fragment)\s+\w+[^`]*)`/g)].map(
        ([, text]) => text ?? ''
    )
    const fragments = literals.filter(text => text.startsWith('fragment'))
    return literals
        .filter(text => !text.startsWith('fragment'))
        .map(text => {
            const needed = fragments.filter(
                fragment => text.includes('${') && text.includes(`...${/fragment (\w+)/.exec(fragment)?.[1]}`)
            )
            return [text.replace(/\$\{[^}]*\}/g, ''), ...needed].join('\n')
        })
}
