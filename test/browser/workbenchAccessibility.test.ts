import assert from 'node:assert/strict'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { type RunningWorkbench, serveWorkbench } from '../../src/hosts/workbench/server/serveWorkbench'
import { describeInChromium } from '../support/chromium'
import { axeViolations } from './support/axeViolations'
import { outOfReach } from './support/outOfReach'
import { pageSession } from './support/pageSession'

const root = path.resolve(__dirname, '../..')
const release = 'examples/code/-/blob/client/browser-extension/src/release.ts'
const goals = 'examples/handbook/-/blob/teams/growth-and-integrations/goals.md'

/** Waits until elements are shown, one of each selector. */
const shows =
    (...selectors: readonly string[]) =>
    async (page: Page): Promise<void> => {
        for (const selector of selectors) {
            await page.locator(selector).first().waitFor()
        }
    }

/** Every page and state of the workbench: its name, its address, what makes it ready. A new page is one line here. */
const pages: readonly (readonly [name: string, address: string, ready: (page: Page) => Promise<void>])[] = [
    ['the start page', '', shows('.sample')],
    ['a file as code', release, shows('.line-attachment', '.status-items a')],
    ['a Markdown page, rendered', `${goals}?view=rendered`, shows('.rendered h1')],
    ['a Markdown page, as code', goals, shows('.line-attachment', '.status-items a')],
    ['a folder', 'examples/code/-/tree/client', shows('.entries a')],
    ['a repository', 'examples/handbook', shows('.entries meter', '.view-card a')],
    ['the dashboard', 'views/okrLens.dashboard', shows('.chart a', '.extension-page h2')],
    ['the palette', release, openPalette],
    ['the open panel', `${release}#tab=okrLens.panel`, shows('.line-attachment', '.panel-body .markdown h3')],
    ['the panel of a rendered page', `${goals}?view=rendered#tab=okrLens.panel`, shows('.panel-body .message')],
    ['an open hover', `${release}?L29:10`, shows('.hover .hover-contents')],
    ['the search in the file', release, openFileSearch],
    ['a search that finds', 'search?q=extension&patternType=literal', shows('.results-file')],
    ['a search that finds repositories', 'search?q=repo:examples', shows('.results .entries')],
    ['a search that finds nothing', 'search?q=zzzzzz', shows('.results-count')],
    ['a search that cannot be run', 'search?q=lang:klingon', shows('.results-alert')],
    ['the search without a query', 'search', shows('.results .operators')],
    ['the help of the search', 'search', openSearchHelp],
    ['the settings', 'settings', shows('.settings-code .cm-line')],
    ['the settings with problems', 'settings', breakSettings],
    ['a page that is not there', '-/nope', goNowhere],
    ['a file that is not there', 'examples/code/-/blob/nope.ts', shows('.centre .message')],
    ['a repository that is not there', 'nowhere', shows('.centre .message')],
    ['the help dialog', '', openHelp],
    ['a message of an extension', `${release}?L29:10`, askWhy]
]

/** The extension has put its page into the header. */
const offersPages = (page: Page): Promise<void> => page.locator('.navigation-entry').first().waitFor()

async function openFileSearch(page: Page): Promise<void> {
    await shows('.line-attachment', '.status-items a')(page)
    await page.locator('.cm-content').press('Control+F')
    await page.locator('.cm-search').waitFor()
}

async function openSearchHelp(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'What can be searched for' }).click()
    await page.locator('#search-help .operators').waitFor()
}

async function breakSettings(page: Page): Promise<void> {
    await page.locator('.settings-code .cm-content').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('{ "okrLens.annotations": 3 }')
    await page.locator('.settings-problem').waitFor()
    await page.locator('.cm-lint-marker').waitFor()
}

async function openPalette(page: Page): Promise<void> {
    await shows('.line-attachment', '.status-items a')(page)
    await page.keyboard.press('F1')
    await page.getByRole('option', { name: /Refresh goals/ }).waitFor()
}

async function openHelp(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Keyboard help' }).click()
    await page.locator('dialog[open]').waitFor()
}

/** The server has nothing below `/-/`, so the page is asked. */
async function goNowhere(page: Page): Promise<void> {
    await page.evaluate(() => {
        history.pushState(null, '', '/-/nope')
        window.dispatchEvent(new PopStateEvent('popstate'))
    })
    await page.getByText('There is no such page').waitFor()
}

async function askWhy(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Why this match?' }).click()
    await page.locator('.notice').waitFor()
}

describeInChromium('everybody can use the workbench', browser => {
    let workbench: RunningWorkbench

    before(async () => {
        workbench = await serveWorkbench({
            open: ['handbook', 'code'].map(name => path.join(root, 'examples', name)),
            port: 0,
            dist: path.join(root, 'dist')
        })
    })
    after(() => workbench?.close())
    const session = pageSession(browser, () => workbench.url)

    for (const colorScheme of ['light', 'dark'] as const) {
        describe(`axe finds nothing wrong with, ${colorScheme}:`, () => {
            for (const [name, address, ready] of pages) {
                it(name, async () => {
                    await session.open(ready === goNowhere ? '' : address, { colorScheme })
                    await session.whenReady()
                    await offersPages(session.page)
                    await ready(session.page)
                    assert.deepEqual(await axeViolations(session.page), [])
                })
            }
        })
    }

    describe('Tab leads to everything on', () => {
        for (const [name, address, ready] of pages) {
            it(name, async () => {
                await session.open(ready === goNowhere ? '' : address)
                await session.whenReady()
                await offersPages(session.page)
                await ready(session.page)
                assert.deepEqual(await outOfReach(session.page), [])
            })
        }
    })
})
