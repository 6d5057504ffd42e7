import { html, type TemplateResult } from 'lit-html'

const isApple = /Mac|iPhone|iPad/.test(navigator.platform)

/** The name of the key that starts shortcuts on this machine. */
export const modifier = isApple ? 'Cmd' : 'Ctrl'

/** Keys as keys: `Ctrl+K Ctrl+I`. */
export const keys = (combination: string): TemplateResult =>
    html`<span class="keys"
        >${combination.split(' ').map(step => html`<kbd>${step.replace('Mod', modifier)}</kbd> `)}</span
    >`

/** What the keyboard can do here: keys, and the words for it. */
export const shortcuts: readonly (readonly [combination: string, does: string])[] = [
    ['Mod+K Mod+I', 'Show the hover at the cursor of the code'],
    ['Escape', 'Close the hover'],
    ['Mod+J', 'Open or close the panel'],
    ['Mod+Shift+P', 'Choose a command of an extension (F1 does, too)'],
    ['Mod+/', 'Search the text of all repositories'],
    ['/', 'Find a file by its name'],
    ['Mod+F', 'Search in the file'],
    ['Mod+S', 'Save the settings, on their page'],
    ['↑ ↓ ← →', 'Move in the file tree, between the tabs of the panel, or between results'],
    ['?', 'Show this help']
]
