import { kindOf, locationsOf, nameOf, type Entity } from '../model/portfolio'
import { count } from './count'
import { link, list, paragraphs, phrase, text, type Markdown } from './markdown'
import type { View } from './view'

/** How far a reader's question has come, where the entities of a mention are named. */
export type Findings =
    | { readonly state: 'unasked' }
    | { readonly state: 'searching'; readonly about: readonly Entity[] }
    | { readonly state: 'failed'; readonly about: readonly Entity[]; readonly problem: string }
    | {
          readonly state: 'found'
          readonly about: readonly Entity[]
          readonly places: number
          readonly files: number
          readonly repositories: number
          /** lines that were found and name nothing of this: another use of the words, or the definition */
          readonly otherLines: number
          /** the search stopped before everything was looked at */
          readonly limitHit: boolean
          /** what else may be missing and why, in sentences */
          readonly problems: readonly string[]
      }

/** `the feature **Plugin gallery**`, each linked to where it is written. */
function subject(about: readonly Entity[], { links }: View): Markdown {
    const [first, ...others] = about
    if (!first) {
        return phrase`nothing`
    }
    const [location] = locationsOf(first)
    const name = link(text(nameOf(first), 160), location && links.source(location))
    const one = phrase`the ${kindOf(first)} **${name}**`
    return others.length > 0 ? phrase`${one} or ${count(others.length, 'other')} that the same words may mean` : one
}

/** How many places name it: `12 places in 5 files of 2 repositories name`. */
const describePlaces = ({ places, files, repositories }: Extract<Findings, { state: 'found' }>): string =>
    places === 0
        ? 'No line found names'
        : `${count(places, 'place')} in ${count(files, 'file')} of ${repositories === 1 ? '1 repository' : `${repositories} repositories`} ${places === 1 ? 'names' : 'name'}`

/** What came of the question in one sentence, for a message. */
export function summarizeFindings(findings: Extract<Findings, { state: 'found' | 'failed' }>, view: View): Markdown {
    const of = subject(findings.about, view)
    return findings.state === 'failed'
        ? phrase`Mentions of ${of} could not be searched for: ${findings.problem}`
        : phrase`${describePlaces(findings)} ${of}${findings.limitHit && '; there may be more'}.`
}

/** What stands above the list of places in the mentions panel, as Markdown. */
export function renderFindings(findings: Findings, view: View): string {
    switch (findings.state) {
        case 'unasked':
            return paragraphs(
                phrase`Hover the name of a feature, goal or team and choose **Find mentions**: the places that name it are listed here, from all repositories that you may see.`,
                'Nothing is searched for before.'
            ).markdown
        case 'searching':
            return phrase`Searching for mentions of ${subject(findings.about, view)} …`.markdown
        case 'failed':
            return summarizeFindings(findings, view).markdown
        case 'found': {
            const { places, otherLines, limitHit, problems } = findings
            return paragraphs(
                summarizeFindings(findings, view),
                limitHit &&
                    'Sourcegraph stopped before it had looked at everything: there may be more places than these.',
                otherLines > 0 &&
                    `${count(otherLines, 'more line')} that the search found ${otherLines === 1 ? 'is' : 'are'} left out: rows and headings that define it, and words that mean something else there.`,
                problems.length > 0 && list(problems),
                places > 0 && 'Where no list follows, select a line of the file: Sourcegraph then shows it.'
            ).markdown
        }
    }
}
