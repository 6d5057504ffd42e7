import type { Page } from 'playwright-core'

/** Where the middle of the first place of a word in the code view is shown, in pixels. */
const placeOf = (page: Page, word: string): Promise<{ readonly x: number; readonly y: number }> =>
    page.evaluate(word => {
        const walker = document.createTreeWalker(document.querySelector('.cm-content')!, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const start = node.nodeValue?.indexOf(word) ?? -1
            if (start >= 0) {
                const range = document.createRange()
                range.setStart(node, start)
                range.setEnd(node, start + word.length)
                const { x, y, width, height } = range.getBoundingClientRect()
                return { x: x + width / 2, y: y + height / 2 }
            }
        }
        throw new Error(`“${word}” is not in view`)
    }, word)

/** Move the pointer over a word of the workbench's code view, as a reader would: again where the page still moved under it. */
export async function pointAtWord(page: Page, word: string): Promise<void> {
    const contents = page.locator('.cm-tooltip.hover .hover-contents')
    for (let attempt = 0; attempt < 3 && !(await contents.isVisible()); attempt++) {
        const { x, y } = await placeOf(page, word)
        await page.mouse.move(x - 30, y + 30)
        await page.mouse.move(x, y, { steps: 5 })
        await contents.waitFor({ timeout: 5_000 }).catch(() => undefined)
    }
}
