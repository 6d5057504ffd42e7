import { html, nothing, type TemplateResult } from 'lit-html'
import type { TextFile } from '../backend/repository'
import { languageOf } from '../code/languageOf'
import { gitlabAddress } from '../../gitlab/gitlabAddress'
import { formatBytes } from '../formatBytes'
import { isMarkdown } from '../isMarkdown'
import { type BlobRoute, printRoute } from '../route'
import type { WorkbenchActions } from '../actions'
import type { WorkbenchState } from '../state'
import { iconActionView } from './iconActionView'
import { keys } from './keys'
import { markdownView } from './markdownView'
import { messageView, waitingView } from './messageView'

/** A file: as code, or as the page that its Markdown describes. */
export function fileView(
    state: WorkbenchState,
    route: BlobRoute,
    actions: WorkbenchActions,
    code: HTMLElement
): TemplateResult {
    const { file } = state
    switch (file?.kind) {
        case undefined:
        case 'loading':
            return waitingView(`Opening ${route.path} …`)
        case 'failed':
            return messageView('This file cannot be shown', file.message, () => actions.retry())
        case 'ready':
            return html`
                ${toolbarView(state, file.value, route, actions)}
                ${
                    route.rendered && isMarkdown(route.path)
                        ? html`<div class="rendered" tabindex="0" role="region" aria-label="Rendered ${route.path}">
                              <article>
                                  ${markdownView(file.value.text, new URL(printRoute(route), location.origin).href)}
                              </article>
                          </div>`
                        : html`<div class="code">${code}</div>`
                }
            `
    }
}

function toolbarView(
    { menus }: WorkbenchState,
    file: TextFile,
    route: BlobRoute,
    { run }: WorkbenchActions
): TemplateResult {
    const buttons = menus['editor/title'] ?? []
    const { path, text, byteSize } = file
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
    const language = languageOf(path)?.name
    const facts = [language, lines === 1 ? '1 line' : `${lines.toLocaleString('en')} lines`, formatBytes(byteSize)]
    const { rendered, ...asCode } = route
    return html`
        <div class="file-toolbar">
            <h1 class="file-name">${path.slice(path.lastIndexOf('/') + 1)}</h1>
            <span class="file-facts">${facts.filter(Boolean).join(' · ')}</span>
            ${
                rendered
                    ? html`<span class="file-hint">A rendered page has no hovers, as on Sourcegraph.</span>`
                    : html`<span class="file-hint"
                          >Hover with the pointer, or ${keys('Mod+K Mod+I')} at the cursor</span
                      >`
            }
            <a class="file-elsewhere" href=${gitlabAddress(file)} title="In Sourcegraph's own code-host client">
                View as on GitLab
            </a>
            ${
                buttons.length > 0
                    ? html`<div class="file-actions" role="group" aria-label="Actions of extensions">
                          ${buttons.map(button => iconActionView(button, { route, run }))}
                      </div>`
                    : nothing
            }
            ${
                isMarkdown(path)
                    ? html`<div class="choice" role="group" aria-label="Show as">
                          <a href=${printRoute(asCode)} aria-current=${rendered ? nothing : 'true'}>Code</a>
                          <a
                              href=${printRoute({ ...asCode, rendered: true })}
                              aria-current=${rendered ? 'true' : nothing}
                          >
                              Rendered
                          </a>
                      </div>`
                    : nothing
            }
        </div>
    `
}
