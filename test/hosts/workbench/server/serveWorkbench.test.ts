import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveWorkbench, type ServeOptions } from '../../../../src/hosts/workbench/server/serveWorkbench'
import { temporaryFolder, type TemporaryFolder } from './support/temporaryFolder'
import { writeDist } from './support/writeDist'

describe('serveWorkbench', () => {
    let folder: TemporaryFolder
    let dist: string

    beforeEach(async () => {
        folder = await temporaryFolder()
        dist = await writeDist(folder)
        await folder.write({ 'handbook/goals.md': '# Goals' })
    })
    afterEach(() => folder.remove())

    const serve = (options: Partial<ServeOptions> = {}) =>
        serveWorkbench({ open: [`${folder.path}/handbook`], port: 0, dist, ...options })
    const refused = (options: Partial<ServeOptions>, message: string | RegExp) =>
        assert.rejects(serve(options), { name: 'WorkbenchError', message })

    it('answers at its address until it is closed', async () => {
        const workbench = await serve()
        assert.match(workbench.url, /^http:\/\/127\.0\.0\.1:\d+\/$/)
        assert.equal((await fetch(workbench.url)).status, 200)
        await workbench.close()
        await assert.rejects(fetch(workbench.url))
    })

    it('says which port is taken, and how to choose another', async () => {
        const other = createServer().listen(0, '127.0.0.1')
        await new Promise(resolve => other.once('listening', resolve))
        const { port } = other.address() as AddressInfo
        try {
            await refused({ port }, `port ${port} is taken: choose another with --port, or any free one with --port 0`)
        } finally {
            other.close()
        }
    })

    it('lets the port go again', async () => {
        const first = await serve()
        const port = Number(new URL(first.url).port)
        // A request in flight must not keep it.
        await fetch(first.url)
        await first.close()
        const second = await serve({ port })
        assert.equal(second.url, first.url)
        await second.close()
    })

    it('says which path cannot be opened', async () => {
        const absent = `${folder.path}/absent`
        await refused({ open: [absent] }, `cannot open ${absent}: there is no such folder`)
    })

    it('says what has not been built', async () => {
        for (const file of ['workbench/index.html', 'package.json', 'extension.js']) {
            await rm(`${dist}/${file}`)
            await refused({}, `${dist}/${file} is missing: run \`npm run build\``)
        }
        await refused({ dist: `${folder.path}/nowhere` }, /nowhere\/extension\.js is missing: run `npm run build`$/)
    })

    it('says that a manifest names no extension', async () => {
        await folder.write({ 'dist/package.json': '{"name":"okr-lens"}' })
        await refused({}, `${dist}/package.json names no extension, expected "name" and "publisher"`)
    })

    it('says which number is no port', async () => {
        for (const port of [-1, 65536, 1.5, NaN]) {
            await refused({ port }, `there is no port ${port}, expected --port 0 to 65535`)
        }
    })
})
