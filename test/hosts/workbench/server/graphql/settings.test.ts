import assert from 'node:assert/strict'
import { ask, data } from '../support/ask'
import { runningWorkbench, type Opened } from '../support/runningWorkbench'

interface Cascade {
    readonly subjects: readonly { readonly id: string; readonly latestSettings: { id: number; contents: string } }[]
    readonly final: string
}

describe('GraphQL: settings, user and site', () => {
    let workbench: Opened

    beforeEach(async () => {
        workbench = await runningWorkbench({ 'okrLens.annotations': 'all', extensions: { 'acme/other': true } })
    })
    afterEach(() => workbench.release())

    const cascade = async (): Promise<Cascade> => {
        const query = '{ viewerSettings { final subjects { id latestSettings { id contents } } } }'
        return (await data(workbench.url, query)).viewerSettings as Cascade
    }
    const final = async () => JSON.parse((await cascade()).final) as Record<string, unknown>

    it('enables the extension and reads the pages of everything that is open', async () => {
        assert.deepEqual(await final(), {
            'okrLens.sources': [{ repository: 'github.com/acme/handbook' }, { repository: 'acme/my web' }],
            'okrLens.annotations': 'all',
            extensions: { 'okr-lens/okr-lens': true, 'acme/other': true }
        })
    })

    it('says the same under the older name, as the settings of one user', async () => {
        const { viewerConfiguration, currentUser } = await data(
            workbench.url,
            `{
                viewerConfiguration {
                    merged { contents messages }
                    subjects {
                        __typename
                        ... on User { username displayName }
                        ... on Org { name displayName }
                        ... on Site { siteID allowSiteSettingsEdits }
                        id latestSettings { id contents } settingsURL viewerCanAdminister
                    }
                }
                currentUser { id username settingsURL siteAdmin }
            }`
        )
        const { final, subjects } = await cascade()
        assert.deepEqual(viewerConfiguration, {
            merged: { contents: final, messages: [] },
            subjects: [
                {
                    __typename: 'User',
                    username: 'you',
                    displayName: 'You',
                    id: subjects[0]?.id,
                    latestSettings: { id: 1, contents: final },
                    settingsURL: '/users/you/settings',
                    viewerCanAdminister: true
                }
            ]
        })
        const user = { id: subjects[0]?.id, username: 'you', settingsURL: '/users/you/settings', siteAdmin: false }
        assert.deepEqual(currentUser, user)
    })

    it('tells which Sourcegraph it stands for', async () => {
        assert.deepEqual(await data(workbench.url, '{ site { productVersion enableLegacyExtensions } }'), {
            site: { productVersion: '3.41.0', enableLegacyExtensions: true }
        })
    })

    const edit = async (mutation: string, variables: Readonly<Record<string, unknown>> = {}, lastID?: number) => {
        const [subject] = (await cascade()).subjects
        return ask(
            workbench.url,
            `mutation($subject: ID!, $lastID: Int) {
                settingsMutation(input: { subject: $subject, lastID: $lastID }) { ${mutation} { empty { alwaysNil } } }
            }`,
            { subject: subject?.id, lastID, ...variables }
        )
    }
    const done = (field: string) => ({ data: { settingsMutation: { [field]: { empty: { alwaysNil: null } } } } })

    it('keeps an edit of one value', async () => {
        const set = (value: string) =>
            edit(`editSettings(edit: { keyPath: [{ property: "okrLens.annotations" }]${value} })`)
        assert.deepEqual(await set(', value: "off"'), done('editSettings'))
        assert.equal((await final())['okrLens.annotations'], 'off')
        assert.equal((await cascade()).subjects[0]?.latestSettings.id, 2)

        await set('')
        assert.ok(!('okrLens.annotations' in (await final())))

        await edit('editConfiguration(edit: { keyPath: [{ property: "okrLens.sources" }, { index: 1 }] })')
        const sources = [{ repository: 'github.com/acme/handbook' }]
        assert.deepEqual((await final())['okrLens.sources'], sources)

        const nested =
            'editSettings(edit: { keyPath: [{ property: "a" }, { property: "b" }], value: "[1]", valueIsJSONCEncodedString: true })'
        await edit(nested)
        assert.deepEqual((await final()).a, { b: [1] })
    })

    it('keeps new settings', async () => {
        assert.deepEqual(await edit('overwriteSettings(contents: "{\\"a\\": 1}")'), done('overwriteSettings'))
        assert.deepEqual(await final(), { a: 1 })
    })

    it('keeps comments of settings written by hand, whatever extensions change', async () => {
        const written = '{\n    // mine\n    "a": 1, /* b */\n    "c": [1, 2], // last\n}\n'
        await edit(`overwriteSettings(contents: ${JSON.stringify(written)})`)
        const contents = async () => (await cascade()).subjects[0]?.latestSettings.contents
        assert.equal(await contents(), written)
        assert.deepEqual(await final(), { a: 1, c: [1, 2] })

        await edit('editSettings(edit: { keyPath: [{ property: "a" }], value: 2 })')
        await edit('editSettings(edit: { keyPath: [{ property: "c" }, { index: 0 }], value: 7 })')
        assert.equal(await contents(), written.replace('1,', '2,').replace('[1', '[7'))
        await edit('editSettings(edit: { keyPath: [{ property: "d" }, { property: "e" }], value: true })')
        assert.match((await contents()) ?? '', /\/\/ mine[^]*\/\* b \*\/[^]*"e": true/)
        await edit('editSettings(edit: { keyPath: [{ property: "a" }, { property: "f" }], value: 3 })')
        assert.deepEqual(await final(), { a: { f: 3 }, c: [7, 2], d: { e: true } })
        assert.match((await contents()) ?? '', /\/\/ mine/)
    })

    it('refuses an edit that was made from older settings, and one that is no settings', async () => {
        const before = await final()
        for (const [mutation, lastID, message] of [
            [
                'overwriteSettings(contents: "{}")',
                7,
                'settings version mismatch: they are at 1, the edit was made from 7'
            ],
            ['overwriteSettings(contents: "[]")', 1, 'settings must be a JSON object'],
            ['editSettings(edit: { keyPath: [], value: 1 })', 1, 'settings must be a JSON object'],
            ['editSettings(edit: { keyPath: [{}], value: 1 })', 1, 'a key path segment has neither property nor index'],
            [
                'editSettings(edit: { keyPath: [{ property: "a" }, { index: 4 }], value: 1 })',
                1,
                'there is no element 4 to edit: the array has 0'
            ]
        ] as const) {
            const { errors } = await edit(mutation, {}, lastID)
            assert.equal(errors?.[0]?.message, message)
        }
        const { errors } = await edit('overwriteSettings(contents: "{")')
        assert.equal(errors?.[0]?.message, 'settings are not JSON: line 1, column 2: a closing brace } is missing')
        const foreign = await edit('overwriteSettings(contents: "{}")', { subject: 'x' })
        assert.match(foreign.errors?.[0]?.message ?? '', /^there are no settings of "x" here/)
        assert.deepEqual(await final(), before)
    })
})
