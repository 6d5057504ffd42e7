import assert from 'node:assert/strict'
import { ask, data } from '../support/ask'
import { runningWorkbench, type Opened } from '../support/runningWorkbench'

describe('GraphQL: extension registry', () => {
    let workbench: Opened

    before(async () => {
        workbench = await runningWorkbench()
    })
    after(() => workbench.release())

    it('offers the extension that was built, with the address of its bundle', async () => {
        const { extensionRegistry } = await data(
            workbench.url,
            `{ extensionRegistry { extensions(first: 5, extensionIDs: ["okr-lens/okr-lens"]) { totalCount nodes {
                extensionID url isLocal viewerCanAdminister
                manifest { raw description jsonFields(fields: ["url", "activationEvents", "contributes", "absent"]) }
            } } } }`
        )
        const { nodes, totalCount } = (extensionRegistry as { extensions: { nodes: unknown[]; totalCount: number } })
            .extensions
        const [{ manifest, ...node }] = nodes as [{ manifest: { raw: string } }]
        const { raw, ...rest } = manifest
        const url = `${workbench.url}-/static/extension/okr-lens.js`
        const contributes = { actions: [{ id: 'okrLens.open' }] }
        assert.equal(totalCount, 1)
        assert.deepEqual(node, {
            extensionID: 'okr-lens/okr-lens',
            url: '/extensions/okr-lens/okr-lens',
            isLocal: true,
            viewerCanAdminister: false
        })
        assert.deepEqual(rest, {
            description: 'Shows goals.',
            jsonFields: { activationEvents: ['*'], contributes, url }
        })
        assert.deepEqual(JSON.parse(raw), {
            name: 'okr-lens',
            publisher: 'okr-lens',
            description: 'Shows goals.',
            main: 'dist/extension.js',
            activationEvents: ['*'],
            contributes,
            extensionID: 'okr-lens/okr-lens',
            url
        })
        assert.equal(
            await (await fetch(url)).text(),
            'exports.activate = () => {}\n//# sourceMappingURL=extension.map\n'
        )
    })

    it('selects by id and by words; ids to prioritize leave the others in', async () => {
        const answer = await data(
            workbench.url,
            `{ extensionRegistry {
                all: extensions { nodes { extensionID } }
                other: extensions(extensionIDs: ["acme/other"]) { nodes { extensionID } }
                first: extensions(first: 1, prioritizeExtensionIDs: ["acme/other"]) { nodes { extensionID } }
                words: extensions(query: "OKR") { nodes { extensionID } }
                none: extensions(query: "codecov") { nodes { extensionID } }
                one: extension(extensionID: "okr-lens/okr-lens") { name }
                absent: extension(extensionID: "acme/other") { name }
            } }`
        )
        const own = { nodes: [{ extensionID: 'okr-lens/okr-lens' }] }
        assert.deepEqual(answer.extensionRegistry, {
            all: own,
            other: { nodes: [] },
            first: own,
            words: own,
            none: { nodes: [] },
            one: { name: 'okr-lens' },
            absent: null
        })
    })

    it('sees a new build, and fails in words while there is none', async () => {
        const own = await runningWorkbench()
        const query = '{ extensionRegistry { extensions { nodes { manifest { description } } } } site { siteID } }'
        try {
            await own.folder.write({
                'dist/package.json': '{"name":"okr-lens","publisher":"okr-lens","description":"New."}'
            })
            const { extensionRegistry } = await data(own.url, query)
            assert.deepEqual(extensionRegistry, { extensions: { nodes: [{ manifest: { description: 'New.' } }] } })

            await own.folder.write({ 'dist/package.json': '{"name":' })
            const { errors } = await ask(own.url, query)
            assert.equal(errors?.[0]?.message, 'the workbench failed to answer this')
            assert.equal(own.told.at(-1), `error: cannot read ${own.dist}/package.json: run \`npm run build\``)
        } finally {
            await own.release()
        }
    })
})
