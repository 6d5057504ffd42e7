import { html, nothing, type TemplateResult } from 'lit-html'
import { shortRevision } from '../../../gitUri'
import { valueOf } from '../loading'
import { printRoute, type Route } from '../route'
import type { WorkbenchActions } from '../actions'
import type { WorkbenchState } from '../state'
import { themes } from '../theme'
import { icons } from './icons'
import { modifier } from './keys'
import { navigationView } from './navigationView'
import { searchBoxView } from './searchBoxView'

const themeNames = { light: 'Light', system: 'As the system', dark: 'Dark' } as const

/** The product, where in which repository the reader is, and the theme. */
export const headerView = (state: WorkbenchState, actions: WorkbenchActions): TemplateResult => html`
    <header class="header">
        <button
            class="icon-button narrow-only"
            aria-label="Files"
            aria-expanded=${state.tree.isOpen ? 'true' : 'false'}
            @click=${() => actions.toggleTree()}
        >
            ${icons.menu}
        </button>
        <a class="brand" href="/" aria-label="OKR Lens Workbench, start page">
            ${icons.lens}<span class="brand-name">OKR Lens</span> <span class="brand-part">Workbench</span>
        </a>
        ${placeView(state, actions)}${navigationView(state, actions)} ${searchBoxView(state, actions)}
        <div class="header-end">
            <a
                class="icon-button"
                href="/settings"
                title="Settings"
                aria-label="Settings"
                aria-current=${state.route.kind === 'settings' ? 'page' : nothing}
                >${icons.settings}</a
            >
            <button
                class="icon-button"
                title="Commands of extensions (${modifier}+Shift+P)"
                aria-label="Commands of extensions"
                aria-haspopup="dialog"
                aria-keyshortcuts="Control+Shift+P Meta+Shift+P F1"
                @click=${() => actions.openPalette()}
            >
                ${icons.command}
            </button>
            <button
                class="icon-button"
                title="Keyboard help (?)"
                aria-label="Keyboard help"
                @click=${() => actions.showHelp()}
            >
                ${icons.help}
            </button>
            <div class="themes" role="radiogroup" aria-label="Theme">
                ${themes.map(
                    theme => html`
                        <label class="theme" title=${themeNames[theme]}>
                            <input
                                type="radio"
                                name="theme"
                                value=${theme}
                                aria-label=${themeNames[theme]}
                                .checked=${state.theme === theme}
                                @change=${() => actions.chooseTheme(theme)}
                            />
                            ${icons[theme]}
                        </label>
                    `
                )}
            </div>
        </div>
    </header>
`

function placeView({ route, repositories }: WorkbenchState, actions: WorkbenchActions): TemplateResult {
    const names = valueOf(repositories)?.map(({ name }) => name) ?? []
    const current = route.kind === 'blob' || route.kind === 'tree' ? route : undefined
    const choose = ({ target }: Event) => {
        const repository = (target as HTMLSelectElement).value
        if (repository) {
            actions.navigate({ kind: 'tree', repository, path: '' })
        }
    }
    return html`
        <nav class="place" aria-label="Place">
            <span class="picker">
                ${icons.repository}
                <select aria-label="Repository" .value=${current?.repository ?? ''} @change=${choose}>
                    ${
                        current && names.includes(current.repository)
                            ? nothing
                            : html`<option value="" ?selected=${true}>
                                  ${current?.repository ?? 'Choose a repository'}
                              </option>`
                    }
                    ${names.map(
                        name => html`<option value=${name} ?selected=${name === current?.repository}>${name}</option>`
                    )}
                </select>
            </span>
            ${current?.revision ? html`<span class="revision" title="Revision ${current.revision}">${shortRevision(current.revision)}</span>` : nothing}
            <ol class="path">
                ${current ? segmentsOf(current).map(segmentView) : nothing}
            </ol>
        </nav>
    `
}

interface Segment {
    readonly name: string
    /** absent for the place itself */
    readonly route?: Route
}

function segmentsOf(route: Route & { kind: 'blob' | 'tree' }): readonly Segment[] {
    const names = route.path.split('/').filter(Boolean)
    return names.map((name, index) => {
        if (index === names.length - 1) {
            return { name }
        }
        const path = names.slice(0, index + 1).join('/')
        const { repository, revision } = route
        return { name, route: { kind: 'tree', repository, path, ...(revision === undefined ? {} : { revision }) } }
    })
}

const segmentView = ({ name, route }: Segment): TemplateResult =>
    html`<li>
        ${route ? html`<a href=${printRoute(route)}>${name}</a>` : html`<span aria-current="page">${name}</span>`}
    </li>`
