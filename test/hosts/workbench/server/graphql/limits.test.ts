import assert from 'node:assert/strict'
import {
    commitDayQuery,
    commitQuery,
    contentsQuery,
    documentQuery,
    folderQuery,
    listQuery,
    movesQuery,
    textsQuery,
    versionsQuery
} from '../../../../../src/hosts/sourcegraph/loading/operations'
import { budgetLimits, createBudget } from '../../../../../src/hosts/workbench/server/graphql/budget'
import { documentLimits, readDocument } from '../../../../../src/hosts/workbench/server/graphql/readDocument'
import { commitAll } from '../support/git'
import { ask } from '../support/ask'
import { runningWorkbench, type Opened } from '../support/runningWorkbench'

const times = (count: number, write: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => write(index)).join(' ')
const nested = (levels: number): string => `{ ${'a { '.repeat(levels)} b ${'} '.repeat(levels)} }`

describe('readDocument', () => {
    const refused = (query: string, message: string) =>
        assert.throws(() => readDocument(query), { name: 'RequestError', message })

    it('reads all that the extension asks, for four times as many files as it does', () => {
        for (const query of [
            ...[commitQuery, listQuery, documentQuery, commitDayQuery],
            ...[contentsQuery, folderQuery, movesQuery, textsQuery, versionsQuery].map(write => write(400))
        ]) {
            assert.ok(readDocument(query).definitions.length > 0)
        }
    })

    it('refuses one that nests too deep, by brackets of any kind', () => {
        readDocument(nested(48))
        const message = 'the query nests deeper than 50 levels'
        refused(nested(50), message)
        refused(nested(100_000), message)
        refused(`{ a(b: ${'['.repeat(100_000)}`, message)
        refused(`{ a(b: ${'{ c: '.repeat(100_000)}`, message)
        refused(`query($a: ${'['.repeat(100_000)}`, message)
    })

    it('does not take brackets in a text for any', () => {
        readDocument(`{ a(b: "${'{'.repeat(100)}") # ${'{'.repeat(100)}\n}`)
    })

    it('refuses one of too many words', () => {
        refused(`{ a(b: [${'1 '.repeat(documentLimits.tokens)}]) }`, 'the query has more than 50,000 words and marks: ask in several') // prettier-ignore
    })

    it('refuses one of too many fields', () => {
        const message = 'the query asks for more than 10,000 fields: ask in several'
        refused(`{ ${times(10_001, index => `a${index}: b`)} }`, message)
    })

    it('refuses fragments that double with each line, without following them', () => {
        const doubling = times(40, index => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)
        refused(`{ ...F0 } ${doubling} fragment F40 on Query { ...F41 }`, 'the query asks for more than 10,000 fields: ask in several') // prettier-ignore
    })

    it('refuses fragments that lead ever deeper, and too many of them', () => {
        const chain = times(60, index => `fragment F${index} on Query { a { ...F${index + 1} } }`)
        refused(`{ ...F0 } ${chain}`, 'the query nests deeper than 50 levels')
        refused(`{ a } ${times(101, index => `fragment F${index} on Query { a }`)}`, 'the query defines more than 100 fragments: ask in several') // prettier-ignore
    })

    it('refuses the same name over and over, which are compared with one another', () => {
        const message = 'the query asks for a more than 50 times in one place: ask in several'
        refused(`{ ${'a '.repeat(51)} }`, message)
        refused(`{ ${'... { a } '.repeat(51)} }`, message)
        refused(`{ ${'b { a } '.repeat(26)} ${'... on Query { b { a } } '.repeat(26)} }`, message.replace('for a', 'for b')) // prettier-ignore
        readDocument(`{ ${times(60, index => `x${index}: b { a }`)} }`)
    })

    it('leaves circles and what is no GraphQL to those who name them', () => {
        readDocument('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')
        assert.throws(() => readDocument('{ a(b: "'), { message: 'Syntax Error: Unterminated string.' })
        assert.throws(() => readDocument(`{ a \0 ${'{'.repeat(1000)}`), { name: 'GraphQLError' })
    })
})

describe('createBudget', () => {
    it('is spent on fields, items and text, and stays so', () => {
        const { signal } = new AbortController()
        const budget = createBudget(signal)
        budget.spend({ items: budgetLimits.items, text: budgetLimits.text })
        const message = 'the answer has more than 500,000 fields and items: ask for less at a time'
        assert.throws(() => budget.spend({ items: 1 }), { name: 'RequestError', message })
        assert.throws(() => budget.spend({ text: 1 }), { message })
        assert.equal(budget.exhausted?.message, message)
        assert.throws(() => createBudget(signal).spend({ text: budgetLimits.text + 1 }), {
            message: 'the answer needs more than 200,000,000 bytes of text: ask for less at a time'
        })
    })

    it('ends where nobody waits', () => {
        const connected = new AbortController()
        const budget = createBudget(connected.signal)
        budget.spend({ items: 1 })
        connected.abort()
        assert.throws(() => budget.spend({}), { message: 'nobody waits for this answer any more' })
    })
})

