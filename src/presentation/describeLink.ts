import type { PagePlace } from '../mentions/pagePlace'
import type { Portfolio } from '../model/portfolio'
import type { CalendarDate } from '../model/quarter'
import { describeBehindLine, explainBehindLine, type Planned } from './annotations/describeBehindLine'
import { count } from './count'
import { text } from './markdown'
import { countStates } from './status'
import { stateOfItem } from './tally/items'

/** What stands behind a link, and what a pointer on it is told. */
export interface LinkDescription {
    /** Markdown on one line: it stands inside a line of text */
    readonly content: string
    /** plain text */
    readonly hover: string
}

/** `3 objectives: ✓ 1 done, ◐ 2 in progress`; nothing of a kind that the section has none of. */
function countKind(portfolio: Portfolio, entities: readonly Planned[], kind: Planned['kind'], noun: string): string {
    const found = entities.filter(entity => entity.kind === kind)
    const states = found.flatMap(entity => stateOfItem(portfolio, entity) ?? [])
    const graded = countStates(states)
    return found.length > 0 ? `${count(found.length, noun)}${graded && `: ${graded}`}` : ''
}

/**
 * How the thing that a link leads to stands and when it is due, `◐ in progress · FY22 Q3`; of a section or a page, how many
 * of its objectives stand how, else of its features, else of its goals.
 */
export function describeLink(portfolio: Portfolio, place: PagePlace, today: CalendarDate): LinkDescription {
    if (place.kind === 'entity') {
        const { entity } = place
        return {
            content: text(describeBehindLine(portfolio, entity, 0, today)).markdown,
            hover: explainBehindLine(portfolio, entity, [], today)
        }
    }
    const { entities } = place
    const counted = [
        countKind(portfolio, entities, 'objective', 'objective'),
        countKind(portfolio, entities, 'feature', 'feature'),
        countKind(portfolio, entities, 'goal', 'goal'),
        countKind(portfolio, entities, 'keyResult', 'key result')
    ].filter(Boolean)
    return { content: text(counted[0] ?? '').markdown, hover: `${counted.join('. ')}.` }
}
