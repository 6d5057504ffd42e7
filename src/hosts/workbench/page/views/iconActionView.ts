import { html, type TemplateResult } from 'lit-html'
import type { MenuAction } from '../menus/menuActions'
import { type ActionPlace, actionView } from './actionView'

/** An action by its picture alone, as Sourcegraph shows what extensions offer for a file: else by a letter of its category. */
export function iconActionView({ action, isActive }: MenuAction, place: ActionPlace): TemplateResult {
    const { id, title, category, description, iconURL, actionItem } = action
    const picture = actionItem?.iconURL ?? iconURL
    const name = actionItem?.description ?? description ?? actionItem?.label ?? title ?? id
    const letter = (category ?? title ?? id).trim().charAt(0).toUpperCase()
    return actionView(
        action,
        {
            look: 'icon-button action-icon',
            content: picture
                ? html`<img src=${picture} width="18" height="18" alt="" @error=${writeLetter(letter)} />`
                : html`<span aria-hidden="true">${letter}</span>`,
            name,
            hint: isActive ? name : `${name} (not for this page)`,
            isPressed: actionItem?.pressed,
            isActive
        },
        place
    )
}

/** A picture that cannot be had, from another server for one, leaves its place to the letter. */
const writeLetter =
    (letter: string) =>
    ({ target }: Event): void => {
        const image = target as HTMLImageElement
        image.alt = letter
        image.removeAttribute('src')
    }
