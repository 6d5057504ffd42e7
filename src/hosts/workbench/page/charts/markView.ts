import { nothing, svg, type TemplateResult } from 'lit-html'
import { webLink } from '../webLink'

/**
 * Something drawn that has a name: a link where it leads somewhere.
 *
 * @param text what it is and how much: `done: 5, 42 %`
 */
export function markView(text: string, link: string | undefined, shape: TemplateResult<2>): TemplateResult<2> {
    const leads = link === undefined ? undefined : webLink(link, location.href)
    return leads
        ? svg`<a class="mark" href=${leads.href} target=${leads.target ?? nothing} rel=${leads.rel ?? nothing}
            aria-label=${text} data-tip=${text}>${shape}</a>`
        : svg`<g class="mark" role="img" aria-label=${text} data-tip=${text}>${shape}</g>`
}
