import { html, nothing, type TemplateResult } from 'lit-html'
import type { WorkbenchActions } from '../actions'
import type { WorkbenchState } from '../state'
import { menuButton } from './menuButton'

/** What extensions put into the head of every page: the way to their own pages. */
export function navigationView(
    { menus, route }: WorkbenchState,
    { run }: Pick<WorkbenchActions, 'run'>
): TemplateResult | typeof nothing {
    const entries = menus['global/nav'] ?? []
    return entries.length === 0
        ? nothing
        : html`<nav class="navigation" aria-label="Pages of extensions">
              ${entries.map(entry => menuButton(entry, { route, run }, 'navigation-entry'))}
          </nav>`
}
