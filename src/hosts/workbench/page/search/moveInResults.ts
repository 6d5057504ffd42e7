/** Arrow keys lead from result to result; further up than the first, into the search box. */
export function moveInResults(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
        return
    }
    const links = [...document.querySelectorAll<HTMLElement>('a.result')].filter(link => link.checkVisibility())
    const index = links.findIndex(link => link === document.activeElement)
    const next = index + step
    const target = next < 0 ? document.querySelector<HTMLElement>('#search-box') : links[next]
    if (target && (index >= 0 || step > 0)) {
        event.preventDefault()
        target.focus()
    }
}
