import { html, nothing, type TemplateResult } from 'lit-html'
import type { HostLocation } from '../../extensionHost/extensionHost'
import { locationRoute } from '../locationRoute'
import { printRoute } from '../route'

/** Lists places below the content of a panel view, file by file. A place that is in no repository is left out. */
export function locationsView(locations: readonly HostLocation[]): TemplateResult | typeof nothing {
    const files = new Map<string, HostLocation[]>()
    for (const location of locations) {
        files.set(location.uri, [...(files.get(location.uri) ?? []), location])
    }
    return files.size === 0
        ? nothing
        : html`<ul class="locations" aria-label="Places">
              ${Array.from(files, ([uri, places]) => fileView(uri, places))}
          </ul>`
}

function fileView(uri: string, places: readonly HostLocation[]): TemplateResult | typeof nothing {
    const file = locationRoute({ uri })
    if (!file) {
        return nothing
    }
    return html`<li>
        <a href=${printRoute(file)}>${file.repository} › ${file.path}</a>:
        ${places.map((location, index) => {
            const route = location.range && locationRoute(location)
            return route && html`${index > 0 ? ', ' : ''}<a href=${printRoute(route)}>line ${route.place?.line}</a>`
        })}
    </li>`
}
