import assert from 'node:assert/strict'
import path from 'node:path'
import { type Examples, openExamples } from '../../src/hosts/cli/openExamples'
import { type RunningWorkbench, serveWorkbench } from '../../src/hosts/workbench/server/serveWorkbench'
import { describeInChromium } from '../support/chromium'
import { pageSession } from './support/pageSession'

const root = path.resolve(__dirname, '../..')
const release = 'examples/code/-/blob/client/browser-extension/src/release.ts'

describeInChromium('OKR Lens in the workbench, with the examples and their history', browser => {
    let examples: Examples
    let workbench: RunningWorkbench
    // Before the server: its page goes first
    const session = pageSession(browser, () => workbench.url)

    before(async () => {
        examples = await openExamples(path.join(root, 'examples'), () => undefined)
        workbench = await serveWorkbench({ open: examples.paths, port: 0, dist: path.join(root, 'dist') })
    })
    after(async () => {
        await workbench?.close()
        await examples?.remove()
    })

    /** Choose a command of the palette, by keyboard alone. */
    const command = async (name: string): Promise<void> => {
        await session.page.locator('.navigation-entry').first().waitFor()
        await session.page.keyboard.press('Control+Shift+P')
        await session.page.keyboard.type(name)
        await session.page.getByRole('option', { name }).waitFor()
        await session.page.keyboard.press('Enter')
    }
    const notice = (words: RegExp) => session.page.locator('.notice', { hasText: words })

    describe('the dashboard', () => {
        for (const colorScheme of ['light', 'dark'] as const) {
            it(`counts goals, draws them, and lists what is past due: ${colorScheme}`, async () => {
                await session.open('', { colorScheme })
                await session.page.getByRole('link', { name: 'OKR dashboard' }).click()
                const main = session.page.locator('main')
                await main.getByText('How these key results moved').waitFor()
                assert.match(await main.innerText(), /3 goals, 29 objectives, 8 features and 73 key results/)
                assert.match(await main.innerText(), /Past their quarter, with no result recorded/)
                assert.ok((await main.locator('.chart').count()) >= 3)
                await session.picture(`dashboard-${colorScheme}`)
            })
        }
        it('is narrowed down by a slice and by a link, without loading the page anew', async () => {
            await session.open('views/okrLens.dashboard')
            const main = session.page.locator('main')
            await main.getByRole('link', { name: /^done: 29/ }).press('Enter')
            await main.getByRole('link', { name: /^Web \(/ }).click()
            await session.page.waitForURL(/status=done/)
            await session.page.waitForURL(/team=Web/i)
            assert.match(await main.innerText(), /7 done/)
        })
        it('tells what slipped, with the day', async () => {
            await session.open('views/okrLens.dashboard')
            const main = session.page.locator('main')
            await main.getByText('Slipped to a later quarter').waitFor()
            assert.match(
                await main.innerText(),
                /Complete extensions marketplace redesign: slipped 1 time: FY22 Q1 → FY22 Q2, last 2021-05-03/
            )
        })
    })

    it('leads in prose from a name to its row, and to where it is spoken of, and leaves code alone', async () => {
        await session.open('examples/code/-/blob/client/browser-extension/docs/troubleshooting.md?L3:15')
        const box = () => session.page.locator('.cm-tooltip.hover')
        await box().getByRole('link', { name: 'Find references' }).press('Enter')
        const panel = session.page.locator('.panel')
        await panel.getByRole('link', { name: /goals\.md/ }).waitFor()
        assert.match(await panel.innerText(), /troubleshooting\.md/)
        await box().getByRole('link', { name: 'Go to definition' }).press('Enter')
        await session.page.waitForURL(/growth-and-integrations\/goals\.md\?L\d+:\d+/)
        await session.open(`${release}?L3:50`)
        await box().getByRole('button', { name: 'Why this match?' }).waitFor()
        assert.equal(await box().getByRole('link', { name: 'Go to definition' }).count(), 0)
    })

    it('marks files and folders in the tree, and a card tells of the folder', async () => {
        await session.open('examples/handbook')
        const tree = session.page.getByRole('tree')
        await tree
            .getByRole('treeitem', { name: /company/ })
            .locator('meter')
            .waitFor()
        const card = session.page.locator('.view-card')
        await card.getByText('12 past due').waitFor()
        assert.match(await card.innerText(), /3 goals, 29 objectives, 8 features and 73 key results/)
        await card.getByRole('link', { name: 'OKR dashboard' }).click()
        await session.page.waitForURL(/views\/okrLens\.dashboard/)
    })

    it('finds every spelling of a team, as a search asks for it', async () => {
        await session.open('search?q=okr.team:web&patternType=literal')
        await session.page.locator('.results-file').first().waitFor()
        const found = await session.page.locator('.results').innerText()
        assert.match(found, /Extensions rewrote the query/)
        assert.match(found, /Web team/)
        assert.match(found, /acme\/web/)
        assert.doesNotMatch(found, /about\.sourcegraph\.com/)
    })

    it('reads its pages again from the palette, and says what came of it', async () => {
        await session.open(release)
        await session.whenReady()
        await session.page.locator('.line-attachment').first().waitFor()
        await command('Refresh goals')
        await notice(/examples\/handbook: nothing has changed since commit/).waitFor()
    })

    it('tells in the panel what became of what a file mentions', async () => {
        await session.open(`${release}#tab=okrLens.panel`)
        const panel = session.page.locator('.panel')
        await panel.getByText('What became of it').waitFor()
        const told = await panel.innerText()
        assert.match(told, /2021-05-20, FY22 Q1 → FY22 Q2 \(slipped\)/)
        assert.match(told, /Extensions run in the editor on the web · feature, source gone since 2021-05-20/)
        assert.match(told, /History: 12 versions of the pages since 2020-02-06/)
        await session.picture('history')
    })

    it('compares goals with another revision', async () => {
        await session.open('examples/handbook/-/blob/README.md?L1')
        await session.whenReady()
        await session.page.locator('.status-items a').waitFor()
        session.page.once('dialog', dialog => void dialog.accept('HEAD~5'))
        await command('Compare goals')
        await notice(/Between .*slipped/)
            .getByRole('link', { name: 'Show the changes' })
            .click()
        const panel = session.page.locator('.panel')
        await panel.getByText(/Team “Extensibility” is “Growth and Integrations” now/).waitFor()
        assert.match(await panel.innerText(), /FY22 Q1 → FY22 Q2 \(slipped\)/)
    })

    it('shows goals as they stood where a file is opened at an old revision', async () => {
        await session.open('examples/handbook@HEAD~9/-/blob/company/okrs/2021_q1.md?view=code#tab=okrLens.panel')
        const panel = session.page.locator('.panel')
        await panel.locator('strong', { hasText: 'Goals as they stood on 2020-05-07' }).waitFor()
        assert.doesNotMatch(await panel.innerText(), /marketplace/)
    })
})
