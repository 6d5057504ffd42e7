import { renderMarkdown } from '../../markdown/renderMarkdown'

/**
 * Markdown as an element of the page. Links within the workbench stay ordinary links; those that leave it open a new tab.
 *
 * @param base what relative links start from; the address of the page where left out
 */
export function markdownElement(markdown: string, base: string = location.href): HTMLElement {
    const element = document.createElement('div')
    element.className = 'markdown'
    element.innerHTML = renderMarkdown(markdown)
    for (const link of element.querySelectorAll('a[href]')) {
        const address = URL.canParse(link.getAttribute('href') ?? '', base)
            ? new URL(link.getAttribute('href') ?? '', base)
            : undefined
        if (!address) {
            link.removeAttribute('href')
        } else if (address.origin === location.origin) {
            link.setAttribute('href', address.pathname + address.search + address.hash)
        } else {
            link.setAttribute('target', '_blank')
            link.setAttribute('rel', 'noopener noreferrer')
        }
    }
    // A wide table scrolls by itself instead of stretching the page.
    for (const table of element.querySelectorAll('table')) {
        const frame = document.createElement('div')
        frame.className = 'table-frame'
        frame.tabIndex = 0
        // Not a region: a page may have many tables, and landmarks are few.
        frame.setAttribute('role', 'group')
        frame.setAttribute('aria-label', 'Table')
        table.replaceWith(frame)
        frame.append(table)
    }
    return element
}
