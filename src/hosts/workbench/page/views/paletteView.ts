import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { WorkbenchActions } from '../actions'
import { type PaletteEntry, paletteEntries } from '../menus/paletteEntries'
import type { WorkbenchState } from '../state'
import { actionView } from './actionView'
import { keys } from './keys'

/** All commands that extensions offer on the page as it stands, by name. Its input is there before it opens, to take the focus. */
export function paletteView(state: WorkbenchState, actions: WorkbenchActions): TemplateResult {
    const { menus, palette } = state
    const search = palette?.search ?? ''
    const entries = palette ? paletteEntries(menus.commandPalette ?? [], search) : []
    const selected = Math.min(palette?.selected ?? 0, entries.length - 1)
    const choose = (index: number): void =>
        actions.searchPalette({ search, selected: (index + entries.length) % entries.length })

    const onKey = (event: KeyboardEvent): void => {
        const dialog = (event.currentTarget as HTMLElement).closest('dialog')
        const moves: Readonly<Record<string, () => void>> = {
            ArrowDown: () => choose(selected + 1),
            ArrowUp: () => choose(selected - 1),
            PageDown: () => choose(Math.min(selected + 8, entries.length - 1)),
            PageUp: () => choose(Math.max(selected - 8, 0)),
            // What was typed just before has its line with the next frame.
            Enter: () =>
                requestAnimationFrame(() => dialog?.querySelector<HTMLElement>('[aria-selected=true]')?.click())
        }
        const move = event.isComposing || entries.length === 0 ? undefined : moves[event.key]
        if (move) {
            event.preventDefault()
            move()
        }
    }
    return html`
        <dialog
            id="palette"
            class="palette"
            aria-label="Commands"
            @close=${() => actions.closePalette()}
            @click=${closeOutside}
        >
            <input
                class="palette-search"
                type="text"
                role="combobox"
                aria-label="Command"
                aria-expanded=${entries.length > 0 ? 'true' : 'false'}
                aria-controls="palette-list"
                aria-autocomplete="list"
                aria-activedescendant=${entries.length > 0 ? `palette-${selected}` : nothing}
                placeholder="What should be done?"
                autocomplete="off"
                spellcheck="false"
                autofocus
                .value=${live(search)}
                @input=${({ target }: InputEvent) =>
                    actions.searchPalette({ search: (target as HTMLInputElement).value, selected: 0 })}
                @keydown=${onKey}
            />
            <div class="palette-list" role="listbox" id="palette-list" aria-label="Commands" @click=${closeAfter}>
                ${entries.map((entry, index) => entryView(entry, index, index === selected, state, actions))}
            </div>
            ${palette && entries.length === 0 ? html`<p class="palette-message" role="status">${absenceOf(state)}</p>` : nothing}
            <p class="palette-keys quiet">${keys('↑ ↓')} choose ${keys('Enter')} run ${keys('Escape')} close</p>
        </dialog>
    `
}

const entryView = (
    entry: PaletteEntry,
    index: number,
    isSelected: boolean,
    state: WorkbenchState,
    { run }: WorkbenchActions
): TemplateResult =>
    actionView(
        entry.action,
        {
            look: 'palette-action',
            content: entry.label,
            hint: entry.action.description,
            isActive: entry.isActive,
            option: { id: `palette-${index}`, isSelected }
        },
        { route: state.route, run }
    )

/** Why there is nothing to choose. */
function absenceOf({ host, menus, palette }: WorkbenchState): string {
    if (host.kind === 'failed') {
        return 'No extension is running.'
    }
    if (host.kind === 'starting' || !menus.commandPalette) {
        return 'Waiting for the extensions …'
    }
    return menus.commandPalette.length === 0
        ? 'Extensions offer no command on this page. Some ask for an open file.'
        : `No command has “${palette?.search ?? ''}” in its name.`
}

/** A command that was chosen leaves nothing to choose. */
function closeAfter({ target, currentTarget }: Event): void {
    if (target instanceof Element && target.closest('.palette-action:not(:disabled)')) {
        ;(currentTarget as Element).closest('dialog')?.close()
    }
}

/** What lies around a dialog is the dialog's own. */
function closeOutside({ target, currentTarget }: Event): void {
    if (target === currentTarget) {
        ;(currentTarget as HTMLDialogElement).close()
    }
}
