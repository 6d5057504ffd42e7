import type { Page } from 'playwright-core'
import { pointAtWord } from '../support/pointAtWord'

/** A picture for the README: a page of the workbench, in pixels, and what to do there before it is taken. */
export interface Picture {
    readonly name: string
    readonly address: string
    readonly width: number
    readonly height: number
    readonly theme: 'light' | 'dark'
    readonly prepare: (page: Page) => Promise<void>
}

const release = 'examples/code/-/blob/client/browser-extension/src/release.ts'

/** Wait until extensions run, the file is shown and its goals stand behind its lines. */
async function codeIsShown(page: Page): Promise<void> {
    await page.locator('.host-good').waitFor()
    await page.locator('.cm-line').first().waitFor()
    await page.getByText('past due').first().waitFor()
}

export const pictures: readonly Picture[] = [
    {
        name: 'hover',
        address: release,
        width: 1200,
        height: 560,
        theme: 'light',
        prepare: async page => {
            await codeIsShown(page)
            await pointAtWord(page, 'troubleshooting')
            await page.locator('.cm-tooltip.hover').getByRole('button', { name: 'Find mentions' }).waitFor()
            await page.locator('.cm-tooltip.hover').getByText('row unchanged').waitFor()
        }
    },
    {
        name: 'panel',
        address: `${release}#tab=okrLens.panel`,
        width: 1200,
        height: 760,
        theme: 'dark',
        prepare: async page => {
            await codeIsShown(page)
            await page.locator('.panel').getByText('In this file').waitFor()
        }
    },
    {
        name: 'annotations',
        address: release,
        width: 1400,
        height: 420,
        theme: 'light',
        prepare: codeIsShown
    },
    {
        name: 'dashboard',
        address: 'views/okrLens.dashboard',
        width: 1200,
        height: 1180,
        theme: 'light',
        prepare: async page => {
            await page.getByText('How these key results moved').waitFor()
            await page.locator('main .chart').first().waitFor()
        }
    },
    {
        name: 'tree',
        address: 'examples/handbook',
        width: 1200,
        height: 740,
        theme: 'dark',
        prepare: async page => {
            await page.getByRole('tree').locator('meter').nth(2).waitFor()
            await page.locator('.view-card').getByText('past due').first().waitFor()
        }
    },
    {
        name: 'history',
        address: `${release}#tab=okrLens.panel`,
        width: 1200,
        height: 820,
        theme: 'light',
        prepare: async page => {
            const heading = page.locator('.panel').getByText('What became of it')
            await heading.waitFor()
            await page.locator('.panel').evaluate(panel => (panel.style.height = '640px'))
            await heading.evaluate(element => element.scrollIntoView({ block: 'start' }))
        }
    }
]
