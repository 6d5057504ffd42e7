import assert from 'node:assert/strict'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Pages of a workbench, which take down what goes wrong in them. */
export interface WorkbenchPages {
    /** Show an address, such as `examples/code`. Closes the page before. */
    open(address: string, options?: BrowserContextOptions): Promise<Page>
    /** Keep a picture of the page for whoever asks for pictures. */
    picture(name: string): Promise<void>
    /** Close the page. Fails where something went wrong in it, or where it asked another server. */
    close(): Promise<void>
}

/**
 * @param url where the workbench is, with a final slash
 * @param expected what may go wrong, in the words of the console
 */
export function workbenchPages(browser: Browser, url: string, expected = /^$/): WorkbenchPages {
    let page: Page | undefined
    let troubles: string[] = []
    return {
        async open(address, options = {}) {
            await page?.close()
            page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light', ...options })
            page.setDefaultTimeout(15_000)
            // What the compiler of the tests calls in functions that are sent to the page.
            await page.addInitScript('globalThis.__name = value => value')
            page.on('pageerror', error => troubles.push(error.message))
            page.on('console', message => message.type() === 'error' && troubles.push(message.text()))
            page.on('request', request => {
                if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(url)) {
                    troubles.push(`asked ${request.url()}`)
                }
            })
            await page.goto(url + address)
            return page
        },
        async picture(name) {
            const folder = process.env.OKR_LENS_SCREENSHOTS
            if (folder) {
                await page?.screenshot({ path: path.join(folder, `workbench-${name}.png`) })
            }
        },
        async close() {
            await page?.close()
            page = undefined
            const found = troubles.filter(trouble => !expected.test(trouble))
            troubles = []
            assert.deepEqual(found, [])
        }
    }
}
