import type { TemplateResult } from 'lit-html'
import type { MenuAction } from '../menus/menuActions'
import { type ActionPlace, actionView } from './actionView'

/** An action by its label, as at the foot of a hover. */
export const menuButton = (
    { action, isActive }: MenuAction,
    place: ActionPlace,
    look: string = 'button'
): TemplateResult =>
    actionView(
        action,
        {
            look,
            content: action.actionItem?.label ?? action.title ?? action.id,
            hint: action.actionItem?.description ?? action.description,
            isPressed: action.actionItem?.pressed,
            isActive
        },
        place
    )
