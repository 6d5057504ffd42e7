import { html, nothing, type TemplateResult } from 'lit-html'

/**
 * A place where there is nothing to see, and why.
 *
 * @param level of the heading: 1 where the message stands for the whole page
 */
export const messageView = (title: string, text: unknown, retry?: () => void, level: 1 | 2 = 1): TemplateResult => html`
    <div class="message">
        ${level === 1 ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
        <p>${text}</p>
        ${retry ? html`<button class="button" @click=${retry}>Try again</button>` : nothing}
    </div>
`

/** Something is on its way. */
export const waitingView = (text: string): TemplateResult => html`
    <div class="message" role="status">
        <p><span class="spinner"></span> ${text}</p>
    </div>
`
