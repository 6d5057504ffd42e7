import { html, nothing, type TemplateResult } from 'lit-html'
import type { MergedHover } from '../../extensionHost/extensionHost'
import type { HoverContent, HoverState } from '../hover/hoverStates'
import type { MenuAction } from '../menus/menuActions'
import type { Navigation } from '../hover/navigationAt'
import { printRoute, type Route } from '../route'
import { menuButton } from './menuButton'
import { icons } from './icons'
import { markdownView } from './markdownView'

export interface HoverActions {
    pin(): void
    close(): void
    readonly run: (command: string, args: readonly unknown[]) => void
}

/** What the hover box holds. */
export const hoverView = (
    { content, pinned }: HoverState,
    menu: readonly MenuAction[],
    { definition, references }: Navigation,
    route: Route,
    actions: HoverActions
): TemplateResult => html`
    <div class="hover-tools">
        ${
            pinned
                ? nothing
                : html`<button
                      class="icon-button"
                      aria-label="Keep this hover open"
                      title="Keep open"
                      @click=${() => actions.pin()}
                  >
                      ${icons.pin}
                  </button>`
        }
        <button class="icon-button" aria-label="Close the hover" title="Close (Escape)" @click=${() => actions.close()}>
            ${icons.close}
        </button>
    </div>
    ${contentView(content)}
    ${
        content.kind === 'hover' && (menu.length > 0 || definition || references)
            ? html`<div class="hover-actions">
                  ${definition ? html`<a class="button" href=${printRoute(definition)}>Go to definition</a>` : nothing}
                  ${references ? html`<a class="button" href=${printRoute(references)}>Find references</a>` : nothing}
                  ${menu.map(entry => menuButton(entry, { route, run: actions.run }))}
              </div>`
            : nothing
    }
`

function contentView(content: HoverContent): TemplateResult {
    switch (content.kind) {
        case 'loading':
            return html`<p class="hover-message" role="status"><span class="spinner"></span> Loading …</p>`
        case 'nothing':
            return html`<p class="hover-message" role="status">No extension has anything to say about this place.</p>`
        case 'failed':
            return html`<p class="hover-message" role="alert">The hover could not be read: ${content.message}</p>`
        case 'hover':
            return mergedHoverView(content.hover)
    }
}

/** The contents of all extensions, as Sourcegraph puts them: one below the other with a line between, alerts last. */
export const mergedHoverView = ({ contents, alerts, aggregatedBadges }: MergedHover): TemplateResult => html`
    <div class="hover-contents" tabindex="0">
        ${
            aggregatedBadges.length > 0
                ? html`<div class="hover-badges">
                      ${aggregatedBadges.map(
                          ({ text, linkURL, hoverMessage }) =>
                              html`<a class="badge" href=${linkURL ?? nothing} title=${hoverMessage ?? ''}>${text}</a>`
                      )}
                  </div>`
                : nothing
        }
        ${contents.map(
            ({ value, kind }, index) => html`
                ${index > 0 ? html`<hr />` : nothing}
                ${kind === 'markdown' ? markdownView(value) : html`<div class="markdown plain">${value}</div>`}
            `
        )}
    </div>
    ${alerts.map(
        ({ summary, iconKind }) => html`
            <div class="hover-alert hover-alert-${iconKind ?? 'info'}">
                ${summary.kind === 'plaintext' ? summary.value : markdownView(summary.value)}
            </div>
        `
    )}
`
