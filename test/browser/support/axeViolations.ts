import { source } from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds wrong with the page as it stands: `rule: what it asks for (element, element)`. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
    // By the debugger: the page's own policy lets no script in.
    await page.evaluate(source)
    const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(...args: unknown[]): Promise<AxeResults> } }).axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            resultTypes: ['violations']
        })
    )
    return violations.map(
        ({ id, help, nodes }) =>
            `${id}: ${help} (${nodes
                .slice(0, 5)
                .map(({ target }) => target.join(' '))
                .join(', ')})`
    )
}
