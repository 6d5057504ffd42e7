import { html, nothing, type TemplateResult } from 'lit-html'
import { ifDefined } from 'lit-html/directives/if-defined.js'
import type { HostPanelView } from '../../extensionHost/extensionHost'
import { printRoute, type Route } from '../route'
import type { WorkbenchActions } from '../actions'
import { referencesTab, type WorkbenchState } from '../state'
import { menuButton } from './menuButton'
import { icons } from './icons'
import { modifier } from './keys'
import { locationsView } from './locationsView'
import { markdownView } from './markdownView'
import { messageView, waitingView } from './messageView'

/** Pixels: less shows no line of text, more leaves no code. */
const smallest = 120
const step = 40

/** The panel below the code: a tab for every view that extensions made. Nothing while no tab is asked for. */
export function panelView(state: WorkbenchState, actions: WorkbenchActions): TemplateResult | typeof nothing {
    const { route, panelHeight } = state
    const tab = 'tab' in route ? route.tab : undefined
    if (tab === undefined) {
        return nothing
    }
    // Sourcegraph's own tab stands there while it is asked for
    const views = [
        ...(state.panelViews ?? []),
        ...(state.panelViews && tab === referencesTab ? [referencesView(state)] : [])
    ]
    const selected = views.find(({ id }) => id === tab)
    return html`
        <section class="panel" aria-label="Panel" style="height: ${panelHeight}px">
            <div
                class="separator"
                role="separator"
                tabindex="0"
                aria-label="Height of the panel"
                aria-orientation="horizontal"
                aria-valuenow=${panelHeight}
                aria-valuemin=${smallest}
                aria-valuemax=${largest()}
                @pointerdown=${(event: PointerEvent) => drag(event, actions)}
                @keydown=${(event: KeyboardEvent) => {
                    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0
                    if (by !== 0) {
                        event.preventDefault()
                        actions.resizePanel(clamp(panelHeight + by))
                    }
                }}
            ></div>
            <div class="panel-head">
                <h2 class="visually-hidden">${selected?.title ?? 'Panel'}</h2>
                <div class="tabs" role="tablist" aria-label="Panel views" @keydown=${moveBetweenTabs}>
                    ${views.map(view => tabView(view, withTab(route, view.id), view === (selected ?? views[0])))}
                </div>
                <div class="panel-tools">
                    ${(selected ? (state.menus['panel/toolbar'] ?? []) : []).map(entry =>
                        menuButton(entry, { route, run: actions.run }, 'button panel-action')
                    )}
                    <button
                        class="icon-button"
                        aria-label="Close the panel"
                        title="Close (${modifier}+J)"
                        @click=${() => actions.togglePanel()}
                    >
                        ${icons.close}
                    </button>
                </div>
            </div>
            <div
                class="panel-body"
                role=${selected ? 'tabpanel' : 'region'}
                aria-label=${selected?.title ?? 'Contents of the panel'}
                tabindex="0"
                id="panel-body"
            >
                ${
                    selected
                        ? html`${markdownView(selected.content)}${locationsView(state.panelLocations)}`
                        : absentView(state, tab)
                }
            </div>
        </section>
    `
}

const referencesView = ({ panelLocations }: WorkbenchState): HostPanelView => ({
    id: referencesTab,
    title: 'References',
    content: panelLocations.length > 0 ? '' : 'No references are known at this place.',
    priority: 0,
    component: { locationProvider: referencesTab }
})

const tabView = ({ id, title }: HostPanelView, route: Route, isSelected: boolean): TemplateResult =>
    html`<a
        role="tab"
        class="tab"
        href=${printRoute(route)}
        aria-selected=${isSelected ? 'true' : 'false'}
        aria-controls=${ifDefined(isSelected ? 'panel-body' : undefined)}
        tabindex=${isSelected ? 0 : -1}
        data-tab=${id}
        >${title}</a
    >`

/** Why the tab that was asked for is not there. */
function absentView({ host, route, panelViews }: WorkbenchState, tab: string): TemplateResult {
    if (host.kind === 'failed') {
        return noteView('No extension is running', host.message)
    }
    if (route.kind !== 'blob' || route.rendered) {
        return noteView(
            'The panel belongs to code',
            'Open a file, in its code view: extensions fill the panel for that file.'
        )
    }
    if (
        host.kind === 'starting' ||
        panelViews === undefined ||
        host.extensions.some(({ activity }) => activity === 'loading')
    ) {
        return waitingView('Waiting for the extensions …')
    }
    return noteView(
        `No extension has a panel view “${tab}”`,
        panelViews.length > 0
            ? `Choose one of: ${panelViews.map(({ title }) => title).join(', ')}`
            : 'They have none at all.'
    )
}

const withTab = (route: Route, tab: string): Route =>
    route.kind === 'blob' || route.kind === 'tree' ? { ...route, tab } : route

/** Left and right choose the tab beside, as in every row of tabs. */
function moveBetweenTabs(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')]
    const next = tabs[tabs.indexOf(event.target as HTMLElement) + by]
    if (by !== 0 && next) {
        event.preventDefault()
        next.click()
        next.focus()
    }
}

const largest = (): number => Math.max(smallest, window.innerHeight - 240)
const clamp = (height: number): number => Math.round(Math.min(Math.max(height, smallest), largest()))

function drag(event: PointerEvent, actions: WorkbenchActions): void {
    const handle = event.currentTarget as HTMLElement
    const bottom = handle.parentElement?.getBoundingClientRect().bottom ?? window.innerHeight
    const move = ({ clientY }: PointerEvent) => actions.resizePanel(clamp(bottom - clientY))
    handle.setPointerCapture(event.pointerId)
    handle.addEventListener('pointermove', move)
    // However it ends: the pointer is let go, or the browser takes it for a gesture of its own.
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true })
    event.preventDefault()
}

/** A message below the heading of the page. */
const noteView = (title: string, text: string): TemplateResult => messageView(title, text, undefined, 2)
