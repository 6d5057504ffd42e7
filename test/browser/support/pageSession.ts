import assert from 'node:assert/strict'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** The pages of one suite: opened on the workbench, watched for troubles, closed after each test. */
export interface PageSession {
    /** the page that is open */
    readonly page: Page
    /** what went wrong in the page, or left it, unasked; a test that expects one takes it away */
    troubles: string[]
    /** @param prepare is handed the page before it loads the address: to answer requests in its own way */
    readonly open: (
        address: string,
        options?: BrowserContextOptions,
        prepare?: (page: Page) => Promise<void>
    ) => Promise<void>
    /** wait until extensions run */
    readonly whenReady: () => Promise<void>
    /** keep a picture of the page for whoever asks for pictures with `OKR_LENS_SCREENSHOTS` */
    readonly picture: (name: string) => Promise<void>
    /** the focused element's name, or its text */
    readonly focused: () => Promise<string>
}

/**
 * Registers the hooks that close the page after each test and fail it where the page had troubles.
 *
 * @param url where the workbench is, with a final slash
 */
export function pageSession(browser: () => Browser, url: () => string): PageSession {
    let page: Page | undefined
    const session: PageSession = {
        get page() {
            assert.ok(page, 'no page is open')
            return page
        },
        troubles: [],
        async open(address, options = {}, prepare) {
            page = await browser().newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light', ...options })
            page.setDefaultTimeout(15_000)
            // What the compiler of the tests calls in functions that are sent to the page.
            await page.addInitScript('globalThis.__name = value => value')
            page.on('pageerror', error => session.troubles.push(error.message))
            page.on('console', message => message.type() === 'error' && session.troubles.push(message.text()))
            page.on('request', request => {
                if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(url())) {
                    session.troubles.push(`asked ${request.url()}`)
                }
            })
            await prepare?.(page)
            await page.goto(url() + address)
        },
        whenReady: () => session.page.locator('.host-good').waitFor(),
        async picture(name) {
            const folder = process.env.OKR_LENS_SCREENSHOTS
            if (folder) {
                await session.page.screenshot({
                    path: path.join(folder, `workbench-${name}.png`),
                    animations: 'disabled'
                })
            }
        },
        focused: () =>
            session.page.evaluate(() => {
                const focused = document.activeElement
                return focused?.getAttribute('aria-label') ?? focused?.textContent?.trim().replace(/\s+/g, ' ') ?? ''
            })
    }
    beforeEach(() => {
        session.troubles = []
    })
    afterEach(async () => {
        await page?.close()
        page = undefined
        assert.deepEqual(session.troubles, [])
    })
    return session
}
