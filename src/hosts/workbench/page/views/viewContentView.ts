import { html, nothing, type TemplateResult } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import type { HostView } from '../../extensionHost/extensionHost'
import { chartElement } from '../charts/chartElement'
import { markdownView } from './markdownView'

/** What stands in a page or a card of an extension, one section below the other. */
export const viewContentView = ({ title, subtitle, content }: HostView): TemplateResult => html`
    ${subtitle ? html`<p class="view-subtitle">${subtitle}</p>` : nothing}
    ${content.map(section => {
        if ('chart' in section) {
            return guard([JSON.stringify(section), title], () => chartElement(section, title))
        }
        // Sourcegraph no longer draws components, such as an input for a search.
        return 'value' in section
            ? section.kind === 'plaintext'
                ? html`<div class="markdown plain">${section.value}</div>`
                : markdownView(section.value)
            : nothing
    })}
`
