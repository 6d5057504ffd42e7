import { html, nothing, type TemplateResult } from 'lit-html'
import { ifDefined } from 'lit-html/directives/if-defined.js'
import type { Work } from '../host/hostState'
import { markdownView } from './markdownView'

/** Long work of extensions: its title, what it is at, how far it is. */
export const worksView = (works: readonly Work[]): TemplateResult => html`
    <div class="works" role="status">
        ${works.map(
            ({ title, message, percentage }) => html`
                <div class="notice work">
                    <div class="work-title">${markdownView(title)}</div>
                    <progress max="100" value=${ifDefined(percentage)} aria-label=${title}></progress>
                    ${message ? html`<div class="quiet">${markdownView(message)}</div>` : nothing}
                </div>
            `
        )}
    </div>
`
