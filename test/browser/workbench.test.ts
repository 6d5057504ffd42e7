import assert from 'node:assert/strict'
import path from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { type RunningWorkbench, serveWorkbench } from '../../src/hosts/workbench/server/serveWorkbench'
import { describeInChromium } from '../support/chromium'
import { commitAll, git } from '../hosts/workbench/server/support/git'
import { temporaryFolder, type TemporaryFolder } from '../hosts/workbench/server/support/temporaryFolder'
import { lowContrasts } from '../support/lowContrasts'
import { pointAtWord } from '../support/pointAtWord'

const root = path.resolve(__dirname, '../..')
const release = 'examples/code/-/blob/client/browser-extension/src/release.ts'
const goals = 'examples/handbook/-/blob/teams/growth-and-integrations/goals.md'

describeInChromium('the workbench in a browser', browser => {
    let workbench: RunningWorkbench
    let folder: TemporaryFolder
    let page: Page
    /** what went wrong in the page, or left it, unasked */
    let troubles: string[]

    before(async () => {
        folder = await temporaryFolder()
        await folder.write({
            'acme/Größe & Co/a b#c/what?.ts': '// 🎯 Browser Extension\n',
            'acme/Größe & Co/100%.md': '# All of it\n'
        })
        commitAll(`${folder.path}/acme/Größe & Co`)
        git(`${folder.path}/acme`, 'init', '--quiet', 'unborn')
        workbench = await serveWorkbench({
            open: [
                ...['handbook', 'code'].map(name => path.join(root, 'examples', name)),
                ...['Größe & Co', 'unborn'].map(name => path.join(folder.path, 'acme', name))
            ],
            port: 0,
            dist: path.join(root, 'dist')
        })
    })
    after(async () => {
        await workbench?.close()
        await folder?.remove()
    })

    const open = async (address: string, options: BrowserContextOptions = {}): Promise<void> => {
        page = await browser().newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light', ...options })
        page.setDefaultTimeout(15_000)
        // What the compiler of the tests calls in functions that are sent to the page.
        await page.addInitScript('globalThis.__name = value => value')
        page.on('pageerror', error => troubles.push(error.message))
        page.on('console', message => message.type() === 'error' && troubles.push(message.text()))
        page.on('request', request => {
            if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(workbench.url)) {
                troubles.push(`asked ${request.url()}`)
            }
        })
        await page.goto(workbench.url + address)
    }
    /** Wait until extensions run and the file is shown. */
    const openCode = async (address: string, options?: BrowserContextOptions): Promise<void> => {
        await open(address, options)
        await page.locator('.host-good').waitFor()
        await page.locator('.cm-line').first().waitFor()
    }
    beforeEach(() => {
        troubles = []
    })
    afterEach(async () => {
        await page?.close()
        assert.deepEqual(troubles, [])
    })

    /** Keep a picture of the page for whoever asks for pictures. */
    const picture = async (name: string): Promise<void> => {
        const folder = process.env.OKR_LENS_SCREENSHOTS
        if (folder) {
            await page.screenshot({ path: path.join(folder, `workbench-${name}.png`) })
        }
    }

    const box = () => page.locator('.cm-tooltip.hover')
    const isFocused = (selector: string) =>
        page.waitForFunction(selector => document.activeElement?.matches(selector) ?? false, selector)

    const pointAt = (word: string) => pointAtWord(page, word)

    describe('the start page', () => {
        it('shows a hover that was found in the opened repositories, and leads to it', async () => {
            await open('')
            const sample = page.locator('.sample')
            assert.match(await sample.locator('.hover').innerText(), /Goal: .*FY\d\d|FY\d\d.*Goal: /s)
            await sample.getByRole('link', { name: /Open this place/ }).click()
            await box().waitFor()
            assert.match(page.url(), /-\/blob\/.*\?L\d+:\d+$/)
        })
        it('lists the repositories', async () => {
            await open('')
            await page.locator('.card').nth(1).waitFor()
            assert.deepEqual(await page.locator('.card-title').allInnerTexts(), [
                'examples/handbook',
                'examples/code',
                'acme/Größe & Co',
                'acme/unborn'
            ])
        })
    })

    describe('a hover', () => {
        it('of a feature shows its goal, its status and its quarter', async () => {
            await openCode(release)
            await pointAt('Browser')
            const words = await box().innerText()
            assert.match(words, /Browser Extension release process is replicable/)
            assert.match(words, /no result recorded/)
            assert.match(words, /FY22 Q2/)
            assert.match(words, /Goal: Support and efficiently maintain our/)
            assert.equal(await page.locator('.cm-content .hover-range').innerText(), 'Browser Extension')
        })
        it('of a team shows how its objectives stand', async () => {
            await openCode('examples/code/-/blob/CODEOWNERS')
            await pointAt('code-intelligence')
            assert.match(await box().innerText(), /objectives?|key results?/i)
        })
        it('is as large as on Sourcegraph, and no larger', async () => {
            await openCode(release)
            await pointAt('Growth')
            await box().waitFor()
            const { width, height } = (await box().locator('.hover-contents').boundingBox()) ?? { width: 0, height: 0 }
            assert.ok(width <= 34 * 16 && height <= 10 * 16, `${width} × ${height}`)
        })
        it('stays for the pointer to reach it, and goes when it leaves', async () => {
            await openCode(release)
            await pointAt('Browser')
            await box().waitFor()
            await box().locator('.hover-contents').hover()
            await page.waitForTimeout(500)
            assert.ok(await box().isVisible())
            await page.mouse.move(900, 700, { steps: 5 })
            await box().waitFor({ state: 'detached' })
        })
        it('stays when pinned, until Escape', async () => {
            await openCode(release)
            await pointAt('Browser')
            await box().getByRole('button', { name: 'Keep this hover open' }).click()
            await page.mouse.move(900, 700, { steps: 5 })
            await page.waitForTimeout(500)
            assert.ok(await box().isVisible())
            await page.keyboard.press('Escape')
            await box().waitFor({ state: 'detached' })
        })
        it('is reached by keyboard alone', async () => {
            await openCode(release)
            await page.locator('.cm-content').focus()
            await page.keyboard.press('ArrowDown')
            for (let step = 0; step < 12; step++) {
                await page.keyboard.press('ArrowRight')
            }
            await page.keyboard.press('Control+K')
            await page.keyboard.press('Control+I')
            await isFocused('.hover-contents')
            assert.match(await box().innerText(), /Growth and Integrations team/)
            await page.keyboard.press('Escape')
            await isFocused('.cm-content')
            await box().waitFor({ state: 'detached' })
        })
        it('says in words that there is none, where the keyboard asked', async () => {
            await openCode(`${release}?L13`)
            await page.locator('.cm-content').focus()
            await page.keyboard.press('End')
            await page.keyboard.press('Control+K')
            await page.keyboard.press('Control+I')
            assert.match(await box().innerText(), /No extension has anything to say about this place/)
        })
        it('opens with an address that names a character', async () => {
            await openCode(`${release}?L29:10`)
            await box()
                .getByText(/Browser Extension/)
                .first()
                .waitFor()
            assert.equal(await page.locator('.cm-content .hover-range').innerText(), 'browser extension')
        })
    })

    describe('the actions of a hover', () => {
        const ranking = 'examples/code/-/blob/client/extensions-marketplace/src/rankListings.ts'
        const notice = (words: RegExp) => page.locator('.notice', { hasText: words })

        for (const colorScheme of ['light', 'dark'] as const) {
            it(`say why the words match: ${colorScheme}`, async () => {
                await openCode(`${release}?L29:10`, { colorScheme })
                await box().getByRole('button', { name: 'Why this match?' }).click()
                await notice(/“browser extension” stands for the feature/).waitFor()
                await picture(`actions-${colorScheme}`)
                assert.deepEqual(await page.evaluate(lowContrasts), [])
            })
        }
        it('ignore the words, by keyboard alone', async () => {
            await openCode(`${ranking}?L1:30`)
            const action = box().getByRole('button', { name: 'Ignore here' })
            await action.waitFor()
            await page.keyboard.press('Escape')
            await box().waitFor({ state: 'detached' })
            await page.locator('.cm-content').focus()
            await page.keyboard.press('Control+K')
            await page.keyboard.press('Control+I')
            await isFocused('.hover-contents')
            await action.waitFor()
            const isOnAction = () => page.evaluate(() => document.activeElement?.textContent?.trim() === 'Ignore here')
            for (let step = 0; step < 9 && !(await isOnAction()); step++) {
                await page.keyboard.press('Tab')
            }
            await page.keyboard.press('Enter')
            await notice(/“extensions marketplace” is ignored in this file from now on/).waitFor()
            await box().getByText('No extension has anything to say about this place').waitFor()
        })
    })

    describe('behind lines', () => {
        const attachments = () => page.locator('.cm-content .line-attachment')

        for (const colorScheme of ['light', 'dark'] as const) {
            it(`stands how the goals that a file names do: ${colorScheme}`, async () => {
                await openCode(release, { colorScheme })
                await attachments().nth(1).waitFor()
                const texts = (await attachments().allInnerTexts()).map(text => text.trim())
                assert.equal(texts[0], '○ past due · FY22 Q2 · +1 more')
                assert.equal(new Set(texts).size, texts.length)
                assert.match(
                    (await attachments().first().getAttribute('title')) ?? '',
                    /^Feature “Browser Extension release process is replicable.*ended \d+ years ago\. Goal: “.*goals\.md:\d+\.$/
                )
                await page.locator('.status-items a').waitFor()
                await picture(`annotations-${colorScheme}`)
                assert.deepEqual(await page.evaluate(lowContrasts), [])
            })
        }
        it('leads to the page that says so', async () => {
            await openCode(release)
            await attachments().first().click()
            await page.locator('.file-name', { hasText: 'goals.md' }).waitFor()
            await page
                .locator('.cm-activeLine', { hasText: 'Browser Extension release process is replicable' })
                .waitFor()
        })
        it('is counted in the status bar, which opens the panel', async () => {
            await openCode(release)
            const item = page.locator('.status-items a')
            assert.match(await item.innerText(), /^OKR: \d+ mentions · \d+ past due$/)
            assert.match((await item.getAttribute('title')) ?? '', /Opens the OKR panel\.$/)
            await item.click()
            await page.getByRole('tab', { name: 'OKRs', selected: true }).waitFor()
        })
        it('stands nothing in a file that names nothing, nor in the status bar', async () => {
            await openCode('acme/Größe%20%26%20Co/-/blob/100%25.md?L1')
            await page.keyboard.press('Control+J')
            await page.getByText('In this file: 100%.md').waitFor()
            assert.equal(await attachments().count(), 0)
            assert.equal(await page.locator('.status-items a').count(), 0)
        })
    })

    describe('the panel', () => {
        it('opens with Ctrl+J, lists what the file mentions, and leads to the page', async () => {
            await openCode(release)
            await page.keyboard.press('Control+J')
            const panel = page.getByRole('tabpanel', { name: 'OKRs' })
            await panel.getByText('In this file: release.ts').waitFor()
            assert.match(page.url(), /#tab=okrLens\.panel$/)
            await panel
                .getByRole('link', { name: /Browser Extension release process/ })
                .first()
                .click()
            await page.locator('.file-name', { hasText: 'goals.md' }).waitFor()
            await panel.getByText('In this file: goals.md').waitFor()
            assert.match(await page.locator('.cm-activeLine').innerText(), /Browser Extension release process/)
            await page.keyboard.press('Control+J')
            await panel.waitFor({ state: 'detached' })
        })
        it('lists where a name is mentioned, and leads there', async () => {
            await openCode(`${release}?L29:10`)
            await box().getByRole('button', { name: 'Find mentions' }).click()
            await page.locator('.notice').getByRole('link', { name: 'Show the places' }).click()
            const panel = page.getByRole('tabpanel', { name: 'OKR mentions' })
            const places = panel.getByRole('list', { name: 'Places' })
            const troubleshooting = places.getByRole('listitem').filter({ hasText: 'docs/troubleshooting.md' })
            await troubleshooting.getByRole('link', { name: /^line/ }).first().click()
            await page.locator('.file-name', { hasText: 'troubleshooting.md' }).waitFor()
            assert.match(await page.locator('.cm-activeLine').innerText(), /browser extension/i)
            assert.match(
                await panel.innerText(),
                /^\d+ places in \d+ files of \d repositories name the feature Browser Extension [^*]+ or 2 others/
            )
            assert.deepEqual(await page.evaluate(lowContrasts), [])
        })
        it('opens from a hover', async () => {
            await openCode(`${release}?L29:10`)
            await box().getByRole('link', { name: 'OKR panel' }).click()
            await page.getByRole('tab', { name: 'OKRs', selected: true }).waitFor()
        })
        it('grows by keyboard', async () => {
            await openCode(`${release}#tab=okrLens.panel`)
            const height = async () => (await page.locator('.panel').boundingBox())?.height ?? 0
            const before = await height()
            await page.getByRole('separator').press('ArrowUp')
            await page.waitForFunction(before => (document.querySelector('.panel')?.clientHeight ?? 0) > before, before)
        })
        it('says that a rendered page has none', async () => {
            await open(`${goals}?view=rendered#tab=okrLens.panel`)
            await page.getByText('The panel belongs to code').waitFor()
            assert.equal(await page.locator('.cm-line').count(), 0)
        })
    })

    describe('the place', () => {
        it('is a line by a click on its number', async () => {
            await openCode(release)
            await page.locator('.cm-lineNumbers .cm-gutterElement', { hasText: /^7$/ }).click()
            await page.waitForURL(/\?L7$/)
            await page.getByText('Ln 7, Col 1').waitFor()
        })
        it('is a heading of a page that a link points at', async () => {
            await open(`${goals}?view=rendered`)
            await page.getByRole('link', { name: 'completed goals' }).click()
            await page.waitForURL(/release-notes\.md\?view=rendered#completed-goals$/)
            await page.getByRole('link', { name: 'Code', exact: true }).click()
            await page.locator('.cm-activeLine', { hasText: /^#+ Completed goals/i }).waitFor()
        })
        it('goes back and forth between page and code', async () => {
            await openCode(goals)
            await page.getByRole('link', { name: 'Rendered' }).click()
            await page.locator('.rendered h1').waitFor()
            await page.getByRole('link', { name: 'Code', exact: true }).click()
            await page.locator('.cm-line').first().waitFor()
            await page.goBack()
            await page.locator('.rendered h1').waitFor()
        })
        it('is chosen in the tree by arrow keys', async () => {
            await openCode(release)
            await page.locator('.row[aria-selected=true]').focus()
            await page.keyboard.press('ArrowUp')
            await isFocused('[data-key$="chooseInstance.ts"]')
            await page.keyboard.press('Enter')
            await page.waitForURL(/chooseInstance\.ts$/)
            await page.keyboard.press('ArrowLeft')
            await isFocused('[data-key$="browser-extension/src"]')
            await page.keyboard.press('ArrowLeft')
            await page.locator('[data-key$="chooseInstance.ts"]').waitFor({ state: 'detached' })
        })
        it('may have any name', async () => {
            await open('')
            await page.getByRole('link', { name: 'acme/Größe & Co' }).click()
            await page.getByText('2 files at main').waitFor()
            await page.getByRole('main').getByRole('link', { name: 'a b#c' }).click()
            await page.getByText('1 file at main').waitFor()
            await page.getByRole('main').getByRole('link', { name: 'what?.ts' }).click()
            await page.locator('.cm-line', { hasText: 'Browser Extension' }).waitFor()
            await page.reload()
            await page.locator('.cm-line', { hasText: 'Browser Extension' }).waitFor()
            await page.locator('.host-good').waitFor()
            await pointAt('Browser')
            await box().waitFor()
        })
        it('is at the revision of the address', async () => {
            await open('examples/code')
            const commit = await page.locator('.folder-facts code').innerText()
            await page.goto(`${workbench.url}examples/code@${commit}`)
            await page.getByText(`files at ${commit}`).waitFor()
        })
        it('is found by a part of its name', async () => {
            await openCode(release)
            await page.keyboard.press('/')
            await page.keyboard.type('goals team')
            await page.getByRole('treeitem', { name: /goals\.md/ }).click()
            await page.waitForURL(/goals\.md$/)
        })
    })

    describe('a narrow window', () => {
        const narrow = { viewport: { width: 375, height: 667 } }

        it('is not wider than it is', async () => {
            for (const address of ['', 'examples/code', release, `${goals}?view=rendered`]) {
                await open(address, narrow)
                await page.locator('.start, .folder, .code, .rendered').waitFor()
                const ends = await page
                    .locator('.header, .header-end, .body, .status, .status-end')
                    .evaluateAll(parts => parts.map(part => part.getBoundingClientRect().right))
                assert.ok(
                    ends.every(end => end <= 375),
                    `${address}: ${ends.join(', ')}`
                )
                await page.close()
            }
        })
        it('shows the tree above an open hover', async () => {
            await openCode(`${release}?L29:10`, narrow)
            const { x, y } = (await box().boundingBox()) ?? { x: 0, y: 0 }
            await page.getByRole('button', { name: 'Files' }).click()
            await page.locator('.sidebar-open').waitFor()
            const covers = await page.evaluate(([x, y]) => !!document.elementFromPoint(x, y)?.closest('.sidebar'), [
                x + 30,
                y + 30
            ] as const)
            assert.ok(covers)
        })
    })

    describe('the theme', () => {
        const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

        it('is that of the system, until another is chosen for good', async () => {
            await open('', { colorScheme: 'dark' })
            await page.locator('.brand').waitFor()
            const dark = await background()
            await page.getByRole('radio', { name: 'Light' }).check({ force: true })
            const light = await background()
            assert.notEqual(light, dark)
            await page.reload()
            await page.locator('.brand').waitFor()
            assert.equal(await background(), light)
            assert.ok(await page.getByRole('radio', { name: 'Light' }).isChecked())
        })
        for (const colorScheme of ['light', 'dark'] as const) {
            it(`keeps every text readable: ${colorScheme}`, async () => {
                await openCode(`${release}?L29:10#tab=okrLens.panel`, { colorScheme })
                await page.getByText('In this file: release.ts').waitFor()
                await box().waitFor()
                await picture(colorScheme)
                assert.deepEqual(await page.evaluate(lowContrasts), [])
                await page.locator('.cm-content').press('Control+F')
                await page.keyboard.type('browser')
                await page.keyboard.press('Enter')
                await page.locator('.cm-searchMatch-selected').waitFor()
                assert.deepEqual(await page.evaluate(lowContrasts), [])
                await page.goto(workbench.url)
                await page.locator('.sample').waitFor()
                await picture(`start-${colorScheme}`)
                assert.deepEqual(await page.evaluate(lowContrasts), [])
            })
        }
    })

    describe('what goes wrong is said', () => {
        const say = async (address: string, words: string | RegExp) => {
            await open(address)
            await page.getByText(words).first().waitFor()
        }
        it('an unknown repository', () => say('nowhere/-/blob/a.ts', /There is no repository “nowhere” here/))
        it('a repository without a commit', () => say('acme/unborn', 'Nothing is committed in “acme/unborn” yet.'))
        it('an unknown revision', () => say('examples/code@nope/-/blob/a.ts', /has no revision “nope”/))
        it('an unknown file', () => say('examples/code/-/blob/nope.ts', /There is no file “nope.ts” in examples\/code/))
        it('an unknown address', async () => {
            await open('')
            await page.locator('.brand').waitFor()
            await page.evaluate(() => {
                history.pushState(null, '', '/-/nope')
                window.dispatchEvent(new PopStateEvent('popstate'))
            })
            await page.getByText('There is no such page').waitFor()
        })
        it('an unknown panel', () => say(`${release}#tab=nope`, /No extension has a panel view “nope”/))
        it('a server that is gone, and its return', async () => {
            await openCode(release)
            await page.route('**/.api/graphql', route => route.abort())
            await page.getByRole('treeitem', { name: 'README.md' }).first().click()
            await page.getByText('The workbench server does not answer').waitFor()
            await page.unroute('**/.api/graphql')
            await page.getByRole('button', { name: 'Try again' }).click()
            await page.locator('.cm-line').first().waitFor()
            troubles = troubles.filter(trouble => !trouble.includes('ERR_FAILED'))
        })
        it('a commit that is gone, and what stands in its place', async () => {
            await folder.write({ 'notes/a.md': '# First\n', 'notes/b.md': '# Second\n' })
            const serve = (port: number) =>
                serveWorkbench({ open: [`${folder.path}/notes`], port, dist: path.join(root, 'dist') })
            let own = await serve(0)
            try {
                page = await browser().newPage()
                await page.goto(own.url)
                await page.getByRole('treeitem', { name: 'a.md' }).click()
                await page.locator('.cm-line', { hasText: 'First' }).waitFor()
                await own.close()
                await folder.write({ 'notes/b.md': '# Third\n' })
                own = await serve(Number(new URL(own.url).port))
                await page.getByRole('treeitem', { name: 'b.md' }).click()
                await page.getByText('There is no file “b.md”').waitFor()
                await page.getByRole('button', { name: 'Try again' }).click()
                await page.locator('.cm-line', { hasText: 'Third' }).waitFor()
            } finally {
                await own.close()
            }
        })
        it('nothing of an extension that throws after it was started: the others go on', async () => {
            page = await browser().newPage()
            const body = 'exports.activate = () => { setTimeout(() => { throw new Error("too late") }, 50) }'
            await page.route('**/-/static/extension/**', route =>
                route.fulfill({ contentType: 'application/javascript', body })
            )
            const thrown = page.waitForEvent('pageerror')
            await page.goto(workbench.url + release)
            assert.match((await thrown).message, /too late/)
            await page.waitForTimeout(200)
            assert.match(await page.locator('.host-words').innerText(), /^Extension host ready/)
        })
        it('an extension that does not start, in the words of the host', async () => {
            page = await browser().newPage()
            await page.route('**/-/static/extension/**', route =>
                route.fulfill({ contentType: 'application/javascript', body: 'throw new Error("no luck today")' })
            )
            await page.goto(workbench.url + release)
            await page.locator('.host-bad', { hasText: /OKR Lens failed: .*no luck today/ }).waitFor()
            await page.locator('.cm-line').first().waitFor()
        })
    })
})
