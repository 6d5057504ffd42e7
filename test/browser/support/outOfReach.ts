import type { Page } from 'playwright-core'

/** More than any page has stops. */
const most = 400

/**
 * The links, buttons, boxes and scrolling parts in view that Tab does not lead to, as their names. Arrow keys lead within
 * trees, tab lists and radio groups, so one stop in each is enough; an open dialog keeps the focus to itself.
 */
export async function outOfReach(page: Page): Promise<readonly string[]> {
    const isOver = await page.evaluateHandle(() => {
        const reached = new WeakSet<EventTarget>()
        let first: EventTarget | undefined
        let rounds = 0
        document.addEventListener('focusin', ({ target }) => {
            if (target) {
                rounds += target === first ? 1 : 0
                first ??= target
                reached.add(target)
            }
        })
        return { reached, isOver: () => rounds > 0 }
    })
    for (let step = 0; step < most && !(await isOver.evaluate(({ isOver }) => isOver())); step++) {
        await page.keyboard.press('Tab')
    }
    return isOver.evaluate(({ reached }) => {
        const scope = document.querySelector('dialog[open]') ?? document
        const stops = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]'
        return [...scope.querySelectorAll<HTMLElement>(stops)]
            .filter(element => element.checkVisibility({ visibilityProperty: true }))
            .filter(element => element.tabIndex >= 0 && !element.matches(':disabled, [type=radio]:not(:checked)'))
            .filter(element => !reached.has(element))
            .map(element => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.tagName)
    })
}
