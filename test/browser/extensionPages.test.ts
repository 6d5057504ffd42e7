import assert from 'node:assert/strict'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describeInChromium } from '../support/chromium'
import { lowContrasts } from '../support/lowContrasts'
import { serveExtension } from './extensionPages/serveExtension'
import { type WorkbenchPages, workbenchPages } from './support/workbenchPages'

const release = 'examples/code/-/blob/client/browser-extension/src/release.ts'
const goals = 'teams/growth-and-integrations/goals.md'
const themes = ['light', 'dark'] as const

describeInChromium('what extensions show in the workbench', browser => {
    let workbench: Awaited<ReturnType<typeof serveExtension>>
    let pages: WorkbenchPages
    let page: Page

    before(async () => {
        workbench = await serveExtension()
        // What two of its views answer with, on purpose
        pages = workbenchPages(browser(), workbench.url, /^View provider errored: Error: no (?:figures|card) today/)
    })
    after(() => workbench?.close())
    afterEach(() => pages?.close())

    const open = async (address: string, options?: BrowserContextOptions): Promise<void> => {
        page = await pages.open(address, options)
        await page.locator('.host-good').waitFor()
    }
    const openCode = async (address: string, options?: BrowserContextOptions): Promise<void> => {
        await open(address, options)
        await page.locator('.cm-line').first().waitFor()
        // The buttons of a file wait until extensions have it.
        await page.getByRole('button', { name: 'Words behind lines', disabled: false }).waitFor()
    }
    const isFocused = (selector: string) =>
        page.waitForFunction(selector => document.activeElement?.matches(selector) ?? false, selector)
    const notice = (words: string | RegExp) => page.locator('.notices .notice', { hasText: words })

    describe('a page', () => {
        const title = (text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor()

        it('shows its title, its texts and its charts', async () => {
            await open('views/fixture.dashboard/web')
            await title('Goals of all teams')
            await page.getByText('What stands where, at /web').waitFor()
            await page.locator('.plain', { hasText: '*not emphasis*' }).waitFor()
            await page.locator('.chart-picture').nth(2).waitFor()
            assert.equal(await page.title(), 'Goals of all teams · OKR Lens Workbench')
        })
        it('changes by its links without being loaded anew, and goes back', async () => {
            await open('views/fixture.dashboard')
            await page.evaluate(() => Object.assign(window, { isSame: true }))
            await page.getByRole('link', { name: 'Web', exact: true }).press('Enter')
            await title('Goals of web & more')
            await isFocused('#main')
            assert.match(page.url(), /\?team=web\+%26\+more$/)
            await page.goBack()
            await title('Goals of all teams')
            assert.ok(await page.evaluate(() => 'isSame' in window))
        })
        it('is reached from the head of every page', async () => {
            await open('')
            await page.getByRole('navigation', { name: 'Pages of extensions' }).getByRole('link').press('Enter')
            await title('Goals of all teams')
        })
        it('is reached above the files where the window is narrow', async () => {
            await open('', { viewport: { width: 375, height: 667 } })
            await page.getByRole('button', { name: 'Files' }).click()
            await page.locator('.sidebar').getByRole('link', { name: 'Goals' }).click()
            await title('Goals of all teams')
        })
        it('says why it cannot be shown', async () => {
            await open('views/fixture.broken')
            await page.getByText('“fixture.broken” cannot be shown').waitFor()
            await page.getByText('no figures today').waitFor()
        })
        it('says that it is awaited', async () => {
            await open('views/fixture.slow')
            await page.getByRole('status').filter({ hasText: 'Waiting for “fixture.slow” …' }).waitFor()
        })
        it('says which ones there are where the address names another', async () => {
            await open('views/nope')
            await page.getByText('No extension has a page “nope”').waitFor()
            await page.locator('.message').getByRole('link', { name: 'fixture.dashboard' }).click()
            await title('Goals of all teams')
        })
        it('says what is missing from the manifest', async () => {
            await open('views/fixture.hidden')
            await page.getByText(/its manifest does not announce it/).waitFor()
        })
        for (const colorScheme of themes) {
            it(`keeps every text readable: ${colorScheme}`, async () => {
                await open('views/fixture.dashboard', { colorScheme, viewport: { width: 1280, height: 1300 } })
                await page.locator('.chart-picture').nth(2).waitFor()
                await pages.picture(`page-${colorScheme}`)
                assert.deepEqual(await page.evaluate(lowContrasts), [])
            })
        }
    })

    describe('a chart', () => {
        const chart = (kind: string) => page.locator(`.chart-of-${kind}`)
        const names = (kind: string) =>
            chart(kind)
                .locator('.mark')
                .evaluateAll(marks => marks.map(mark => mark.getAttribute('aria-label')))
        const links = (kind: string) =>
            chart(kind)
                .locator('a.mark')
                .evaluateAll(marks => marks.map(mark => mark.getAttribute('href')))
        const openCharts = async (options?: BrowserContextOptions): Promise<void> => {
            await open('views/fixture.dashboard', options)
            await page.locator('.chart-picture').nth(2).waitFor()
        }
        const handbook = `/examples/handbook/-/blob/${goals}`

        it('names every slice with its share, in a colour of the theme, and links those on the web', async () => {
            await openCharts()
            await page.getByRole('group', { name: 'Goals of all teams: pie chart' }).waitFor()
            assert.deepEqual(await names('pie'), ['done: 5, 42 %', 'at risk: 4, 33 %', 'not done: 3, 25 %'])
            assert.deepEqual(await links('pie'), [`${handbook}?L1`, 'https://elsewhere.test/'])
            const fills = await chart('pie')
                .locator('.slice')
                .evaluateAll(slices => slices.map(slice => getComputedStyle(slice).fill))
            assert.deepEqual(fills, ['rgb(20, 113, 61)', 'rgb(135, 86, 0)', 'rgb(179, 38, 30)'])
            assert.match(await chart('pie').locator('.chart-legend').innerText(), /done\s+5, 42 %/)
        })
        it('names every bar, beneath which its name stands', async () => {
            await openCharts()
            assert.deepEqual(await names('bar'), [
                'Growth and Integrations: 12',
                'Web: 3',
                'Code Intelligence: 0',
                'Search: 7'
            ])
            assert.deepEqual(await links('bar'), [handbook])
            await chart('bar').locator('.axes text', { hasText: 'Growth and Integrations' }).waitFor()
        })
        it('names every point of every line, and links by time and by row', async () => {
            await openCharts({ timezoneId: 'UTC' })
            assert.deepEqual(await names('line'), [
                'Met, 15 Jan 2021: 2',
                'Met, 15 Apr 2021: 5',
                'Met, 15 Oct 2021: 9',
                'Missed, 15 Jan 2021: 0',
                'Missed, 15 Apr 2021: 1',
                'Missed, 15 Jul 2021: 2',
                'Missed, 15 Oct 2021: 3'
            ])
            assert.deepEqual(await links('line'), [`${handbook}?L3`, `${handbook}?L4`])
        })
        it('leads on within the page, by keyboard, and says where the focus is', async () => {
            await openCharts()
            await page.evaluate(() => Object.assign(window, { isSame: true }))
            await page.getByRole('link', { name: 'Web', exact: true }).focus()
            await page.keyboard.press('Tab')
            await isFocused('a[aria-label="done: 5, 42 %"]')
            await page.locator('.chart-tip', { hasText: 'done: 5, 42 %' }).waitFor()
            await page.keyboard.press('Enter')
            await page.locator('.file-name', { hasText: 'goals.md' }).waitFor()
            assert.ok(await page.evaluate(() => 'isSame' in window))
        })
        it('says what the pointer is at, even where a bar is small', async () => {
            await openCharts()
            await chart('bar').getByRole('img', { name: 'Code Intelligence: 0' }).hover()
            await page.locator('.chart-tip', { hasText: 'Code Intelligence: 0' }).waitFor()
        })
        it('is as wide as there is room', async () => {
            await openCharts()
            for (const width of [1280, 375]) {
                await page.setViewportSize({ width, height: 800 })
                await page.waitForFunction(() => {
                    const room = document.querySelector('.chart-of-bar')?.clientWidth ?? 0
                    return (
                        Math.abs((document.querySelector('.chart-of-bar svg.chart-picture')?.clientWidth ?? 0) - room) <
                        2
                    )
                })
            }
            await chart('bar').locator('.axes text', { hasText: 'Growth and Integrat…' }).waitFor()
            const ends = await page
                .locator('.chart-picture')
                .evaluateAll(charts => charts.map(chart => chart.getBoundingClientRect().right))
            assert.ok(
                ends.every(end => end <= 375),
                ends.join(', ')
            )
            await pages.picture('page-narrow')
        })
        it('without links is one image that tells all of it', async () => {
            await open('examples/code')
            await page
                .getByRole('img', { name: 'Goals of this folder: pie chart. met: 1, 33 %; open: 2, 67 %' })
                .waitFor()
        })
    })

    describe('a folder', () => {
        const entry = (name: string) => page.locator('.entries li', { hasText: name })

        for (const colorScheme of themes) {
            it(`has cards, actions, and words behind its entries: ${colorScheme}`, async () => {
                await open('examples/code/-/tree/client/browser-extension', { colorScheme })
                const cards = page.getByRole('region', { name: 'From extensions' })
                await cards.getByRole('heading', { name: 'Goals of this folder' }).waitFor()
                await cards.getByText('at #client/browser-extension').waitFor()
                await cards.getByRole('alert').filter({ hasText: 'no card today' }).waitFor()

                const word = entry('package.json').locator('.file-word')
                await word.waitFor()
                assert.deepEqual(
                    [await word.innerText(), await word.getAttribute('title')],
                    ['page word', 'of client/browser-extension/package.json']
                )
                assert.equal(
                    await word.evaluate(word => getComputedStyle(word).color),
                    { light: 'rgb(138, 28, 18)', dark: 'rgb(255, 192, 203)' }[colorScheme]
                )
                assert.equal(await entry('src').locator('.file-word').innerText(), 'folder')
                const meter = entry('src').getByRole('meter', { name: '3 of 5 key results' })
                const numbers = await meter.evaluate((meter: HTMLMeterElement) => {
                    const { min, max, low, high, optimum, value } = meter
                    return { min, max, low, high, optimum, value }
                })
                assert.deepEqual(numbers, { min: 0, max: 5, low: 2, high: 4, optimum: 5, value: 3 })

                await page.locator('.chart-picture').waitFor()
                await pages.picture(`folder-${colorScheme}`)
                assert.deepEqual(await page.evaluate(lowContrasts), [])
                await page.getByRole('button', { name: 'Look at the folder' }).press('Enter')
                await notice('Said: fixture.inFolder').waitFor()
            })
        }
        it('has words for the folder that follows it', async () => {
            await open('examples/code/-/tree/client')
            await page.getByText('at #client').waitFor()
            await page.getByRole('main').getByRole('link', { name: 'browser-extension' }).click()
            await page.getByText('at #client/browser-extension').waitFor()
            await entry('package.json').getByText('page word').waitFor()
        })
    })

    describe('the tree', () => {
        const row = (key: string) => page.locator(`[data-key="${key}"]`)

        it('has words behind the rows of folders that are open, its own ones', async () => {
            await open('examples/code')
            await row('examples/code/CODEOWNERS').getByText('tree word').waitFor()
            assert.equal(await row('examples/code/client').locator('meter').count(), 1)
            assert.equal(await page.locator('.tree').getByText('page word').count(), 0)
            await page.locator('.row[tabindex="0"]').focus()
            for (const name of ['.github', 'ci', 'client']) {
                await page.keyboard.press('ArrowDown')
                await isFocused(`[data-key="examples/code/${name}"]`)
            }
            await page.keyboard.press('ArrowRight')
            await row('examples/code/client/web').getByText('tree word').waitFor()
        })
        it('asks for nothing more while a name is typed', async () => {
            await open('examples/code')
            await row('examples/code/CODEOWNERS').getByText('tree word').waitFor()
            await page.keyboard.press('/')
            await page.keyboard.type('release.ts')
            const found = row('examples/code/client/browser-extension/src/release.ts')
            await found.waitFor()
            assert.equal(await found.getByText('tree word').count(), 0)
        })
    })

    describe('the command palette', () => {
        const palette = () => page.getByRole('dialog', { name: 'Commands' })
        const options = () => palette().getByRole('option').allInnerTexts()
        const openPalette = async (): Promise<void> => {
            await page.keyboard.press('Control+Shift+P')
            await isFocused('.palette-search')
        }

        it('has what applies on the page, by name; one that is not to be had now is greyed', async () => {
            await open('views/fixture.slow')
            await openPalette()
            await palette().getByRole('option').first().waitFor()
            assert.deepEqual(await options(), [
                'Fixture: Begin to count',
                'Fixture: End counting',
                'Fixture: Fail counting',
                'Fixture: Not now',
                'Fixture: Open the dashboard',
                'Fixture: Read elsewhere',
                'Fixture: Say hello'
            ])
            assert.equal(await palette().getByRole('option', { disabled: true }).innerText(), 'Fixture: Not now')
        })
        it('runs a command, by keyboard alone, and gives the focus back', async () => {
            await openCode(release)
            await page.locator('.cm-content').focus()
            await openPalette()
            await page.keyboard.type('fixture s')
            await palette()
                .getByRole('option', { selected: true, name: 'Fixture: Begin to count' })
                .waitFor({ state: 'detached' })
            await page.keyboard.press('ArrowUp')
            const last = palette().getByRole('option', { selected: true })
            await last.filter({ hasText: 'Fixture: Say hello' }).waitFor()
            const active = await page.getByRole('combobox', { name: 'Command' }).getAttribute('aria-activedescendant')
            assert.equal(active, await last.getAttribute('id'))
            await page.keyboard.press('Enter')
            await notice('Said: fixture.hello').waitFor()
            await palette().waitFor({ state: 'hidden' })
            await isFocused('.cm-content')
        })
        it('leads to a page, and to the panel of a file', async () => {
            await openCode(release)
            await openPalette()
            await page.keyboard.type('panel')
            await palette().getByRole('option', { name: 'Fixture: Open the panel' }).waitFor()
            await page.keyboard.press('Enter')
            await page.getByRole('tabpanel', { name: 'Fixture panel' }).waitFor()
            await openPalette()
            await palette().getByRole('option', { name: 'Fixture: Open the dashboard' }).click()
            await page.getByRole('heading', { name: 'Goals of all teams' }).waitFor()
        })
        it('leads elsewhere in a new tab', async () => {
            await open('')
            await openPalette()
            const link = palette().getByRole('option', { name: 'Fixture: Read elsewhere' })
            await link.waitFor()
            assert.deepEqual(
                [await link.getAttribute('target'), await link.getAttribute('rel')],
                ['_blank', 'noopener noreferrer']
            )
        })
        it('says that nothing has such a name, and closes with Escape', async () => {
            await open('')
            const button = page.getByRole('button', { name: 'Commands of extensions' })
            await button.focus()
            await page.keyboard.press('F1')
            await isFocused('.palette-search')
            await page.keyboard.type('no such command')
            await palette().getByText('No command has “no such command” in its name.').waitFor()
            await page.keyboard.press('Enter')
            await page.keyboard.press('Escape')
            await palette().waitFor({ state: 'hidden' })
            await isFocused('[aria-label="Commands of extensions"]')
            await page.keyboard.press('Enter')
            await isFocused('.palette-search')
            assert.equal(await page.locator('.palette-search').inputValue(), '')
        })
        for (const colorScheme of themes) {
            it(`keeps every text readable: ${colorScheme}`, async () => {
                await openCode(release, { colorScheme })
                await openPalette()
                await palette().getByRole('option').first().waitFor()
                await pages.picture(`palette-${colorScheme}`)
                assert.deepEqual(await page.evaluate(lowContrasts), [])
            })
        }
    })

    describe('the buttons of a file', () => {
        const button = (name: string) => page.locator('.file-actions').getByRole('button', { name })

        it('are pictures with names, a letter where there is none, greyed where they do not apply', async () => {
            await openCode(release)
            const panel = page.locator('.file-actions').getByRole('link', { name: 'Show the goals behind this file' })
            assert.equal(await panel.getAttribute('title'), 'Show the goals behind this file')
            assert.ok(await panel.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth > 0))
            assert.equal(await button('Words behind lines').innerText(), 'F')
            assert.ok(await button('Never to be had').isDisabled())
            await panel.press('Enter')
            await page.getByRole('tabpanel', { name: 'Fixture panel' }).waitFor()
        })
        it('tell whether they are on', async () => {
            await openCode(release)
            const toggle = button('Words behind lines')
            assert.equal(await toggle.getAttribute('aria-pressed'), 'false')
            await toggle.press('Enter')
            await page.locator('.file-actions [aria-pressed=true]').waitFor()
            await toggle.press('Enter')
            await page.locator('.file-actions [aria-pressed=false]').waitFor()
        })
    })

    describe('the head of the panel', () => {
        it('has the actions of its tab', async () => {
            await openCode(`${release}#tab=fixture.panel`)
            await page.locator('.panel-head').getByRole('button', { name: 'Ask the panel' }).press('Enter')
            await notice('Said: fixture.ofPanel').waitFor()
        })
    })

    describe('long work', () => {
        const run = async (command: string): Promise<void> => {
            await page.keyboard.press('Control+Shift+P')
            await isFocused('.palette-search')
            await page.keyboard.type(command)
            await page.getByRole('option', { name: command, selected: true }).waitFor()
            await page.keyboard.press('Enter')
        }
        const work = () => page.locator('.work', { hasText: 'Counting goals' })

        for (const colorScheme of themes) {
            it(`shows how far it is, and goes when it ends: ${colorScheme}`, async () => {
                await open('', { colorScheme })
                await run('Begin to count')
                await work().getByText('1 of 4 teams').waitFor()
                const bar = page.getByRole('progressbar', { name: 'Counting goals' })
                assert.equal(await bar.evaluate((bar: HTMLProgressElement) => bar.position), 0.25)
                await pages.picture(`work-${colorScheme}`)
                assert.deepEqual(await page.evaluate(lowContrasts), [])
                await run('End counting')
                await work().waitFor({ state: 'detached' })
            })
        }
        it('that fails says why', async () => {
            await open('')
            await run('Begin to count')
            await work().waitFor()
            await run('Fail counting')
            await notice('Counting goals failed: the goals ran out').waitFor()
            await work().waitFor({ state: 'detached' })
        })
    })
})
