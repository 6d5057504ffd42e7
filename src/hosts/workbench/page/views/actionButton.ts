import { html, nothing, type TemplateResult } from 'lit-html'
import type { HostAction } from '../../extensionHost/extensionHost'
import type { WorkbenchActions } from '../actions'

/** What an extension offers to do, as a button; as a link where all it does is to open an address. */
export function actionButton(action: HostAction, { run }: Pick<WorkbenchActions, 'run'>): TemplateResult {
    const { command, commandArguments = [], actionItem } = action
    const label = actionItem?.label ?? action.title ?? action.id
    const title = actionItem?.description ?? action.description ?? ''
    const [address] = commandArguments
    if (command === 'open' && typeof address === 'string') {
        return html`<a class="button" href=${address} title=${title}>${label}</a>`
    }
    const pressed = actionItem?.pressed
    return html`<button
        class="button"
        title=${title}
        aria-pressed=${pressed === undefined ? nothing : String(pressed)}
        @click=${() => command && run(command, commandArguments)}
    >
        ${label}
    </button>`
}
