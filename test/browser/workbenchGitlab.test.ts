import assert from 'node:assert/strict'
import path from 'node:path'
import { type RunningWorkbench, serveWorkbench } from '../../src/hosts/workbench/server/serveWorkbench'
import { temporaryFolder, type TemporaryFolder } from '../hosts/workbench/server/support/temporaryFolder'
import { describeInChromium } from '../support/chromium'
import { lowContrasts } from '../support/lowContrasts'
import { cardOn, overlay } from './gitlab/overlay'
import { axeViolations } from './support/axeViolations'
import { pageSession } from './support/pageSession'

const root = path.resolve(__dirname, '../..')

describeInChromium('a file of the workbench as on GitLab', browser => {
    let workbench: RunningWorkbench
    let folder: TemporaryFolder

    before(async () => {
        folder = await temporaryFolder()
        await folder.write({ 'acme/Größe (1+1)/a b#c/what?.ts': '// <b>The "Browser Extension"</b> 🎯\n' })
        workbench = await serveWorkbench({
            open: [
                ...['handbook', 'code'].map(name => path.join(root, 'examples', name)),
                path.join(folder.path, 'acme', 'Größe (1+1)')
            ],
            port: 0,
            dist: path.join(root, 'dist')
        })
    })
    after(async () => {
        await workbench?.close()
        await folder?.remove()
    })
    const session = pageSession(browser, () => workbench.url)

    it("has hovers that Sourcegraph's own client draws, and leads back", async () => {
        await session.open('examples/code/-/blob/client/browser-extension/src/release.ts')
        await session.page.getByRole('link', { name: 'View as on GitLab' }).click()
        await session.page.getByText('This is no GitLab.').waitFor()
        const card = await cardOn(session.page, 'Browser Extension')
        assert.match(card, /Browser Extension release process .* no result recorded.* FY22 Q2/)
        assert.match(card, /Goal: Support and efficiently maintain our code host integrations/)
        await session.picture('gitlab')
        await session.page.getByRole('link', { name: 'Back to the workbench' }).click()
        await session.page.locator('.file-name', { hasText: 'release.ts' }).waitFor()
    })

    it('may have any name', async () => {
        const address = new URL(
            encodeURI('acme/Größe (1+1)/-/blob/a b#c/what?.ts').replace('#', '%23').replace('?', '%3F'),
            workbench.url
        )
        await session.open(address.pathname.slice(1))
        await session.page.getByRole('link', { name: 'View as on GitLab' }).click()
        assert.equal(await session.page.locator('#LC1').innerText(), '// <b>The "Browser Extension"</b> 🎯')
        assert.match(await cardOn(session.page, 'Browser Extension'), /Browser Extension release process/)
        const link = overlay(session.page).getByRole('link').first()
        assert.ok((await link.getAttribute('href'))?.startsWith(workbench.url))
    })

    it('is a page for everybody', async () => {
        await session.open('examples/code/-/blob/README.md')
        await session.page.getByRole('link', { name: 'View as on GitLab' }).click()
        await session.page.locator('#LC1').waitFor()
        assert.deepEqual(await axeViolations(session.page), [])
        assert.deepEqual(await session.page.evaluate(lowContrasts), [])
        const project = session.page.getByRole('banner').getByRole('link')
        await project.click()
        await session.page.locator('.folder h1', { hasText: 'examples/code' }).waitFor()
    })
})
