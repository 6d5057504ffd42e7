import assert from 'node:assert/strict'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publish } from '../../../src/hosts/registry/publish'
import { serveRegistry, type LocalRegistry } from './serveRegistry'

const manifest = {
    name: 'quay-lens',
    publisher: 'quay',
    private: true,
    description: 'Shows tides.',
    activationEvents: ['*'],
    main: 'dist/extension.js',
    scripts: { build: 'make' }
}

describe('npm run publish:extension', () => {
    let registry: LocalRegistry
    let folder: string
    before(async () => {
        registry = await serveRegistry()
    })
    after(() => registry.close())
    beforeEach(async () => {
        folder = await mkdtemp(join(tmpdir(), 'okr-lens-publish-'))
        await mkdir(join(folder, 'dist'))
        await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
        await writeFile(join(folder, 'README.md'), '# Quay Lens')
        await writeFile(join(folder, 'dist', 'extension.js'), 'exports.activate = () => {}')
        await writeFile(join(folder, 'dist', 'extension.map'), '{"version":3}')
    })
    afterEach(() => rm(folder, { recursive: true }))

    const call = async (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
        const printed: string[] = []
        const complaints: string[] = []
        const exitCode = await publish(args, {
            folder,
            environment: { SRC_ENDPOINT: registry.endpoint, SRC_ACCESS_TOKEN: 'secret', ...environment },
            print: text => printed.push(text),
            complain: line => complaints.push(line)
        })
        const all = [...printed, ...complaints].join('\n')
        assert.doesNotMatch(all, /secret/, 'the token is told nobody')
        assert.doesNotMatch(complaints.join(''), /\n/)
        return { exitCode, printed: printed.join('\n'), complaint: complaints.join('\n') }
    }
    const refuses = async (said: RegExp, args: readonly string[] = [], environment?: Record<string, string>) => {
        const before = registry.published.length
        const { exitCode, printed, complaint } = await call(args, environment)
        assert.deepEqual([exitCode, printed], [2, ''])
        assert.match(complaint, said)
        assert.equal(registry.published.length, before, 'nothing was published')
    }

    it('publishes manifest, README, bundle and source map', async () => {
        const { exitCode, printed, complaint } = await call([])
        assert.deepEqual([exitCode, complaint], [0, ''])
        assert.equal(printed, `Published quay/quay-lens, 1 KB: ${registry.endpoint}/extensions/quay/quay-lens`)
        const release = registry.published.at(-1)!
        assert.equal(release.bundle, 'exports.activate = () => {}')
        assert.equal(release.sourceMap, '{"version":3}')
        const { scripts, private: hidden, ...kept } = manifest
        assert.ok(scripts && hidden)
        assert.deepEqual(JSON.parse(release.manifest), {
            ...kept,
            extensionID: 'quay/quay-lens',
            readme: '# Quay Lens'
        })
    })
    it('publishes under another id', async () => {
        await call(['--extension-id', 'harbour/tides'])
        assert.equal(registry.published.at(-1)?.extensionID, 'harbour/tides')
    })
    it('sends nothing on a dry run, not even without a token', async () => {
        const before = registry.published.length
        const { exitCode, printed } = await call(['--dry-run'], { SRC_ACCESS_TOKEN: '' })
        assert.equal(exitCode, 0)
        assert.equal(printed, `Would publish quay/quay-lens, 1 KB to ${registry.endpoint}. Nothing was sent.`)
        assert.equal(registry.published.length, before)
    })
    it('says what is needed', async () => {
        assert.match((await call(['--help'])).printed, /SRC_ENDPOINT {6}the instance/)
        await refuses(/SRC_ENDPOINT is not set/, [], { SRC_ENDPOINT: '' })
        await refuses(/SRC_ACCESS_TOKEN is not set/, [], { SRC_ACCESS_TOKEN: '' })
        await refuses(/--publish/, ['--publish'])
        await refuses(/^publish:extension: tides: is no extension/, ['--extension-id', 'tides'])
    })
    it('names what is missing or wrong in the folder', async () => {
        await rm(join(folder, 'dist', 'extension.map'))
        await refuses(/dist\/extension\.map: cannot be read, run `npm run sourcegraph:prepublish` first/)
        await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, description: '' }))
        await refuses(/package\.json: "description" is "", expected 1 to 280 characters/)
        await writeFile(join(folder, 'package.json'), '{')
        await refuses(/package\.json: is not JSON/)
        await rm(join(folder, 'package.json'))
        await refuses(/package\.json: cannot be read/)
    })
    it('says why an instance did not take it', async () => {
        await refuses(/refused the token \(401\).*quay\/quay-lens/, [], { SRC_ACCESS_TOKEN: 'other' })
        await refuses(/must be a member of the publisher organization/, ['--extension-id', 'strangers/tides'])
        await refuses(/answered 404 without JSON/, [], { SRC_ENDPOINT: `${registry.endpoint}/elsewhere` })
        await refuses(/cannot be reached/, [], { SRC_ENDPOINT: 'http://127.0.0.1:1' })
    })
    it('sends a token in the open to nobody else', () =>
        refuses(/is http:\/\/sourcegraph\.example\.com, expected an https address/, [], {
            SRC_ENDPOINT: 'http://sourcegraph.example.com'
        }))
})
