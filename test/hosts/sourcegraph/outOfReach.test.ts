import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'

/**
 * That every other test in the real host would see an extension reach past it: those of OKR Lens, on all of its surfaces, pass.
 */
for (const version of hostVersions) {
    describe(`extension host ${version}, with an extension that reaches past it`, function () {
        this.timeout(60_000)
        let folder: string
        let host: NodeExtensionHost
        before(async () => {
            folder = await mkdtemp(path.join(tmpdir(), 'okr-lens-'))
        })
        after(() => rm(folder, { recursive: true }))

        /** What comes of an expression while an extension is activated: its value, or the name of its error. */
        const activate = async (expression: string): Promise<string> => {
            const script = path.join(folder, 'extension.js')
            await writeFile(
                script,
                `exports.activate = () => { let came; try { came = ${expression} } catch (error) { came = error.name } console.log('came of it: ' + came) }`
            )
            host = await nodeExtensionHost(
                version,
                { requestGraphQL: () => Promise.resolve({ data: {} }) },
                {
                    sourcegraphURL: 'https://sourcegraph.test/',
                    clientApplication: 'sourcegraph',
                    settings: {},
                    extensions: [
                        {
                            id: 'acme/reaching',
                            manifest: { activationEvents: ['*'] },
                            scriptURL: pathToFileURL(script).href
                        }
                    ]
                }
            )
            for (;;) {
                const [, came] = /came of it: (\w+)/.exec(host.output()) ?? []
                if (came) {
                    return came
                }
                await setTimeout(20)
            }
        }

        for (const name of ['fetch', 'XMLHttpRequest', 'document', 'indexedDB', 'WebSocket', 'postMessage'] as const) {
            it(`fails where it uses ${name}`, async () => {
                assert.equal(await activate(`${name}.name`), 'ReferenceError')
                assert.throws(() => host.dispose(), /an extension reached past its host/)
            })
        }
        it('fails where it only looks whether there is a network', async () => {
            assert.equal(await activate('typeof fetch'), 'ReferenceError')
            assert.throws(() => host.dispose(), /an extension reached past its host/)
        })
        for (const expression of ['eval("1")', 'new Function("return 1")()', '(() => {}).constructor("return 1")()']) {
            it(`makes no code by ${expression}`, async () => {
                assert.equal(await activate(expression), 'EvalError')
                host.dispose()
            })
        }
        it('passes where it does neither', async () => {
            assert.equal(await activate('typeof setTimeout'), 'function')
            host.dispose()
        })
    })
}
