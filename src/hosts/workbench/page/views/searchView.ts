import { html, nothing, type TemplateResult } from 'lit-html'
import type { WorkbenchActions } from '../actions'
import { parseRoute, printRoute, type SearchRoute } from '../route'
import { moveInResults } from '../search/moveInResults'
import { type FileFound, groupByRepository, type LineFound, type SearchResults } from '../search/searchResults'
import { splitAtRanges } from '../search/splitAtRanges'
import { withCountAll } from '../search/withCountAll'
import type { WorkbenchState } from '../state'
import { countOf } from './countOf'
import { icons } from './icons'
import { menuButton } from './menuButton'
import { messageView, waitingView } from './messageView'
import { searchHelpView } from './searchHelpView'

/** Lines of a file that are shown before the reader asks for the others. */
const firstLines = 10

/** What a search found: repositories, their files, the lines of each. */
export function searchView(state: WorkbenchState, route: SearchRoute, actions: WorkbenchActions): TemplateResult {
    const buttons = state.menus['search/results/toolbar'] ?? []
    return html`
        <div class="results" @keydown=${moveInResults}>
            <div class="results-inner">
                <h1 class="results-title">${route.query.trim() ? route.query : 'Search all repositories'}</h1>
                ${
                    buttons.length > 0
                        ? html`<div class="results-actions" role="group" aria-label="Actions of extensions">
                              ${buttons.map(button => menuButton(button, { route, run: actions.run }))}
                          </div>`
                        : nothing
                }
                ${contentView(state, actions)}
            </div>
        </div>
    `
}

function contentView({ search }: WorkbenchState, actions: WorkbenchActions): TemplateResult {
    if (!search) {
        return html`<p class="quiet">Write what to find into the box above.</p>
            ${searchHelpView()}`
    }
    const { results, sent } = search
    switch (results.kind) {
        case 'loading':
            return waitingView(sent === undefined ? 'Extensions read the query …' : 'Searching …')
        case 'failed':
            return messageView('This search failed', results.message, () => actions.retry(), 2)
        case 'ready':
            return html`${sentView(search.query, sent)} ${resultsView(results.value, search.query, search.patternType)}`
    }
}

/** What was searched for, where that is not what the reader wrote. */
const sentView = (query: string, sent = query): TemplateResult | typeof nothing =>
    sent === query
        ? nothing
        : html`<details class="results-sent">
              <summary>Extensions rewrote the query</summary>
              <p>Searched for: <code>${sent}</code></p>
          </details>`

function resultsView(results: SearchResults, query: string, patternType: SearchRoute['patternType']): TemplateResult {
    const { repositories, files, alert, left, limitHit } = results
    const everything = printRoute({ kind: 'search', query: withCountAll(query), patternType })
    if (alert) {
        return html`<div class="results-alert" role="alert">
                <strong>${alert.title}</strong>
                <p>${alert.description}</p>
            </div>
            ${searchHelpView()}`
    }
    const isEmpty = files.length + repositories.length === 0
    return html`
        <p class="results-count" role="status">
            ${isEmpty ? 'Nothing was found.' : describe(results)}
            ${limitHit ? html`There is more. <a href=${everything}>Show everything</a>` : nothing}
        </p>
        ${left.length > 0 ? html`<p class="quiet">Not searched, for they lack this revision: ${left.join(', ')}.</p>` : nothing}
        ${
            isEmpty
                ? html`<p class="quiet">The words may stand apart, or in a file that a filter leaves out.</p>
                      ${searchHelpView()}`
                : nothing
        }
        ${
            repositories.length > 0
                ? html`<ul class="entries">
                      ${repositories.map(
                          name =>
                              html`<li>
                                  <a class="result" href=${printRoute({ kind: 'tree', repository: name, path: '' })}>
                                      ${icons.repository}<span>${name}</span>
                                  </a>
                              </li>`
                      )}
                  </ul>`
                : nothing
        }
        ${[...groupByRepository(files)].map(([name, files]) => repositoryView(name, files))}
    `
}

/** `31 matches in 12 files of 2 repositories, in 45 ms.` */
function describe({ matchCount, limitHit, files, repositories, elapsedMilliseconds }: SearchResults): string {
    const time = `in ${elapsedMilliseconds.toLocaleString('en')} ms`
    if (files.length === 0) {
        return `${countOf(repositories.length, 'repository', 'repositories')}, ${time}.`
    }
    const owners = groupByRepository(files).size
    const matches = `${limitHit ? 'The first ' : ''}${countOf(matchCount, 'match', 'matches')}`
    return `${matches} in ${countOf(files.length, 'file')} of ${countOf(owners, 'repository', 'repositories')}, ${time}.`
}

const repositoryView = (name: string, files: readonly FileFound[]): TemplateResult => html`
    <section class="results-repository" aria-label=${name}>
        <h2>
            ${icons.repository} <a href=${printRoute({ kind: 'tree', repository: name, path: '' })}>${name}</a>
            <span class="quiet">${countOf(files.length, 'file')}</span>
        </h2>
        ${files.map(fileView)}
    </section>
`

function fileView({ path, url, lines }: FileFound): TemplateResult {
    const slash = path.lastIndexOf('/') + 1
    const rest = lines.slice(firstLines)
    return html`
        <div class="results-file">
            <h3>
                <a class="result" href=${url}
                    ><span class="results-folder">${path.slice(0, slash)}</span>${path.slice(slash)}</a
                >
                <span class="quiet">${lines.length === 0 ? 'its path' : countOf(lines.length, 'line')}</span>
            </h3>
            ${lines.length > 0 ? linesView(url, lines.slice(0, firstLines)) : nothing}
            ${
                rest.length > 0
                    ? html`<details>
                          <summary>${countOf(rest.length, 'more line')}</summary>
                          ${linesView(url, rest)}
                      </details>`
                    : nothing
            }
        </div>
    `
}

const linesView = (url: string, lines: readonly LineFound[]): TemplateResult => html`
    <ul class="results-lines">
        ${lines.map(
            line =>
                html`<li>
                    <a class="result" href=${addressOf(url, line)}
                        ><span class="results-number">${line.number + 1}</span
                        ><code
                            >${splitAtRanges(line).map(({ text, isMatch }) => (isMatch ? html`<mark>${text}</mark>` : text))}</code
                        ></a
                    >
                </li>`
        )}
    </ul>
`

function addressOf(url: string, { number, ranges }: LineFound): string {
    const route = parseRoute(new URL(url, location.origin))
    const character = ranges[0] && { character: ranges[0].start + 1 }
    return route.kind === 'blob' ? printRoute({ ...route, place: { line: number + 1, ...character } }) : url
}
