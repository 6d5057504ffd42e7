import assert from 'node:assert/strict'
import path from 'node:path'
import { type RunningWorkbench, serveWorkbench } from '../../src/hosts/workbench/server/serveWorkbench'
import { temporaryFolder, type TemporaryFolder } from '../hosts/workbench/server/support/temporaryFolder'
import { describeInChromium } from '../support/chromium'
import { lowContrasts } from '../support/lowContrasts'
import { pageSession } from './support/pageSession'
import { writeFixtureDist } from './support/writeFixtureDist'

const examples = path.resolve(__dirname, '../../examples')

/** What the tests' own extension offers above results. */
const contributes = {
    actions: [
        {
            id: 'fixture.elsewhere',
            command: 'open',
            commandArguments: ['/search?q=${searchQuery}&patternType=regexp'],
            actionItem: { label: 'As ${patternType}: ${searchQuery}' }
        }
    ],
    menus: { 'search/results/toolbar': [{ action: 'fixture.elsewhere', when: 'searchQuery' }] }
}

describeInChromium('the search of the workbench', browser => {
    let workbench: RunningWorkbench
    let folder: TemporaryFolder

    before(async () => {
        folder = await temporaryFolder()
        await folder.write({
            'acme/notes/many.md': Array.from({ length: 14 }, (_, index) => `needle ${index}`).join('\n'),
            'acme/notes/emoji.md': '🎯 a rare word\n'
        })
        workbench = await serveWorkbench({
            open: [
                ...['handbook', 'code'].map(name => path.join(examples, name)),
                path.join(folder.path, 'acme', 'notes')
            ],
            port: 0,
            dist: await writeFixtureDist(folder, contributes)
        })
    })
    after(async () => {
        await workbench?.close()
        await folder?.remove()
    })
    const session = pageSession(browser, () => workbench.url)
    const { open, whenReady, picture } = session
    const count = () => session.page.locator('.results-count')

    it('finds by keyboard alone, and leads to the place', async () => {
        await open('')
        await session.page.locator('.brand').waitFor()
        await session.page.keyboard.press('Control+/')
        await session.page.keyboard.type('rare word')
        await session.page.keyboard.press('Enter')
        await count().waitFor()
        assert.match(session.page.url(), /\/search\?q=rare\+word&patternType=literal$/)
        assert.match(await count().innerText(), /^1 match in 1 file of 1 repository, in \d+ ms\.$/)
        assert.deepEqual(await session.page.locator('.results mark').allInnerTexts(), ['rare word'])
        await session.page.keyboard.press('ArrowDown')
        assert.equal(await session.focused(), 'emoji.md')
        await session.page.keyboard.press('ArrowDown')
        assert.equal(await session.focused(), '1🎯 a rare word')
        await session.page.keyboard.press('Enter')
        await session.page.locator('.file-name', { hasText: 'emoji.md' }).waitFor()
        assert.match(session.page.url(), /emoji\.md\?L1:6$/)
        await session.page.goBack()
        await count().waitFor()
        assert.equal(await session.page.locator('#search-box').inputValue(), 'rare word')
    })

    it('leads back from the first result to the box', async () => {
        await open('search?q=rare')
        await count().waitFor()
        await session.page.locator('a.result').first().focus()
        await session.page.keyboard.press('ArrowUp')
        assert.equal(await session.focused(), 'Search all repositories')
    })

    it('sends a query as extensions rewrite it, and shows it as it was written', async () => {
        await open('search?q=fixture:emoji+word&patternType=literal')
        await count().waitFor()
        assert.equal(await session.page.locator('.results-file').count(), 1)
        assert.equal(await session.page.locator('#search-box').inputValue(), 'fixture:emoji word')
        await session.page.getByText('Extensions rewrote the query').click()
        await session.page.getByText('Searched for: file:emoji word').waitFor()
    })

    it('says nothing of a query that extensions leave as it is', async () => {
        await open('search?q=rare')
        await count().waitFor()
        assert.equal(await session.page.locator('.results-sent').count(), 0)
    })

    it('offers what extensions add above the results', async () => {
        await open('search?q=rare&patternType=literal')
        await whenReady()
        const action = session.page.getByRole('link', { name: 'As literal: rare' })
        assert.equal(await action.getAttribute('href'), '/search?q=rare&patternType=regexp')
    })

    it('reads the text as a regular expression where it is told', async () => {
        await open('search?q=r.re&patternType=literal')
        await session.page.getByText('Nothing was found.').waitFor()
        await session.page.getByRole('button', { name: 'Regular expression' }).click()
        await session.page.waitForURL(/patternType=regexp$/)
        await session.page.locator('.results mark', { hasText: 'rare' }).waitFor()
    })

    it('shows the first lines of a file, and the others when asked', async () => {
        await open('search?q=needle')
        await count().waitFor()
        const lines = session.page.locator('.results-lines a')
        const visible = async () => (await lines.evaluateAll(all => all.filter(line => line.checkVisibility()))).length
        assert.equal(await visible(), 10)
        await session.page.getByText('4 more lines').click()
        assert.equal(await visible(), 14)
    })

    it('says that there is more, and shows it', async () => {
        await open('search?q=extension+count:2')
        await count().waitFor()
        assert.match(await count().innerText(), /^The first \d+ matches .* There is more\. Show everything$/)
        await session.page.getByRole('link', { name: 'Show everything' }).click()
        await session.page.waitForURL(/q=extension\+count%3Aall/)
        await session.page.locator('.results-count', { hasText: /^\s*\d+ matches/ }).waitFor()
    })

    it('lists repositories by their names', async () => {
        await open('search?q=repo:acme')
        await session.page.locator('.results').getByRole('link', { name: 'acme/notes' }).click()
        await session.page.getByText('2 files at').waitFor()
    })

    it('says why a query cannot be run', async () => {
        await open('search?q=lang:klingon+a')
        await session.page.getByRole('alert').getByText('lang:klingon is no language').waitFor()
    })

    it('says what failed, and tries again', async () => {
        await open('search?q=rare')
        await count().waitFor()
        await session.page.route('**/.api/graphql', route => route.abort())
        await session.page.locator('#search-box').fill('needle')
        await session.page.keyboard.press('Enter')
        await session.page.getByText('The workbench server does not answer').waitFor()
        await session.page.unroute('**/.api/graphql')
        await session.page.getByRole('button', { name: 'Try again' }).click()
        await count().waitFor()
        session.troubles = session.troubles.filter(trouble => !trouble.includes('ERR_FAILED'))
    })

    it('gives up a search that the reader has left', async () => {
        await open('search?q=rare')
        await count().waitFor()
        let held = 0
        await session.page.route('**/.api/graphql', async route => {
            if (route.request().postData()?.includes('"query":"slow"')) {
                held++
            } else {
                await route.continue()
            }
        })
        const left = session.page.waitForEvent('requestfailed')
        await session.page.locator('#search-box').fill('slow')
        await session.page.keyboard.press('Enter')
        await session.page.getByText('Searching …').waitFor()
        await session.page.locator('#search-box').fill('needle')
        await session.page.keyboard.press('Enter')
        assert.match((await left).failure()?.errorText ?? '', /ABORTED/)
        await session.page.locator('.results-count', { hasText: /^\s*14 matches/ }).waitFor()
        assert.equal(held, 1)
    })

    it('says what can be searched for: on its page, and beside the box', async () => {
        await open('search')
        await session.page.locator('.results').getByText('okr.goal:').waitFor()
        await session.page.getByRole('button', { name: 'What can be searched for' }).click()
        await session.page.getByRole('dialog', { name: 'What can be searched for' }).waitFor()
        await session.page.keyboard.press('Escape')
        await session.page.getByRole('dialog', { name: 'What can be searched for' }).waitFor({ state: 'hidden' })
    })

    it('has a box in a narrow window too, and is no wider than it', async () => {
        await open('', { viewport: { width: 375, height: 667 } })
        await session.page.getByRole('button', { name: 'Search', exact: true }).click()
        await session.page.locator('#search-box').fill('extension')
        await session.page.keyboard.press('Enter')
        await count().waitFor()
        const ends = await session.page
            .locator('.header, .search-form, .results-file, .results-lines a')
            .evaluateAll(parts => parts.map(part => part.getBoundingClientRect().right))
        assert.ok(
            ends.every(end => end <= 375),
            ends.join(', ')
        )
        await picture('search-narrow')
    })

    for (const colorScheme of ['light', 'dark'] as const) {
        it(`keeps every text readable: ${colorScheme}`, async () => {
            await open('search?q=browser+extension', { colorScheme })
            await count().waitFor()
            await picture(`search-${colorScheme}`)
            assert.deepEqual(await session.page.evaluate(lowContrasts), [])
        })
    }
})
