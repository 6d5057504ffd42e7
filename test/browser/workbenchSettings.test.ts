import assert from 'node:assert/strict'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { type RunningWorkbench, serveWorkbench } from '../../src/hosts/workbench/server/serveWorkbench'
import manifest from '../../package.json'
import { describeInChromium } from '../support/chromium'
import { lowContrasts } from '../support/lowContrasts'
import { pageSession } from './support/pageSession'

const root = path.resolve(__dirname, '../..')

describeInChromium('the settings of the workbench', browser => {
    let workbench: RunningWorkbench
    // Before the server: its page goes first
    const session = pageSession(browser, () => workbench.url)

    beforeEach(async () => {
        workbench = await serveWorkbench({
            open: ['handbook', 'code'].map(name => path.join(root, 'examples', name)),
            port: 0,
            dist: path.join(root, 'dist')
        })
    })
    afterEach(() => workbench?.close())
    const { open, whenReady, picture } = session

    const editor = () => session.page.locator('.settings-code .cm-content')
    const state = (words: string | RegExp) => session.page.locator('.settings-state', { hasText: words })
    const problems = () => session.page.getByRole('region', { name: 'Problems' })
    const openSettings = async (...rest: Parameters<typeof open> extends [string, ...infer Rest] ? Rest : never) => {
        await open('settings', ...rest)
        await whenReady()
        await editor().waitFor()
    }
    /** Replace all that stands in the editor. */
    const write = async (text: string): Promise<void> => {
        await editor().focus()
        await session.page.keyboard.press('Control+A')
        await session.page.keyboard.insertText(text)
        await state('Unsaved changes').waitFor()
    }
    /** What the server has. */
    const saved = (): Promise<string> =>
        session.page.evaluate(async () => {
            const query = '{ viewerSettings { subjects { latestSettings { contents } } } }'
            const response = await fetch('/.api/graphql', { method: 'POST', body: JSON.stringify({ query }) })
            const { data } = (await response.json()) as {
                data: { viewerSettings: { subjects: { latestSettings: { contents: string } }[] } }
            }
            return data.viewerSettings.subjects[0]?.latestSettings.contents ?? ''
        })
    const withOwn = (...lines: readonly string[]): string =>
        ['{', '    "extensions": { "okr-lens/okr-lens": true },', ...lines.map(line => `    ${line}`), '}'].join('\n')

    it('list all that can be set, with its help and its value', async () => {
        await openSettings()
        const keys = Object.keys(manifest.contributes.configuration.properties)
        assert.deepEqual(await session.page.locator('.setting h3').allInnerTexts(), [...keys, 'extensions'])
        const annotations = session.page.locator('.setting', { hasText: 'okrLens.annotations' })
        assert.match(
            await annotations.innerText(),
            /What stands behind the lines.*Allowed\s+"off", "first" or "all"\s+Now\s+not set/s
        )
        await session.page.locator('.setting', { hasText: 'okrLens.sources' }).getByText('examples/handbook').waitFor()
        await session.page.getByText('No problems').waitFor()
    })

    it('take effect as soon as they are saved, by keyboard alone, and keep comments', async () => {
        await openSettings()
        await session.page.evaluate(() => ((window as unknown as { same: boolean }).same = true))
        const text = withOwn(
            '// quiet, please',
            '"okrLens.annotations": "off",',
            '"okrLens.sources": ["examples/handbook"]'
        )
        await write(text)
        await session.page.keyboard.press('Control+S')
        await state(/Saved\. Extensions/).waitFor()
        assert.equal(await saved(), text)

        const tree = session.page.getByRole('tree')
        await session.page.keyboard.press('Escape')
        await session.page.locator('#file-search').fill('release.ts')
        await tree.getByRole('treeitem', { name: /release\.ts/ }).click()
        await session.page.locator('.status-items a').waitFor()
        assert.equal(await session.page.locator('.line-attachment').count(), 0)

        await session.page.getByRole('link', { name: 'Settings' }).click()
        await editor().waitFor()
        await session.page.locator('.settings-comment', { hasText: '// quiet, please' }).waitFor()
        await write(text.replace('"off"', '"all"'))
        await session.page.getByRole('button', { name: 'Save' }).click()
        await state(/Saved\. Extensions/).waitFor()
        await session.page.goBack()
        await session.page.locator('.line-attachment').first().waitFor()
        assert.ok(await session.page.evaluate(() => (window as unknown as { same?: boolean }).same))
    })

    it('are not saved while they are no JSON; what is wrong is named with its place', async () => {
        await openSettings()
        const before = await saved()
        await write('{\n    "a": 1\n    "b": 2\n}')
        await session.page.keyboard.press('Control+S')
        await state('Not saved. Line 3, column 5: a comma is missing.').waitFor()
        assert.equal(await saved(), before)
        await session.page.locator('.cm-activeLineGutter', { hasText: '3' }).waitFor()
    })

    it('are checked against what extensions allow, with a way to each problem', async () => {
        await openSettings()
        await write(withOwn('"okrLens.annotations": "some",', '"okrLens.fiscalYearStart": 14,', '"okrLens.sorces": []'))
        await problems().getByText('3 problems').waitFor()
        const words = await problems().innerText()
        assert.match(words, /line 3, column 28\s+Value is not accepted. Valid values: "off", "first", "all"/)
        assert.match(words, /line 4, column 32\s+Value is above the maximum of 12/)
        assert.match(words, /line 5, column 5\s+No extension that is switched on reads this setting/)
        assert.equal(await session.page.locator('.cm-lint-marker').count(), 3)
        await problems()
            .getByRole('button', { name: /above the maximum/ })
            .click()
        await session.page.locator('.cm-activeLineGutter', { hasText: '4' }).waitFor()
        assert.equal(await session.focused(), 'Settings, JSON with comments')
    })

    it('are completed while they are written', async () => {
        await openSettings()
        await write('{\n    \n}')
        await session.page.keyboard.press('Control+Home')
        await session.page.keyboard.press('ArrowDown')
        await session.page.keyboard.press('End')
        await session.page.keyboard.type('"okrLens.anno')
        await session.page.getByRole('option', { name: 'okrLens.annotations' }).waitFor()
        await session.page.locator('.cm-completionInfo', { hasText: 'What stands behind the lines' }).waitFor()
        // A list that has just opened does not take Enter, so that nobody chooses what they have not seen.
        await session.page.waitForTimeout(200)
        await session.page.keyboard.press('Enter')
        await session.page.locator('.cm-line', { hasText: /"okrLens\.annotations": "?/ }).waitFor()
    })

    it('are explained under the pointer', async () => {
        await openSettings()
        await session.page.locator('.cm-line', { hasText: 'okrLens.sources' }).hover({ position: { x: 80, y: 8 } })
        await session.page.locator('.settings-hover', { hasText: 'The repositories whose pages hold goals' }).waitFor()
    })

    it('are written by a button, which leads to a setting that is there already', async () => {
        await openSettings()
        await session.page.getByRole('button', { name: 'Insert okrLens.annotations' }).click()
        await session.page.locator('.cm-line', { hasText: '"okrLens.annotations": "off"' }).waitFor()
        await session.page.keyboard.insertText('"first"')
        await session.page.keyboard.press('Control+S')
        await state(/Saved\. Extensions/).waitFor()
        await session.page.getByRole('button', { name: 'Go to okrLens.annotations' }).click()
        assert.equal(await session.page.evaluate(() => getSelection()?.toString()), '"first"')
        assert.match(await saved(), /"okrLens\.annotations": "first"\n\}/)
    })

    it('are not lost unasked', async () => {
        await openSettings()
        await write('{}')
        const asked: string[] = []
        let answer = false
        session.page.on('dialog', dialog => {
            asked.push(dialog.message())
            void (answer ? dialog.accept() : dialog.dismiss())
        })
        await session.page.locator('.brand').click()
        assert.match(session.page.url(), /\/settings$/)
        await state('Unsaved changes').waitFor()
        answer = true
        await session.page.locator('.brand').click()
        await session.page.locator('.start').waitFor()
        assert.deepEqual(asked, Array(2).fill('The settings have changes that are not saved. Leave, and lose them?'))
        await session.page.goBack()
        await session.page.locator('.cm-line', { hasText: 'okr-lens/okr-lens' }).waitFor()
    })

    it('switch an extension off and on again', async () => {
        await openSettings()
        const text = await saved()
        await write(text.replace('"okr-lens/okr-lens": true', '"okr-lens/okr-lens": false'))
        await session.page.keyboard.press('Control+S')
        await session.page.getByText('Extension host ready, no extension is enabled').waitFor()
        await write(text)
        await session.page.keyboard.press('Control+S')
        await session.page.getByText('OKR Lens active').waitFor()
    })

    describe('that an extension changes', () => {
        /** An extension that sets a setting when the test lets its request through. */
        const body = `exports.activate = async () => {
            const { configuration, graphQL } = require('sourcegraph')
            await graphQL.execute('query Signal { site { id } }', {})
            await configuration.get().update('fixture.answer', 42)
        }`
        let release: () => void
        const prepare = async (page: Page): Promise<void> => {
            const released = new Promise<void>(resolve => (release = resolve))
            await page.route('**/-/static/extension/**', route =>
                route.fulfill({ contentType: 'application/javascript', body })
            )
            await page.route('**/.api/graphql', async route => {
                if (route.request().postData()?.includes('query Signal')) {
                    await released
                }
                await route.continue()
            })
        }
        const openWaiting = async (): Promise<void> => {
            await open('settings', {}, prepare)
            await editor().waitFor()
        }

        it('are shown at once', async () => {
            await openWaiting()
            release()
            await session.page.locator('.cm-line', { hasText: '"fixture.answer": 42' }).waitFor()
            assert.equal(await state('Unsaved changes').count(), 0)
        })
        it('do not take away what is not saved: the reader chooses', async () => {
            for (const [choice, expected] of [
                ['Show the others, lose mine', /"fixture\.answer": 42/],
                ['Keep mine, replace the others', /^\{ "mine": true \}$/]
            ] as const) {
                await openWaiting()
                await write('{ "mine": true }')
                release()
                await session.page.getByText('The settings were changed elsewhere').waitFor()
                assert.equal(await editor().innerText(), '{ "mine": true }')
                await session.page.getByRole('button', { name: choice }).click()
                await session.page.getByText('The settings were changed elsewhere').waitFor({ state: 'detached' })
                if (choice.startsWith('Keep')) {
                    await session.page.getByRole('button', { name: 'Save' }).click()
                    await state(/Saved\. Extensions/).waitFor()
                }
                assert.match(await saved(), expected)
                assert.match(await editor().innerText(), expected)
                await session.page.close()
            }
        })
    })

    for (const colorScheme of ['light', 'dark'] as const) {
        it(`keep every text readable: ${colorScheme}`, async () => {
            await openSettings({ colorScheme })
            await write(withOwn('// a comment', '"okrLens.annotations": "some"'))
            await problems().getByText('1 problem').waitFor()
            await picture(`settings-${colorScheme}`)
            assert.deepEqual(await session.page.evaluate(lowContrasts), [])
        })
    }
    it('fit a narrow window', async () => {
        await openSettings({ viewport: { width: 375, height: 667 } })
        const ends = await session.page
            .locator('.settings-head, .settings-code, .settings-list, .setting-head')
            .evaluateAll(parts => parts.map(part => part.getBoundingClientRect().right))
        await picture('settings-narrow')
        assert.ok(
            ends.every(end => end <= 375),
            ends.join(', ')
        )
    })
})
