import assert from 'node:assert/strict'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describeInChromium } from '../support/chromium'
import { hostVersions } from '../support/nodeExtensionHost'
import { cardOn, overlay, pointAt } from './gitlab/overlay'
import { type GitlabSession, openGitlab } from './gitlab/openGitlab'

/** a word of the file that means nothing to the handbook */
const nothing = 'Uint8Array'

for (const version of hostVersions) {
    describeInChromium(`OKR Lens on GitLab, drawn by Sourcegraph's own client ${version}`, browser => {
        let session: GitlabSession
        let page: Page
        before('open the file on GitLab', async () => {
            session = await openGitlab(browser(), version)
            page = session.page
        })
        after(() => session?.close())

        it('tells of a feature its goal, that no key result is written, and its quarter', async () => {
            for (const words of ['Browser Extension', 'BrowserExtension']) {
                const card = await cardOn(page, words, nothing)
                assert.match(card, /Browser Extension release process .* no result recorded.* FY22 Q2/, words)
                assert.match(
                    card,
                    /Goal: Support and efficiently maintain our code host integrations and browser extensions/
                )
                assert.match(card, /No key result is written/)
            }
            await cardOn(page, 'Browser Extension', nothing)
            assert.deepEqual(await page.locator('.selection-highlight').allInnerTexts(), ['Browser Extension'])
            if (process.env.OKR_LENS_SCREENSHOTS) {
                const picture = path.join(process.env.OKR_LENS_SCREENSHOTS, `gitlab-${version}.png`)
                await page.screenshot({ path: picture, animations: 'disabled' })
            }
        })

        it('tells of a team its objectives and how their key results stand', async () => {
            const card = await cardOn(page, 'Web team', nothing)
            assert.match(card, /Make users aware of advanced search features: .* 1 done, .* 1 not done/)
            assert.match(card, /Enable data driven product development: .* 3 done/)
        })

        it('has its Markdown rendered, with links to this Sourcegraph', async () => {
            await cardOn(page, 'Browser Extension', nothing)
            const card = overlay(page)
            assert.ok((await card.locator('strong').count()) > 0)
            const link = await card.locator('a').first().getAttribute('href')
            assert.ok(link?.startsWith(session.sourcegraph.url), String(link))
        })

        it('says nothing elsewhere', async () => {
            await cardOn(page, 'Browser Extension', nothing)
            await pointAt(page, nothing)
            await overlay(page).waitFor({ state: 'hidden' })
        })

        it('offers its actions below a card, and ignores words for good', async () => {
            const actions = () => page.locator('.hover-overlay-mount').locator('button, a', { hasText: /match|Ignore/ })
            // The client asks for actions once, with the hover: where pages are still being read, there are none yet
            await cardOn(page, 'Web team', nothing)
            await cardOn(page, 'Browser Extension', nothing)
            await actions().first().waitFor()
            const labels = await actions().allInnerTexts()
            assert.deepEqual(
                labels.map(label => label.trim()),
                ['Why this match?', 'Ignore here']
            )
            const boxes: string[] = []
            page.on('dialog', dialog => {
                boxes.push(dialog.message())
                void dialog.accept()
            })
            await actions().first().click()
            await actions().last().click()
            await overlay(page).waitFor({ state: 'hidden' })
            await cardOn(page, 'Web team', nothing)
            assert.match(
                boxes[0]!,
                /“Browser Extension” stands for the feature “.*” \(the proper name its title starts with\), and for 2 more\.$/
            )
            assert.match(
                boxes[1]!,
                /“Browser Extension” is ignored in this file from now on\.\n\nWritten to okrLens\.ignore/
            )
            for (const words of ['Browser Extension', 'BrowserExtension']) {
                await pointAt(page, words)
                await overlay(page).waitFor({ state: 'hidden' })
            }
        })

        it('was enabled through the registry and raised no error', () => {
            const activated = session.said.filter(line => line.startsWith('Activating Sourcegraph extension'))
            assert.deepEqual(activated, ['Activating Sourcegraph extension: okr-lens/okr-lens'])
            assert.deepEqual(
                [...session.said, ...session.served].filter(line => /error|violat|warn/i.test(line)),
                []
            )
        })
    })
}
