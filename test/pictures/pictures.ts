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
    }
]
