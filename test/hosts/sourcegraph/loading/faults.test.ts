import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { retryDelays } from '../../../../src/hosts/sourcegraph/loading/createRetries'
import type { Settings } from '../../../../src/hosts/workbench/extensionHost/extensionHost'
import { clockExtension } from '../../../support/clockExtension'
import {
    answers,
    cloning,
    errorsAlone,
    faultyBackend,
    late,
    never,
    noCommit,
    noRepository,
    refused,
    rejects,
    signInPage,
    status,
    truncated,
    type Fault,
    type FaultyBackend
} from '../../../support/faultyBackend'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../../support/nodeExtensionHost'
import { probeExtension } from '../../../support/probeExtension'
import { commitAll } from '../../workbench/server/support/git'
import { handbookFolder, hoverOn, okrLens, openFile, panelOf, sources } from '../lensHost'

interface Case {
    readonly name: string
    readonly fault: Fault
    /** the requests that meet it; absent: all of the repository */
    readonly operation?: string
    /** what the panel says of the source */
    readonly says: RegExp
    /** requests that one try takes, at most */
    readonly requests?: number
}

/** Long enough for a request that should not have been made to arrive, in milliseconds. */
const quiet = 150

const table: readonly Case[] = [
    {
        name: 'answers with errors alone',
        fault: errorsAlone('the disk is full'),
        says: /could not be read: Sourcegraph answered: the disk is full/
    },
    {
        name: 'answers with errors beside the data',
        fault: refused('page1', 'gitserver is busy'),
        operation: 'OKRLensContents',
        says: /Not read: [^.]+\.md\. Sourcegraph answered: gitserver is busy/,
        requests: 3
    },
    {
        name: 'does not know the repository',
        fault: noRepository,
        says: /does not know the repository, or you may not see it\. Check its name in `okrLens\.sources`\./
    },
    {
        name: 'is cloning the repository',
        fault: cloning,
        says: /could not be read: the repository is still being cloned, which can take a few minutes\./
    },
    { name: 'lost the revision', fault: noCommit, says: /revision `HEAD` was not found in the repository\./ },
    {
        name: 'refuses what it has listed',
        fault: noRepository,
        operation: 'OKRLensContents',
        says: /does not know the repository, or you may not see it/,
        requests: 3
    },
    {
        name: 'fails half way',
        fault: status('500 Internal Server Error'),
        operation: 'OKRLensPages',
        says: /Sourcegraph is down, restarting or overloaded/,
        requests: 2
    },
    { name: 'never answers', fault: never, says: /Sourcegraph gave no answer within a minute\. If that stays so, / },
    { name: 'is cut off', fault: truncated, says: /the answer broke off half way\./ },
    {
        name: 'is hidden by a page to sign in',
        fault: signInPage,
        says: /something else than Sourcegraph answered, such as a page to sign in or a proxy\. Reload the page/
    },
    {
        name: 'has had too many requests',
        fault: status('429 Too Many Requests'),
        says: /asked too much at once\. Wait a few minutes\. The request failed with: Request to .* failed with 429/
    },
    {
        name: 'is down',
        fault: status('502 Bad Gateway'),
        says: /down, restarting or overloaded\. If that stays so, tell those who look after it\. .*502 Bad Gateway/
    },
    {
        name: 'cannot be reached',
        fault: rejects(new TypeError('Failed to fetch')),
        says: /Sourcegraph could not be reached\. Check your connection\. The request failed with: Failed to fetch/
    },
    { name: 'fails with data', fault: rejects({ code: 7 }), says: /the request failed: \{"code":7\}/ },
    { name: 'fails without a word', fault: rejects(undefined), says: /the request failed: no reason was given/ },
    { name: 'answers with nothing', fault: answers(undefined), says: /something else than Sourcegraph answered/ },
    { name: 'answers with a word', fault: answers('OK'), says: /something else than Sourcegraph answered/ }
]

