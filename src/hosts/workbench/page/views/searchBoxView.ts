import { html, type TemplateResult } from 'lit-html'
import type { WorkbenchActions } from '../actions'
import { moveInResults } from '../search/moveInResults'
import type { WorkbenchState } from '../state'
import { icons } from './icons'
import { modifier } from './keys'
import { searchHelpView } from './searchHelpView'

/** The search through the text of all repositories: what to find, whether it is a regular expression, what can be asked. */
export function searchBoxView({ searchBox, route }: WorkbenchState, actions: WorkbenchActions): TemplateResult {
    const isRegexp = searchBox.patternType === 'regexp'
    const submit = (event: SubmitEvent) => {
        event.preventDefault()
        actions.submitSearch()
    }
    const toggle = () => {
        actions.editSearch({ patternType: isRegexp ? 'literal' : 'regexp' })
        if (route.kind === 'search') {
            actions.submitSearch()
        }
    }
    return html`
        <form class="search-form ${route.kind === 'search' ? 'search-form-open' : ''}" role="search" @submit=${submit}>
            <input
                id="search-box"
                type="search"
                placeholder="Search all text"
                aria-label="Search all repositories"
                aria-keyshortcuts="Control+/ Meta+/"
                title="Search all repositories (${modifier}+/)"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                .value=${searchBox.query}
                @input=${({ target }: InputEvent) => actions.editSearch({ query: (target as HTMLInputElement).value })}
                @keydown=${moveInResults}
            />
            <button
                type="button"
                class="search-toggle"
                aria-label="Regular expression"
                title="Read the text as a regular expression"
                aria-pressed=${isRegexp ? 'true' : 'false'}
                @click=${toggle}
            >
                .*
            </button>
            <button
                type="button"
                class="search-toggle"
                aria-label="What can be searched for"
                title="What can be searched for"
                popovertarget="search-help"
            >
                ?
            </button>
            <button class="icon-button search-submit" aria-label="Search" title="Search">${icons.search}</button>
        </form>
        <div id="search-help" class="search-help" popover role="dialog" aria-label="What can be searched for">
            ${searchHelpView()}
        </div>
    `
}
