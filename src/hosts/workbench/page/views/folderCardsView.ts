import { html, nothing, type TemplateResult } from 'lit-html'
import type { WorkbenchState } from '../state'
import { viewContentView } from './viewContentView'

/** What extensions say of a folder, each in a card of its own. */
export const folderCardsView = ({ folderCards }: WorkbenchState): TemplateResult | typeof nothing =>
    folderCards.length === 0
        ? nothing
        : html`<section class="view-cards" aria-label="From extensions">
              ${folderCards.map(({ id, view }) => {
                  if (!view) {
                      return html`<div class="view-card" role="status">
                          <p class="quiet"><span class="spinner"></span> Waiting for ${id} …</p>
                      </div>`
                  }
                  return 'message' in view
                      ? html`<div class="view-card" role="alert">
                            <h2>${id} cannot be shown</h2>
                            <p class="quiet">${view.message}</p>
                        </div>`
                      : html`<article class="view-card">
                            <h2>${view.title}</h2>
                            ${viewContentView(view)}
                        </article>`
              })}
          </section>`