describe('GraphQL: too much at once', function () {
    this.timeout(60_000)
    let workbench: Opened

    before(async () => {
        workbench = await runningWorkbench()
        await workbench.folder.write({
            ...Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`handbook/many/${index}.md`, ''])),
            'handbook/slow.md': '*a **b '.repeat(20_000),
            'handbook/nested.md': '>'.repeat(20_000),
            'handbook/large.txt': 'x'.repeat(4_900_000)
        })
        commitAll(`${workbench.folder.path}/handbook`)
    })
    after(() => workbench.release())
    afterEach(() =>
        assert.deepEqual(
            workbench.told.filter(line => line.startsWith('error')),
            []
        )
    )

    /** The one message that came instead of an answer. */
    const refusal = async (query: string, variables?: Readonly<Record<string, unknown>>): Promise<string> => {
        const { data, errors = [] } = await ask(workbench.url, query, variables)
        assert.deepEqual([data, errors.length], [undefined, 1])
        return errors[0]!.message
    }
    const ofCommit = (selection: string): string =>
        `{ repository(name: "github.com/acme/handbook") { commit(rev: "HEAD") { ${selection} } } }`

    it('says that a query asks for too much', async () => {
        assert.equal(await refusal(nested(60)), 'the query nests deeper than 50 levels')
        assert.equal(await refusal(`{ ${'site { id } '.repeat(60)} }`), 'the query asks for site more than 50 times in one place: ask in several') // prettier-ignore
    })

    it('says that lists within lists come to too much', async () => {
        const message = 'the answer has more than 500,000 fields and items: ask for less at a time'
        const files = 'tree(path: "") { entries(recursive: true) { ... on GitBlob { path'
        assert.equal(await refusal(ofCommit(`${files} commit { ${files} } } } } } } }`)), message)
        assert.equal(await refusal(ofCommit(times(400, index => `a${index}: fileNames`))), message)
    })

    it('says that the texts of files come to too much, before it has read them', async () => {
        const blobs = times(50, index => `b${index}: blob(path: "large.txt") { content }`)
        assert.equal(
            await refusal(ofCommit(blobs)),
            'the answer needs more than 200,000,000 bytes of text: ask for less at a time'
        )
    })

    it('names a few of many mistakes', async () => {
        const { errors = [] } = await ask(workbench.url, `{ ${times(5000, index => `a${index}: absent`)} }`)
        assert.equal(errors.length, 21)
        assert.match(errors.at(-1)!.message, /^Too many validation errors/)
    })

    it('says which values nest too deep', async () => {
        const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
        const change = (field: string, variables: string) =>
            fetch(new URL('/.api/graphql', workbench.url), {
                method: 'POST',
                body: `{"query":${JSON.stringify(`mutation($${field.startsWith('edit') ? 'value: JSONValue' : 'contents: String!'}) { settingsMutation(input: {subject: "VXNlcjox"}) { ${field} { empty { alwaysNil } } } }`)},"variables":${variables}}`
            })
        for (const [field, variables] of [
            ['editSettings(edit: {keyPath: [{property: "x"}], value: $value})', `{"value":${deep(50_000)}}`],
            ['overwriteSettings(contents: $contents)', `{"contents":"{\\"x\\":${deep(50_000)}}"}`]
        ] as const) {
            const answer = (await (await change(field, variables)).json()) as { errors: { message: string }[] }
            assert.equal(answer.errors[0]?.message, 'a value nests too deep')
        }
    })

    it('answers with few processes of git, however many revisions are named', async () => {
        const { data, errors } = await ask(
            workbench.url,
            `{ repository(name: "github.com/acme/handbook") { ${times(60, index => `c${index}: commit(rev: "HEAD~${index % 2}") { oid }`)} } }`
        )
        assert.equal(errors, undefined)
        assert.equal(new Set(Object.values(data?.['repository'] as object).map(commit => JSON.stringify(commit))).size, 2) // prettier-ignore
    })

    it('stops where Markdown takes too long to render, and renders the next page', async () => {
        const rich = (path: string) => ask(workbench.url, ofCommit(`blob(path: "${path}") { richHTML }`))
        const { errors } = await rich('slow.md')
        assert.equal(errors?.[0]?.message, 'slow.md takes too long to render')
        assert.equal((await rich('nested.md')).errors?.[0]?.message, 'a value nests too deep')
        const { data } = await rich('product/goals.md')
        assert.match(JSON.stringify(data), /<h1 id=\\"goals\\">Goals<\/h1>/)
    })

    it('says how many ancestors may be asked for', async () => {
        const { errors } = await ask(workbench.url, ofCommit('ancestors(first: 2147483647) { nodes { oid } }'))
        assert.equal(errors?.[0]?.message, 'first is 2147483647, expected 0 to 100000')
    })
})
