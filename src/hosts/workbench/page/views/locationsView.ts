import { html, nothing, type TemplateResult } from 'lit-html'
import type { HostLocation } from '../../extensionHost/extensionHost'
import { parseGitUri } from '../../../gitUri'
import { printRoute, type Place } from '../route'

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
    const file = parseGitUri(uri)
    if (!file) {
        return nothing
    }
    const { repository, commit, path } = file
    const address = (place?: Place) => printRoute({ kind: 'blob', repository, revision: commit, path, place })
    return html`<li>
        <a href=${address()}>${repository} › ${path}</a>:
        ${places.map(({ range }, index) => {
            const place = range && { line: range.start.line + 1, character: range.start.character + 1 }
            return place && html`${index > 0 ? ', ' : ''}<a href=${address(place)}>line ${place.line}</a>`
        })}
    </li>`
}
