import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { openExamples } from '../../src/hosts/cli/openExamples'
import { serveWorkbench } from '../../src/hosts/workbench/server/serveWorkbench'
import { chromiumFlags, findChromium } from '../support/chromium'
import { pictures, type Picture } from './pictures'

// Takes the pictures of the README from the built workbench with the examples: `npm run pictures [name…]`

const root = path.resolve(__dirname, '../..')
const folder = path.join(root, 'docs/images')

async function take({ name, address, width, height, theme, prepare }: Picture, page: Page, url: string): Promise<void> {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.goto(url + address)
    await prepare(page)
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

async function run(names: readonly string[]): Promise<void> {
    const strangers = names.filter(name => !pictures.some(picture => picture.name === name))
    if (strangers.length > 0) {
        throw new Error(`There is no picture ${strangers.join(', ')}; expected ${pictures.map(({ name }) => name).join(', ')}.`) // prettier-ignore
    }
    const executablePath = findChromium()
    if (executablePath === undefined) {
        throw new Error('No Chromium was found: install one, or name one in CHROMIUM.')
    }
    await mkdir(folder, { recursive: true })
    const examples = await openExamples(path.join(root, 'examples'), line => process.stderr.write(`${line}\n`))
    const workbench = await serveWorkbench({ open: examples.paths, port: 0, dist: path.join(root, 'dist') })
    const browser = await chromium.launch({ executablePath, args: chromiumFlags })
    try {
        for (const picture of pictures) {
            if (names.length === 0 || names.includes(picture.name)) {
                const page = await browser.newPage()
                // What the compiler calls in functions that are sent to the page
                await page.addInitScript('globalThis.__name = value => value')
                await take(picture, page, workbench.url)
                await page.close()
                process.stdout.write(`docs/images/${picture.name}.png\n`)
            }
        }
    } finally {
        await browser.close()
        await workbench.close()
        await examples.remove()
    }
}

run(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
})
