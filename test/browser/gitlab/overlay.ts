import type { Locator, Page } from 'playwright-core'

/** What Sourcegraph draws beside the code. The names of its classes differ from version to version. */
export const overlay = (page: Page): Locator => page.locator('.hover-overlay-mount .test-tooltip-content')

/**
 * Point at the words where they first stand until their own tooltip shows, and read it.
 *
 * @param elsewhere words that mean nothing, for the tooltip of before to go; not needed where there was none
 */
export async function cardOn(page: Page, words: string, elsewhere?: string): Promise<string> {
    // The client listens to code only after it has loaded settings, extensions and the file; until then it misses the pointer.
    for (let attempt = 1; ; attempt++) {
        try {
            if (elsewhere !== undefined) {
                await pointAt(page, elsewhere)
                await overlay(page).waitFor({ state: 'hidden', timeout: 2000 })
            }
            await pointAt(page, words)
            await overlay(page).waitFor({ timeout: 1000 })
            const card = await overlay(page).innerText()
            // The page may have moved under the pointer, when a toolbar came
            const [marked = ''] = await page.locator('.selection-highlight').allInnerTexts()
            if (marked !== '' && !words.includes(marked) && !marked.includes(words)) {
                throw new Error(`${marked} was met, not ${words}`)
            }
            return card
        } catch (error) {
            if (attempt === 30) {
                throw error
            }
        }
    }
}

/** Move the pointer from outside the code onto the middle of the words, where they first stand. */
export async function pointAt(page: Page, words: string): Promise<void> {
    const line = page.locator('.line', { hasText: words }).first()
    await line.scrollIntoViewIfNeeded()
    const box = await line.evaluate((element, words) => {
        let rest = element.textContent.indexOf(words) + Math.floor(words.length / 2)
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        // The client cuts lines into an element for each word once it has seen them.
        while (texts.nextNode() && rest >= (texts.currentNode as Text).length) {
            rest -= (texts.currentNode as Text).length
        }
        const character = document.createRange()
        character.setStart(texts.currentNode, rest)
        character.setEnd(texts.currentNode, rest + 1)
        const { x, y, width, height } = character.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
    }, words)
    await page.mouse.move(5, 300)
    await page.mouse.move(box.x, box.y, { steps: 4 })
}
