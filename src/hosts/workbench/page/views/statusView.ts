import { html, nothing, type TemplateResult } from 'lit-html'
import type { HostStatusBarItem } from '../../extensionHost/extensionHost'
import { languageOf } from '../code/languageOf'
import type { HostState } from '../host/hostState'
import type { Route } from '../route'
import type { WorkbenchActions } from '../actions'
import type { WorkbenchState } from '../state'
import { actionView } from './actionView'
import { icons } from './icons'
import { modifier } from './keys'

/** How the extension host is, what extensions say about the file, and where the cursor is. */
export function statusView(state: WorkbenchState, actions: WorkbenchActions): TemplateResult {
    const { route, selection, statusItems } = state
    const { tone, words, details } = describeHost(state.host)
    const isCode = route.kind === 'blob' && !route.rendered && state.file?.kind === 'ready'
    const isOpen = 'tab' in route && route.tab !== undefined
    return html`
        <footer class="status">
            <span class="host host-${tone}" role="status" title=${details}
                ><span class="dot"></span><span class="host-words">${words}</span></span
            >
            <span class="status-items">${statusItems.map(item => itemView(item, route, actions))}</span>
            <span class="status-end">
                ${
                    isCode
                        ? html`<span class="status-text" title="Cursor: line and column">
                                  Ln ${selection.end.line + 1}, Col ${selection.end.character + 1}
                              </span>
                              <span class="status-text">${languageOf(route.path)?.name ?? 'Plain text'}</span>`
                        : nothing
                }
                <button
                    class="status-button"
                    aria-pressed=${isOpen ? 'true' : 'false'}
                    aria-keyshortcuts="Control+J Meta+J"
                    title="Open or close the panel (${modifier}+J)"
                    ?disabled=${route.kind !== 'blob' && route.kind !== 'tree'}
                    @click=${() => actions.togglePanel()}
                >
                    ${icons.panel} Panel
                </button>
            </span>
        </footer>
    `
}

interface HostWords {
    readonly tone: 'waiting' | 'good' | 'bad'
    readonly words: string
    readonly details: string
}

function describeHost(host: HostState): HostWords {
    switch (host.kind) {
        case 'starting':
            return { tone: 'waiting', words: 'Extension host starting …', details: '' }
        case 'failed':
            return { tone: 'bad', words: `Extension host failed: ${host.message}`, details: host.message }
        case 'ready': {
            const failed = host.extensions.filter(({ activity }) => activity === 'failed')
            const details = host.extensions.map(({ id, activity }) => `${id}: ${activity}`).join('\n')
            if (failed.length > 0) {
                const words = failed.map(({ title, message }) => `${title} failed: ${message ?? 'no reason given'}`)
                return { tone: 'bad', words: words.join('; '), details: words.join('\n') }
            }
            const waiting = host.extensions.filter(({ activity }) => activity === 'loading')
            if (waiting.length > 0) {
                return { tone: 'waiting', words: `Loading ${titles(waiting)} …`, details }
            }
            return host.extensions.length === 0
                ? { tone: 'waiting', words: 'Extension host ready, no extension is enabled', details }
                : { tone: 'good', words: `Extension host ready · ${titles(host.extensions)} active`, details }
        }
    }
}

const titles = (extensions: readonly { readonly title: string }[]): string =>
    extensions.map(({ title }) => title).join(', ')

function itemView(
    { text, tooltip, command }: HostStatusBarItem,
    route: Route,
    actions: WorkbenchActions
): TemplateResult {
    return command
        ? actionView(
              { command: command.id, commandArguments: command.args },
              { look: 'status-button', content: text, hint: tooltip },
              { route, run: actions.run }
          )
        : html`<span class="status-text" title=${tooltip ?? ''}>${text}</span>`
}
