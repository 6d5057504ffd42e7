import type { WorkbenchActions } from '../actions'
import type { Workbench } from './workbench'

/** The keys that work everywhere on the page; those of the code view are its own. */
export function listenToKeys(
    { root, store, hovers }: Pick<Workbench, 'root' | 'store' | 'hovers'>,
    actions: WorkbenchActions
): void {
    document.addEventListener('keydown', event => {
        const isTyping =
            event.target instanceof Element &&
            event.target.matches('input:not([type=radio]), textarea, .settings-code .cm-content')
        const hasModifier = event.ctrlKey || event.metaKey
        if (event.key === 'Escape') {
            hovers.next({ kind: 'close' })
        } else if (event.key === 'F1' || (hasModifier && event.shiftKey && event.key.toLowerCase() === 'p')) {
            event.preventDefault()
            actions.openPalette()
        } else if (hasModifier && !event.altKey && event.key.toLowerCase() === 'j') {
            event.preventDefault()
            actions.togglePanel()
        } else if (hasModifier && !event.altKey && event.key === '/' && !event.defaultPrevented) {
            const box = root.querySelector<HTMLInputElement>('#search-box')
            if (box) {
                event.preventDefault()
                box.select()
            }
        } else if (!hasModifier && !event.altKey && !isTyping && event.key === '/') {
            event.preventDefault()
            store.update(({ tree }) => ({ tree: { ...tree, isOpen: true } }))
            const focus = () => root.querySelector<HTMLElement>('#file-search')?.focus()
            focus()
            // Where the window is narrow the tree was hidden, and is drawn with the next frame.
            requestAnimationFrame(focus)
        } else if (!hasModifier && !event.altKey && !isTyping && event.key === '?') {
            actions.showHelp()
        }
    })
}
