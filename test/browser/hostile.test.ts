import assert from 'node:assert/strict'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import { entitiesOf, nameOf } from '../../src/model/portfolio'
import { type RunningWorkbench, serveWorkbench } from '../../src/hosts/workbench/server/serveWorkbench'
import { temporaryFolder, type TemporaryFolder } from '../hosts/workbench/server/support/temporaryFolder'
import { describeInChromium } from '../support/chromium'
import { everySurface } from '../support/everySurface'
import { fixturesIn } from '../support/fixtures'
import { pageSession } from './support/pageSession'

const root = path.resolve(__dirname, '../..')

/** A word that no line holds, as a feature, as what serves a goal, and as a team. */
const longWord = 'Unabbreviated'.repeat(385)
const longPage = `# ${longWord} Team Roadmap\n\n## Goals\n\n### 1. ${longWord} ahead\n\n**Problem:** ${longWord}\n\n## Roadmap\n\n| Feature | Goal area | Quarter |\n| --- | --- | --- |\n| ${longWord} ferry | ahead | ${longWord} |\n`

const settings = {
    'okrLens.annotations': 'all',
    'okrLens.ignore': { paths: ['*a*a*a*a*a*a*a*a*b', '**/**/**/**/x', `${'*a'.repeat(1000)}b`], words: [longWord] },
    'okrLens.aliases': {
        '<img src=x onerror="window.__pwned=\'settings\'">': ['[crew](javascript:window.__pwned=1)'],
        [longWord]: [longWord, 3],
        ...(JSON.parse('{ "__proto__": ["crew"], "constructor": ["builders"] }') as object)
    },
    'okrLens.advanced': { '</script><script>window.__pwned="key"</script>': true, history: false }
}

const shows =
    (...selectors: readonly string[]) =>
    async (page: Page): Promise<void> => {
        for (const selector of selectors) {
            await page.locator(selector).first().waitFor()
        }
    }

const names = 'acme/code/-/blob/src/names%20%3Cb%3E.ts'

/** Every place of the workbench that shows words of pages. */
const places: readonly (readonly [name: string, address: string, ready: (page: Page) => Promise<void>])[] = [
    ['a file that names it all, with a card and the panel', `${names}?LINE#tab=okrLens.panel`, shows('.line-attachment', '.hover .hover-contents', '.panel-body .markdown h3')], // prettier-ignore
    ['the dashboard', 'views/okrLens.dashboard', shows('.chart a', '.extension-page h2')],
    ['the folder of the pages', 'acme/handbook', shows('.entries a', '.view-card a')],
    ['a page of goals as code', 'acme/handbook/-/blob/injection.md', shows('.cm-line', '.file-name')],
    ['a page of goals, rendered', 'acme/handbook/-/blob/injection.md?view=rendered', shows('.rendered h1')],
    ['a search that finds lines of them', 'search?q=__pwned&patternType=literal', shows('.results-file')],
    ['a search by goal', 'search?q=okr.goal:%22Scripts%20run%22%20x%22%20type:file', shows('.results')],
    ['the settings', 'settings', shows('.settings-code .cm-line')]
]

/** Boxes that reach out of the window to its sides, and how far the page itself could be scrolled sideways. */
const outside = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => {
        const root = document.documentElement
        const wide = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : []
        const boxes = document.querySelectorAll('header, main, .panel, .hover, .notice, .status-items, .tree')
        return [
            ...wide,
            ...Array.from(boxes).flatMap(box => {
                const { left, right, width } = box.getBoundingClientRect()
                return width > 0 && (left < -1 || right > root.clientWidth + 1)
                    ? [`${box.tagName}.${box.className} from ${left} to ${right}`]
                    : []
            })
        ]
    })

describeInChromium('a hostile handbook in the workbench', browser => {
    let workbench: RunningWorkbench
    let folder: TemporaryFolder
    let mentioned = ''
    const session = pageSession(browser, () => workbench.url)

    before(async () => {
        folder = await temporaryFolder()
        const pages = [...fixturesIn('hostile').map(({ page }) => page), { uri: 'long.md', text: longPage }]
        for (const { uri, text } of pages) {
            await folder.write({ [`acme/handbook/${uri}`]: text })
        }
        const { portfolio } = everySurface(pages)
        const entities = [...entitiesOf(portfolio)]
        const lines = entities.map(entity => `//   ${nameOf(entity).replace(/\s+/g, ' ')} (${entity.kind})`)
        const text = lines.join('\n')
        const { start } = createMentionFinder(portfolio).findMentions({ uri: 'names.ts', text })[0]!.range
        mentioned = `L${start.line + 1}:${start.character + 2}`
        await folder.write({ 'acme/code/src/names <b>.ts': text })
        workbench = await serveWorkbench({
            open: ['handbook', 'code'].map(name => path.join(folder.path, 'acme', name)),
            port: 0,
            dist: path.join(root, 'dist'),
            settings
        })
    })
    after(async () => {
        await workbench?.close()
        await folder?.remove()
    })

    for (const colorScheme of ['light', 'dark'] as const) {
        describe(`runs nothing, fetches nothing and keeps the layout, ${colorScheme}:`, () => {
            for (const [name, address, ready] of places) {
                it(name, async () => {
                    const stopped: string[] = []
                    const ended = (url: string, how: string): unknown => /evil|private/.test(url) && stopped.push(how)
                    await session.open(address.replace('LINE', mentioned), { colorScheme }, page => {
                        page.on('requestfinished', request => ended(request.url(), 'sent'))
                        page.on('requestfailed', request => ended(request.url(), request.failure()?.errorText ?? ''))
                        page.on('dialog', dialog => {
                            session.troubles.push(`said ${dialog.message()}`)
                            void dialog.dismiss()
                        })
                        return Promise.resolve()
                    })
                    await session.whenReady()
                    await ready(session.page)
                    await session.picture(`hostile-${name.replace(/\W+/g, '-')}-${colorScheme}`)
                    assert.deepEqual(await outside(session.page), [])
                    const found = await session.page.evaluate(() => ({
                        pwned: (globalThis as { __pwned?: unknown }).__pwned,
                        foreign: Array.from(
                            document.querySelectorAll(
                                'main script, iframe, object, embed, form[action], base, main style, link[href^="http"]'
                            ),
                            ({ outerHTML }) => outerHTML
                        ),
                        links: Array.from(
                            document.querySelectorAll('a[href]'),
                            link => link.getAttribute('href') ?? ''
                        ).filter(href => !/^(?:https?:|mailto:|\/(?!\/)|#|\?)/i.test(href))
                    }))
                    // On Sourcegraph, too, a rendered page keeps the links and images of the page
                    const links = name.endsWith('rendered') ? [] : found.links
                    assert.deepEqual({ ...found, links }, { pwned: undefined, foreign: [], links: [] })
                    if (name.endsWith('rendered')) {
                        // Its images stay as well; the workbench's own policy stops them before they are sent
                        assert.deepEqual(stopped, Array(stopped.length).fill('csp'))
                        session.troubles = session.troubles.filter(trouble => !/img-src|evil\.example/.test(trouble))
                    }
                })
            }
        })
    }

    it('shows the words of a file as on GitLab, and runs none', async () => {
        await session.open(names)
        await session.page.getByRole('link', { name: 'View as on GitLab' }).click()
        await session.page.getByText('This is no GitLab.').waitFor()
        assert.match(await session.page.locator('#LC2').innerText(), /^\/\/ {3}/)
        assert.equal(await session.page.evaluate(() => (globalThis as { __pwned?: unknown }).__pwned), undefined)
        assert.deepEqual(await session.page.locator('main script').count(), 0)
    })
})
