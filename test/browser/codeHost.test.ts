import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { describeInChromium } from '../support/chromium'
import { hostVersions } from '../support/nodeExtensionHost'
import { cardOn } from './gitlab/overlay'
import { type GitlabSession, openGitlab, text } from './gitlab/openGitlab'

/**
 * What the client finds where people switched all of it on: buttons and text behind lines, which the browser extension
 * shows and GitLab's own integration does not; and what stands beside links.
 */
const everything = { sourcegraphMinimalUI: 'false', experimentalLinkPreviews: 'true' }

for (const version of hostVersions) {
    describeInChromium(`OKR Lens with all that Sourcegraph's client ${version} draws on a code host`, browser => {
        let session: GitlabSession
        let page: Page
        beforeEach('open the file', async () => {
            session = await openGitlab(browser(), version, everything)
            page = session.page
        })
        afterEach(() => session?.close())

        /** The line of the page, from 1, that has the words. */
        const lineOf = (words: string): Locator =>
            page.locator(`#LC${text.split('\n').findIndex(line => line.includes(words)) + 1}`)
        const behind = (): Locator => page.locator('.sourcegraph-extension-element')
        const toggle = (): Locator => page.locator('.file-actions').getByRole('button', { name: 'behind the lines that name them' }) // prettier-ignore

        it('shows a card with its buttons', async () => {
            // The client asks for actions once, with the hover: where pages are still being read, there are none yet
            await cardOn(page, 'Web team')
            assert.match(await cardOn(page, 'Browser Extension'), /Browser Extension release process .* FY22 Q2/)
            for (const label of ['Why this match?', 'Ignore here']) {
                await page.locator('.hover-overlay-mount').locator('button, a', { hasText: label }).waitFor()
            }
        })

        it('tells behind a line how its goal stands, with a link to where that is written', async () => {
            const attachment = lineOf('Browser Extension').locator('.sourcegraph-extension-element')
            await attachment.waitFor()
            assert.match((await attachment.innerText()).trim(), /^○ past due · FY22 Q2 · \+1 more$/)
            const link = new URL((await attachment.getAttribute('href'))!)
            assert.equal(link.origin, new URL(session.sourcegraph.url).origin)
            assert.match(link.pathname, /\/-\/blob\/teams\/growth-and-integrations\/goals\.md$/)
            assert.match(
                (await attachment.locator('[title]').getAttribute('title'))!,
                /^Feature “Browser Extension release process .*”: no result recorded\. FY22 Q2: May – July 2021/
            )
        })

        it('clears and tells it again by its button, by keyboard too', async () => {
            await behind().first().waitFor()
            const many = await behind().count()
            assert.equal(await toggle().getAttribute('aria-pressed'), 'true')
            await toggle().click()
            await behind().first().waitFor({ state: 'detached' })
            await page.locator('.file-actions [aria-pressed="false"]').waitFor()
            await toggle().focus()
            await page.keyboard.press('Enter')
            await behind().first().waitFor()
            await page.locator('.file-actions [aria-pressed="true"]').waitFor()
            assert.equal(await behind().count(), many)
        })

        it('tells beside links how what they lead to stands', async () => {
            const handbook = `${session.sourcegraph.url}examples/handbook/-/blob/teams/growth-and-integrations/goals.md`
            const links = [`${handbook}?L48`, handbook, `${handbook}?L2`, 'https://elsewhere.test/']
            await page.goto(session.issue(links.map(href => `<p>See <a href="${href}">this</a>.</p>`).join('\n')))
            const shown = page.locator('.markdown-body .sg-link-preview-content')
            await shown.nth(1).waitFor()
            const paragraphs = await page.locator('.markdown-body p').allInnerTexts()
            assert.match(paragraphs[0]!, /^See this\s*○ past due · FY22 Q2\s*\.$/)
            assert.match(paragraphs[1]!, /^See this\s*8 features: ○ 8 with no result recorded\s*\.$/)
            assert.deepEqual(paragraphs.slice(2), ['See this.', 'See this.'])
            assert.match(
                (await shown.first().getAttribute('aria-label'))!,
                /^Feature “Browser Extension release process .*”: no result recorded\./
            )
        })
    })
}
