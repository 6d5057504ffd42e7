import { html, nothing, type TemplateResult } from 'lit-html'
import { valueOf } from '../loading'
import { printRoute } from '../route'
import { filesKey, type WorkbenchState } from '../state'
import type { FoundHover } from '../host/findFirstHover'
import { countFiles } from './countFiles'
import { mergedHoverView } from './hoverView'
import { icons } from './icons'
import { waitingView } from './messageView'
import { shortcutsView } from './shortcutsView'

/** What this is, one hover to begin with, the opened repositories, the keyboard. */
export const startView = (state: WorkbenchState): TemplateResult => html`
    <div class="start">
        <div class="start-inner">
            <h1>Every name knows its goal</h1>
            <p class="lead">
                OKR Lens reads a handbook's goals and roadmap. Wherever a file names a feature or a team, hovering the
                name shows the goal it serves, how its key results stand, and the quarter it is due.
            </p>
            <section aria-labelledby="sample-title">
                <h2 id="sample-title">See one</h2>
                ${sampleView(state)}
            </section>
            <section aria-labelledby="repositories-title">
                <h2 id="repositories-title">Opened here</h2>
                ${repositoriesView(state)}
            </section>
            <section aria-labelledby="keyboard-title">
                <h2 id="keyboard-title">Keyboard</h2>
                ${shortcutsView()}
            </section>
        </div>
    </div>
`

function sampleView({ sample, host, repositories }: WorkbenchState): TemplateResult {
    if (repositories.kind === 'failed') {
        return html`<p class="quiet">There is no place to try: ${repositories.message}</p>`
    }
    if (host.kind === 'failed') {
        return html`<p class="quiet">No extension is running: ${host.message}</p>`
    }
    if (host.kind === 'ready' && host.extensions.every(({ activity }) => activity === 'failed')) {
        const reason = host.extensions
            .map(({ title, message }) => `${title} failed: ${message ?? 'no reason given'}`)
            .join('; ')
        return html`<p class="quiet">${reason || 'No extension is enabled in the settings.'}</p>`
    }
    switch (sample?.kind) {
        case undefined:
        case 'loading':
            return waitingView('Reading the opened repositories …')
        case 'failed':
            return html`<p class="quiet">No place to try could be found: ${sample.message}</p>`
        case 'ready':
            return sample.value
                ? foundView(sample.value)
                : html`<p class="quiet">
                      None of the first files names a feature or a team of the handbook. Open any file at the left and
                      hover its words.
                  </p>`
    }
}

function foundView({ file, position, hover }: FoundHover): TemplateResult {
    const lines = file.text.split('\n')
    const first = Math.max(0, position.line - 1)
    const end = hover.range?.end.line === position.line ? hover.range.end.character : position.character
    const place = { line: position.line + 1, character: position.character + 1 }
    const href = printRoute({ kind: 'blob', repository: file.repository, path: file.path, place })
    const lineView = (text: string, number: number) =>
        html`<span class="sample-line"
            ><span class="sample-number">${number + 1}</span>${
                number === position.line
                    ? html`${text.slice(0, position.character)}<mark class="hover-range"
                              >${text.slice(position.character, end)}</mark
                          >${text.slice(end)}`
                    : text
            }</span
        >`
    return html`
        <div class="sample">
            <p class="sample-lead">Hovering the marked words in this file shows the box below.</p>
            <a class="sample-place" href=${href}>${icons.file} ${file.repository} / ${file.path}</a>
            <pre
                class="sample-code"
                tabindex="0"
                role="group"
                aria-label="The lines around it"
            ><code>${lines.slice(first, position.line + 2).map((text, index) => lineView(text, first + index))}</code></pre>
            <div class="hover sample-hover">${mergedHoverView(hover)}</div>
            <a class="button button-primary" href=${href}>Open this place and hover it yourself</a>
        </div>
    `
}

function repositoriesView({ repositories, files }: WorkbenchState): TemplateResult {
    switch (repositories.kind) {
        case 'loading':
            return waitingView('Looking for repositories …')
        case 'failed':
            return html`<p class="quiet">${repositories.message}</p>`
        case 'ready':
            return html`<ul class="cards">
                ${repositories.value.map(({ name }) => {
                    const state = files.get(filesKey(name))
                    const paths = valueOf(state)?.paths
                    const readme = paths?.find(path => /^readme(?:\.|$)/i.test(path))
                    const facts =
                        state?.kind === 'failed' ? state.message : paths ? countFiles(paths.length) : 'loading …'
                    return html`<li class="card">
                        <a class="card-title" href=${printRoute({ kind: 'tree', repository: name, path: '' })}
                            >${name}</a
                        >
                        <span class="quiet">${facts}</span>
                        ${
                            readme
                                ? html`<a href=${printRoute({ kind: 'blob', repository: name, path: readme })}
                                      >${readme}</a
                                  >`
                                : nothing
                        }
                    </li>`
                })}
            </ul>`
    }
}
