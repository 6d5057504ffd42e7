import { entryOf, type Change } from '../../history/change'
import { foldTeamNames } from '../../history/foldTeamNames'
import { link, list, paragraphs, phrase, text, type Markdown } from '../markdown'
import type { View } from '../view'
import { describeChange, describeRenamedTeam } from './describeChange'
import { summarizeChanges } from './summarizeChanges'

/** What was compared: two revisions as the reader calls them. */
export interface Compared {
    readonly before: string
    readonly after: string
}

/** How far a comparison is. */
export type Comparison =
    | { readonly state: 'unasked' }
    | ({ readonly state: 'comparing' } & Compared)
    | ({ readonly state: 'failed'; readonly problem: string } & Compared)
    | ({ readonly state: 'compared'; readonly pages: number; readonly changes: readonly Change[] } & Compared)

/** Changes that are told. */
const most = 200

const between = ({ before, after }: Compared): Markdown => phrase`**${text(before, 60)}** and **${text(after, 60)}**`

/** What a comparison came to, in one line. */
export function summarizeComparison(comparison: Exclude<Comparison, { state: 'unasked' }>): Markdown {
    switch (comparison.state) {
        case 'comparing':
            return phrase`Comparing the goals at ${between(comparison)} …`
        case 'failed':
            return phrase`The goals at ${between(comparison)} could not be compared: ${text(comparison.problem)}`
        case 'compared': {
            const { renamed, changes } = foldTeamNames(comparison.changes)
            const summary = summarizeChanges(changes, renamed)
            return summary === ''
                ? phrase`${between(comparison)} say the same of goals.`
                : phrase`Between ${between(comparison)}: ${summary}.`
        }
    }
}

/** The panel of changes as Markdown: what two revisions tell differently, each leading to its line. */
export function renderChanges(comparison: Comparison, { links }: View): string {
    if (comparison.state === 'unasked') {
        return ''
    }
    const { renamed, changes } =
        comparison.state === 'compared' ? foldTeamNames(comparison.changes) : { renamed: [], changes: [] }
    return paragraphs(
        summarizeComparison(comparison),
        list([
            ...renamed.map(team => text(describeRenamedTeam(team))),
            ...changes.slice(0, most).map(change => {
                const { location } = entryOf(change)
                return link(text(describeChange(change), 500), links.source(location))
            })
        ]),
        changes.length > most && `${changes.length - most} more.`
    ).markdown
}
