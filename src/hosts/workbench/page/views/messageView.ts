import { html, nothing, type TemplateResult } from 'lit-html'

/** A place where there is nothing to see, and why. */
export const messageView = (title: string, text: unknown, retry?: () => void): TemplateResult => html`
    <div class="message">
        <h2>${title}</h2>
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
