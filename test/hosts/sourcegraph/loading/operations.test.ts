import { buildASTSchema, parse, printType, validate, type GraphQLObjectType } from 'graphql'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
    commitQuery,
    contentsQuery,
    documentQuery,
    listQuery,
    movesQuery,
    textsQuery,
    versionsQuery
} from '../../../../src/hosts/sourcegraph/loading/operations'
import { linesQuery } from '../../../../src/hosts/sourcegraph/search/searchLines'
import { schema } from '../../../../src/hosts/workbench/server/graphql/schema'

/** Every GraphQL document that the extension can send. */
const documents = [
    commitQuery,
    listQuery,
    contentsQuery(1),
    contentsQuery(100),
    documentQuery,
    linesQuery,
    versionsQuery(20),
    movesQuery(10),
    textsQuery(60)
]

const namesIn = (text: string): readonly string[] =>
    [...text.matchAll(/\b(?:query|mutation|subscription)\s+(\w+)\s*[({]/g)].map(([, name]) => name!)

describe('the GraphQL that is sent', () => {
    for (const document of documents) {
        it(`fits the schema: ${namesIn(document).join()}`, () =>
            assert.deepEqual(validate(schema, parse(document)), []))
    }

    it('is all of it here, under names of its own', () => {
        const folder = path.resolve(import.meta.dirname, '../../../../src/hosts/sourcegraph')
        const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
            .filter(name => name.endsWith('.ts'))
            .flatMap(name => namesIn(readFileSync(path.join(folder, name), 'utf8')))
        assert.deepEqual([...written].sort(), [...new Set(written)].sort(), 'two have one name')
        assert.deepEqual(new Set(documents.flatMap(namesIn)), new Set(written))
        written.forEach(name => assert.match(name, /^OKRLens[A-Z]/))
    })
})

/** Sourcegraph's own schema as of 3.41, in what extensions ask for; it has hardly changed from 3.26 to 4.4. */
const sourcegraph = buildASTSchema(
    parse(/* GraphQL */ `
        scalar GitObjectID
        enum SearchVersion {
            V1
            V2
        }
        type Query {
            repository(name: String, cloneURL: String, hashedName: String, uri: String): Repository
            search(version: SearchVersion = V1, patternType: SearchPatternType, query: String = ""): Search
            viewerSettings: SettingsCascade!
            currentUser: User
            site: Site!
        }
        type Repository {
            name: String!
            mirrorInfo: MirrorRepositoryInfo!
            defaultBranch: GitRef
            commit(rev: String!, inputRevspec: String): GitCommit
            comparison(base: String, head: String, fetchMissing: Boolean = true): RepositoryComparison!
        }
        type RepositoryComparison {
            fileDiffs(first: Int, after: String): FileDiffConnection!
        }
        type FileDiffConnection {
            nodes: [FileDiff!]!
        }
        type FileDiff {
            oldPath: String
            newPath: String
        }
        type GitCommitConnection {
            nodes: [GitCommit!]!
            pageInfo: PageInfo!
        }
        type PageInfo {
            hasNextPage: Boolean!
        }
        type Signature {
            person: Person!
            date: String!
        }
        type Person {
            name: String!
            email: String!
        }
        type MirrorRepositoryInfo {
            cloned: Boolean!
            cloneInProgress: Boolean!
        }
        type GitRef {
            name: String!
            displayName: String!
            target: GitObject!
        }
        type GitObject {
            oid: GitObjectID!
        }
        type GitCommit {
            oid: GitObjectID!
            author: Signature!
            committer: Signature
            subject: String!
            body: String
            message: String!
            parents: [GitCommit!]!
            ancestors(first: Int, query: String, path: String, author: String, after: String): GitCommitConnection!
            tree(path: String = "", recursive: Boolean = false): GitTree
            fileNames: [String!]!
            blob(path: String!): GitBlob
            file(path: String!): File2
        }
        interface File2 {
            path: String!
            content: String!
            byteSize: Int!
            binary: Boolean!
        }
        type GitTree {
            entries(first: Int, recursive: Boolean = false, recursiveSingleChild: Boolean = false): [TreeEntry!]!
        }
        interface TreeEntry {
            path: String!
            name: String!
            isDirectory: Boolean!
            url: String!
        }
        type GitBlob {
            path: String!
            content: String!
            byteSize: Int!
            binary: Boolean!
            richHTML: String!
            url: String!
            canonicalURL: String!
        }
        enum SearchPatternType {
            standard
            literal
            regexp
            structural
        }
        type Search {
            results: SearchResults!
        }
        type SearchResults {
            results: [SearchResult!]!
            matchCount: Int!
            limitHit: Boolean!
            cloning: [Repository!]!
            missing: [Repository!]!
            timedout: [Repository!]!
            alert: SearchAlert
        }
        union SearchResult = FileMatch | Repository
        type SearchAlert {
            title: String!
            description: String
        }
        type FileMatch {
            repository: Repository!
            file: GitBlob!
            lineMatches: [LineMatch!]!
            limitHit: Boolean!
        }
        type LineMatch {
            preview: String!
            lineNumber: Int!
            offsetAndLengths: [[Int!]!]!
        }
        type SettingsCascade {
            final: String!
        }
        type User {
            username: String!
        }
        type Site {
            productVersion: String!
        }
    `)
)

describe('the schema that the workbench serves', () => {
    /** The fields of a type, each with its arguments, their defaults and what may be null. */
    const fieldsOf = (type: unknown): readonly string[] =>
        printType(type as GraphQLObjectType)
            .split('\n')
            .map(line => line.trim().replace(/ @deprecated.*/, ''))
            .filter(line => /^\w+(?:\(.*\))?: /.test(line))

    for (const [name, type] of Object.entries(sourcegraph.getTypeMap()).filter(([name]) => !name.startsWith('__'))) {
        const expected = fieldsOf(type)
        if (expected.length > 0) {
            it(`has the fields of ${name} as Sourcegraph has them`, () => {
                const served = new Set(fieldsOf(schema.getType(name)))
                assert.deepEqual(
                    expected.filter(field => !served.has(field)),
                    []
                )
            })
        }
    }

    it('is held to more than a few fields', () =>
        assert.ok(Object.values(sourcegraph.getTypeMap()).flatMap(fieldsOf).length > 40))
})
