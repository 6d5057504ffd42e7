import { html, type TemplateResult } from 'lit-html'
import { keys, shortcuts } from './keys'

/** What the keyboard can do, as a list. */
export const shortcutsView = (): TemplateResult => html`
    <dl class="shortcuts">
        ${shortcuts.map(
            ([combination, does]) => html`
                <div>
                    <dt>${keys(combination)}</dt>
                    <dd>${does}</dd>
                </div>
            `
        )}
    </dl>
`
