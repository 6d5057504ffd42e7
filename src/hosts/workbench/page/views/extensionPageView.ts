import { html, type TemplateResult } from 'lit-html'
import type { WorkbenchActions } from '../actions'
import { printRoute, type ViewRoute } from '../route'
import type { WorkbenchState } from '../state'
import { messageView, waitingView } from './messageView'
import { viewContentView } from './viewContentView'

/** A page of an extension, as Sourcegraph shows it: a title, and sections of text and charts. */
export function extensionPageView(
    { host, extensionPage }: WorkbenchState,
    { id }: ViewRoute,
    { retry }: Pick<WorkbenchActions, 'retry'>
): TemplateResult {
    if (host.kind === 'failed') {
        return messageView('No extension is running', host.message)
    }
    const extensions = host.kind === 'ready' ? host.extensions : []
    const announced = extensions.flatMap(({ pages }) => pages)
    if (announced.includes(id)) {
        const view = extensionPage?.answer?.view
        if (!view) {
            return waitingView(`Waiting for “${id}” …`)
        }
        return 'message' in view
            ? messageView(`“${id}” cannot be shown`, view.message, retry)
            : html`<article class="extension-page" aria-busy=${extensionPage?.isWaiting ? 'true' : 'false'}>
                  <div class="extension-page-inner">
                      <h1>${view.title}</h1>
                      ${viewContentView(view)}
                  </div>
              </article>`
    }
    if (host.kind === 'starting' || extensions.some(({ activity }) => activity === 'loading')) {
        return waitingView('Waiting for the extensions …')
    }
    const others =
        announced.length === 0
            ? 'No page is announced at all.'
            : html`There ${announced.length === 1 ? 'is' : 'are'}
              ${announced.map(
                  (other, index) =>
                      html`${index > 0 ? ', ' : ''}<a
                              href=${printRoute({ kind: 'view', id: other, extraPath: '', parameters: {} })}
                              >${other}</a
                          >`
              )}.`
    const why = extensionPage?.made.includes(id)
        ? html`An extension makes it, but its manifest does not announce it: <code>contributes.views</code> needs
              <code>{"id": "${id}", "where": "global/page"}</code>.`
        : ''
    return messageView(`No extension has a page “${id}”`, html`${why} ${others}`)
}