for (const version of hostVersions) {
    describe(`Faults in extension host ${version}`, function () {
        this.timeout(30_000)
        const folder = handbookFolder()
        let backend: FaultyBackend
        let host: NodeExtensionHost
        let handbook: string
        let plans: string
        let edition = 0

        /** Another edition of the plans, with a row of its own. */
        const publish = async (): Promise<string> => {
            const root = path.join(folder.path, 'plans')
            const name = `Lighthouse tours ${++edition}`
            await mkdir(root, { recursive: true })
            await writeFile(path.join(root, 'aims.md'), `# Harbour aims, edition ${edition}\n`)
            await writeFile(
                path.join(root, 'plans.md'),
                `# Harbour roadmap\n\n| Feature | Quarter (FY24) |\n| --- | --- |\n| ${name} | Q1 |\n`
            )
            commitAll(root)
            return name
        }
        before(async () => {
            commitAll(path.join(folder.path, 'handbook'))
            await publish()
        })
        beforeEach(async () => {
            backend = await faultyBackend([path.join(folder.path, 'handbook'), path.join(folder.path, 'plans')])
            ;[handbook, plans] = backend.repositories as [string, string]
        })
        afterEach(() => {
            host.dispose()
            assert.doesNotMatch(host.output(), /error|unhandled|reject|Discarding contributions/i)
        })

        const start = async (settings: Settings): Promise<void> => {
            host = await nodeExtensionHost(version, backend, {
                sourcegraphURL: 'https://sourcegraph.test/',
                clientApplication: 'sourcegraph',
                settings,
                extensions: [clockExtension, okrLens]
            })
            await openFile(host)
        }
        const panel = (content: RegExp): Promise<string> => panelOf(host, content)
        const readBoth = async (): Promise<void> => {
            await start(sources(plans, handbook))
            await panel(/Lighthouse tours[^]*read just now[^]*read just now/)
        }
        const pass = (seconds: number) => host.executeCommand('clock.forward', seconds / 60)
        const alarms = () => host.executeCommand('clock.alarms')
        const ofPlans = (): readonly string[] => backend.sent.filter(sent => sent.endsWith(plans))
        const become = async (holds: () => boolean): Promise<void> => {
            for (let turn = 0; turn < 300 && !holds(); turn++) {
                await sleep(10)
            }
            assert.ok(holds(), backend.sent.join())
        }
        /** All requests are made. */
        const rest = async (): Promise<void> => {
            for (let before = -1, still = 0; still < 3; before = backend.sent.length) {
                await sleep(15)
                still = backend.sent.length === before ? still + 1 : 0
            }
        }
        /** Time passes until nobody waits for anything: neither for an answer, nor to ask again. */
        const outlast = async (): Promise<void> => {
            for (let turn = 0; turn < 50 && (await alarms()) !== 0; turn++) {
                await pass(500)
                await rest()
            }
            assert.equal(await alarms(), 0)
        }
        /** Read all again; who is never answered waits for a minute. */
        const refresh = async (isAnswered = true): Promise<void> => {
            let isDone = false
            const done = host.executeCommand('okrLens.refresh').finally(() => (isDone = true))
            while (!isAnswered && !isDone) {
                await rest()
                await pass(61)
            }
            await done
        }

        describe('a source that was read', () => {
            for (const { name, fault, operation, says, requests = 1 } of table) {
                it(`stays as it was while Sourcegraph ${name}, and others go on`, async () => {
                    await readBoth()
                    const old = `Lighthouse tours ${edition}`
                    const row = await publish()
                    backend.fail({ repository: plans, ...(operation && { operation }) }, fault)
                    const before = ofPlans().length
                    await pass(20 * 60)
                    await refresh(fault !== never)
                    const content = await panel(says)
                    if (!says.source.startsWith('Not read')) {
                        assert.match(content, new RegExp(old))
                        assert.match(
                            content,
                            /\(last: 1 page with goals among 2 files, at \w{7}, read \d\d minutes ago\)/
                        )
                    }
                    assert.match(content, /It is asked for again by itself\.|asks for it again\./)
                    assert.doesNotMatch(content, /\[object|undefined/)
                    assert.match((await hoverOn(host, 'browserExtension')).contents[0]!.value, /FY22 Q2/)

                    await outlast()
                    const most = (1 + retryDelays.length) * requests
                    const asked = ofPlans().length - before
                    assert.ok(asked > retryDelays.length && asked <= most, `${asked} of at most ${most}`)
                    await panel(/asks for it again\.|Not read/)
                    await pass(3 * 60 * 60)
                    await rest()
                    assert.equal(ofPlans().length - before, asked, 'nobody looks')
                    await hoverOn(host, 'browserExtension')
                    await rest()
                    await outlast()
                    const looked = ofPlans().length - before
                    assert.ok(looked > asked && looked <= most + requests, `${looked} of at most ${most + requests}`)

                    backend.heal()
                    await refresh()
                    const healed = await panel(new RegExp(`${row}[^]*read just now[^]*read just now`))
                    assert.doesNotMatch(healed, /could not be read|Not read|asked for again/)
                    assert.equal(await alarms(), 0)
                })
            }
        })

        describe('a source that was never read', () => {
            for (const { name, fault, operation, says } of table) {
                it(`comes by itself after Sourcegraph ${name}, and others go on`, async () => {
                    backend.fail({ repository: plans, ...(operation && { operation }) }, fault)
                    await start(sources(plans, handbook))
                    if (fault === never) {
                        await become(() => ofPlans().length > 0)
                        await sleep(quiet)
                        await pass(4)
                    }
                    assert.match((await hoverOn(host, 'browserExtension')).contents[0]!.value, /FY22 Q2/)
                    await pass(fault === never ? 61 : 0)
                    const content = await panel(says)
                    assert.match(content, /It is asked for again by itself\./)
                    backend.heal()
                    await pass(13)
                    await panel(new RegExp(`Lighthouse tours ${edition}[^]*read just now`))
                    assert.equal(await alarms(), 0)
                })
            }
        })

        it('shows what is there while a source takes five seconds, and all of it then', async () => {
            let release = (): void => {}
            backend.fail({ repository: plans }, late(new Promise<void>(resolve => (release = resolve))))
            await start(sources(plans, handbook))
            await become(() => backend.sent.length >= 3)
            await pass(5)
            assert.match((await hoverOn(host, 'browserExtension')).contents[0]!.value, /FY22 Q2/)
            await panel(/is being read, which takes long: what stands here is without it so far …/)
            const asked = backend.sent.length
            release()
            await panel(/Lighthouse tours[^]*read just now[^]*read just now/)
            assert.ok(backend.sent.length <= asked + 1, 'the list was answered late, the pages are asked for')
            assert.equal(await alarms(), 0)
        })

        it('follows permissions from request to request', async () => {
            await readBoth()
            const row = await publish()
            backend.fail({ repository: plans, operation: 'OKRLensContents' }, noRepository)
            await refresh()
            await panel(/you may not see it[^]*\(last: 1 page/)
            backend.fail({ repository: plans }, errorsAlone('not authorized'))
            await refresh()
            await panel(/Sourcegraph answered: not authorized \(last: 1 page/)
            backend.heal()
            backend.fail({ repository: plans, operation: 'OKRLensContents' }, refused('page0', 'not authorized'))
            await refresh()
            await panel(new RegExp(`${row}[^]*Not read: aims\\.md\\. Sourcegraph answered: not authorized`))
            backend.heal()
            await pass(13)
            await panel(/^(?![^]*not authorized)[^]*2 files[^]*read just now/)
        })

        it('shows the last of settings that flap, with few requests', async () => {
            await start(sources(plans))
            await panel(/Lighthouse tours/)
            const some = sources(plans, handbook)
            const others = { ...sources(handbook), 'okrLens.aliases': { Web: ['site crew'] } }
            for (let turn = 0; turn < 200; turn++) {
                await host.syncSettings(turn % 2 === 0 ? some : others)
            }
            await panel(/^(?![^]*Lighthouse tours)[^]*Grow plugins/)
            await sleep(quiet)
            assert.equal(ofPlans().length, 2, ofPlans().join())
            assert.equal(backend.sent.length, 4, backend.sent.join())
            const last = await panel(/Where this comes from/)
            assert.doesNotMatch(last, /Lighthouse tours|could not be read/)
            await host.syncSettings(sources(plans))
            await panel(/^(?![^]*Grow plugins)[^]*Lighthouse tours/)
            assert.equal(backend.sent.length, 4)
            assert.equal(await alarms(), 0)
        })

        it('asks a source that fails a few times, however much settings flap', async () => {
            backend.fail({ repository: plans }, status('503 Service Unavailable'))
            await start(sources(plans, handbook))
            await panel(/503 Service Unavailable/)
            for (let turn = 0; turn < 200; turn++) {
                await host.syncSettings(turn % 2 === 0 ? sources(handbook) : sources(plans, handbook))
                if (turn % 20 === 0) {
                    await pass(20)
                    await rest()
                }
            }
            await outlast()
            assert.ok(ofPlans().length <= 1 + retryDelays.length, ofPlans().join())
        })

        it('asks for nothing and lets nobody wait once it is switched off', async () => {
            backend.fail({ repository: plans }, status('503 Service Unavailable'))
            await start(sources(plans, handbook))
            await panel(/503 Service Unavailable[^]*read just now/)
            backend.fail({}, never)
            const refreshing = host.executeCommand('okrLens.refresh')
            await rest()
            assert.notEqual(await alarms(), 0)
            host.setEnabledExtensions([clockExtension])
            await refreshing
            assert.equal(await alarms(), 0)
            const before = backend.sent.length
            await pass(24 * 60 * 60)
            await sleep(quiet)
            assert.equal(backend.sent.length, before)
        })

        it('would make itself heard where a promise fails that nobody listens to', async () => {
            host = await nodeExtensionHost(version, backend, {
                sourcegraphURL: 'https://sourcegraph.test/',
                clientApplication: 'sourcegraph',
                settings: {},
                extensions: [probeExtension]
            })
            const heard = host
            const reject = async (): Promise<void> => {
                while (!/nobody listens/.test(heard.output())) {
                    heard.executeCommand('probe.reject').catch(() => {})
                    await sleep(20)
                }
            }
            await reject()
            // The others expect silence
            host = { ...host, output: () => '' }
        })
    })
}
