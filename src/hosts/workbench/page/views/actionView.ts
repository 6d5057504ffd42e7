import { html, nothing, type TemplateResult } from 'lit-html'
import { ifDefined } from 'lit-html/directives/if-defined.js'
import type { HostAction } from '../../extensionHost/extensionHost'
import { actionLink } from '../menus/actionLink'
import type { Route } from '../route'

/** Where an action is shown. */
export interface ActionPlace {
    /** the page that is open */
    readonly route: Route
    readonly run: (command: string, args: readonly unknown[]) => void
}

/** How an action is shown. */
export interface ActionLook {
    /** classes of the element */
    readonly look: string
    readonly content: unknown
    /** its accessible name, where the content has none */
    readonly name?: string | undefined
    /** what the pointer is told */
    readonly hint?: string | undefined
    /** whether it is on; absent: it is no switch */
    readonly isPressed?: boolean | undefined
    /** false: shown, but not to be had here */
    readonly isActive?: boolean
    /** it is a choice of a list, which the keyboard reaches from the list's own input and not by Tab */
    readonly option?: { readonly id: string; readonly isSelected: boolean }
}

/** An action of an extension: a link where it only leads somewhere, else a button that runs it. */
export function actionView(
    action: Pick<HostAction, 'command' | 'commandArguments'>,
    { look, content, name, hint, isPressed, isActive = true, option }: ActionLook,
    { route, run }: ActionPlace
): TemplateResult {
    const { command, commandArguments = [] } = action
    const link = isActive ? actionLink(action, route, location.href) : undefined
    const role = ifDefined(option && 'option')
    const id = ifDefined(option?.id)
    const selected = ifDefined(option && (option.isSelected ? 'true' : 'false'))
    const tabIndex = ifDefined(option && -1)
    return link
        ? html`<a
              role=${role}
              id=${id}
              aria-selected=${selected}
              class=${look}
              href=${link.href}
              target=${ifDefined(link.target)}
              rel=${ifDefined(link.rel)}
              aria-label=${ifDefined(name)}
              title=${ifDefined(hint)}
              tabindex=${tabIndex}
              >${content}</a
          >`
        : html`<button
              type="button"
              role=${role}
              id=${id}
              aria-selected=${selected}
              class=${look}
              aria-label=${ifDefined(name)}
              title=${ifDefined(hint)}
              aria-pressed=${isPressed === undefined ? nothing : isPressed ? 'true' : 'false'}
              tabindex=${tabIndex}
              ?disabled=${!isActive || command === undefined}
              @click=${() => command !== undefined && run(command, commandArguments)}
          >
              ${content}
          </button>`
}
