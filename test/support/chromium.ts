import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** What Chromium is started with: no sandbox, which containers lack, and nothing that asks the network by itself. */
export const chromiumFlags = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
]

/**
 * A suite of tests in headless Chromium, with a fresh profile. Where no Chromium is found the suite is skipped and its
 * title says so; with `OKR_LENS_REQUIRE_BROWSER=1` it fails instead.
 *
 * @param suite registers tests; the browser it is handed runs from the first hook or test on
 */
export function describeInChromium(title: string, suite: (browser: () => Browser) => void): void {
    const executablePath = findChromium()
    if (executablePath === undefined) {
        const missing = 'no Chromium found: install one, or name one in CHROMIUM'
        if (process.env.OKR_LENS_REQUIRE_BROWSER === '1') {
            describe(title, () => it('runs in a browser', () => Promise.reject(new Error(missing))))
        } else {
            describe.skip(`${title} (skipped, ${missing})`, () => suite(() => neverRun()))
        }
        return
    }

    describe(title, function () {
        this.timeout(60_000)
        let browser: Browser
        before('start Chromium', async () => {
            browser = await chromium.launch({ executablePath, args: chromiumFlags })
        })
        after('stop Chromium', () => browser?.close())
        suite(() => browser)
    })
}

/** The Chromium to test in: the one named by `CHROMIUM`, else the first one installed under its usual names. */
export function findChromium(): string | undefined {
    const { CHROMIUM, PATH = '' } = process.env
    if (CHROMIUM) {
        return CHROMIUM
    }
    const names = ['chromium', 'chromium-browser', 'google-chrome']
    const onPath = PATH.split(path.delimiter).flatMap(folder => names.map(name => path.join(folder, name)))
    return ['/usr/bin/chromium', ...onPath].find(isExecutable)
}

function isExecutable(file: string): boolean {
    try {
        accessSync(file, constants.X_OK)
        return true
    } catch {
        return false
    }
}

function neverRun(): never {
    throw new Error('a skipped suite asked for its browser')
}
