import { nameOf, type Entity, type LinkedFeature, type Portfolio, type TeamId } from '../../model/portfolio'
import { describeQuarter, describeStanding, describeTime } from '../describeDelivery'
import { describeTeams } from '../describeTeams'
import { commas, dotted, lines, link, phrase, paragraphs, text, type Markdown, type Part } from '../markdown'
import { describeOutcome, outcomeOf } from '../outcome'
import { sourceLink } from '../sourceLink'
import { countStates, stateOf } from '../status'
import type { View } from '../view'
import { box, rowsOf } from './box'
import { servedGoal } from './featureCard'
import { goalHeadline } from './goalCard'
import { keyResultHeadline, measuredThing } from './keyResultCard'
import { objectiveHeadline } from './objectiveCard'
import { teamHeadline } from './teamCard'
import { panelLink } from './whereFrom'

/** How many entities of one name a card tells of. */
const told = 3

/** What a shared card says of one entity: a line of its own, and lines that it may have in common with others. */
interface Short {
    readonly line: Markdown
    readonly context?: Markdown
}

/** The goal of a feature, and whether key results are written for either. */
function goalOf(portfolio: Portfolio, feature: LinkedFeature, view: View): Markdown {
    const goal = feature.goal && portfolio.goals.get(feature.goal.to)
    const ofGoal = goal ? outcomeOf(portfolio, goal).keyResults : []
    return lines(
        servedGoal(feature, goal, view),
        ofGoal.length > 0 && `Key results of the goal: ${countStates(ofGoal.map(stateOf))}`,
        ofGoal.length === 0 && outcomeOf(portfolio, feature).keyResults.length === 0 && 'No key result is written.'
    )
}

function shorten(portfolio: Portfolio, entity: Entity, view: View): Short {
    switch (entity.kind) {
        case 'feature': {
            const { delivery } = entity
            const line = dotted(
                phrase`**${link(entity.name.text, view.links.source(entity.location))}**`,
                describeOutcome(outcomeOf(portfolio, entity)),
                commas(describeQuarter(entity), delivery && describeStanding(delivery.span, view.today))
            )
            return { line, context: goalOf(portfolio, entity, view) }
        }
        case 'goal':
            return {
                line: dotted(phrase`Goal: ${goalHeadline(portfolio, entity, view)}`, sourceLink(entity.location, view))
            }
        case 'objective':
            return { line: dotted(objectiveHeadline(portfolio, entity), sourceLink(entity.location, view)) }
        case 'keyResult': {
            const line = dotted(keyResultHeadline(entity), sourceLink(entity.location, view))
            return { line, context: measuredThing(portfolio, entity, view) }
        }
        case 'team':
            return { line: teamHeadline(portfolio, entity, view) }
    }
}

/** The same on two lines at most: for names that stand for much. */
function condense(portfolio: Portfolio, entity: Entity, view: View): Markdown {
    if (entity.kind === 'team') {
        return teamHeadline(portfolio, entity, view)
    }
    if (entity.kind === 'goal') {
        return phrase`Goal: ${goalHeadline(portfolio, entity, view, 60)}`
    }
    const { delivery } = entity
    const goal = entity.kind === 'feature' && entity.goal && portfolio.goals.get(entity.goal.to)
    return dotted(
        phrase`**${text(nameOf(entity), 60)}**`,
        describeOutcome(outcomeOf(portfolio, entity)),
        commas(describeTime(entity), delivery && describeStanding(delivery.span, view.today)),
        goal && phrase`Goal: ${link(text(goal.title.text, 40), view.links.source(goal.location))}`
    )
}

/** Several entities that one name stands for, the likeliest first. What two of them share is said once. */
export function sharedCard(portfolio: Portfolio, entities: readonly Entity[], view: View): Markdown {
    const first = entities.slice(0, told)
    const more = entities.length - first.length
    const teams = new Set<TeamId>(first.flatMap(entity => (entity.kind === 'team' ? [] : entity.teams)))
    const last = dotted(
        describeTeams(portfolio, [...teams]),
        more > 0 && `+${more} more${view.links.panel === undefined ? '' : ' in the panel'}`,
        panelLink(view)
    )

    const byContext = new Map<string, [Markdown | undefined, Markdown[]]>()
    for (const { line, context } of first.map(entity => shorten(portfolio, entity, view))) {
        const [, alike] = byContext.get(context?.markdown ?? '') ?? [undefined, []]
        byContext.set(context?.markdown ?? '', [context, [...alike, line]])
    }
    const blocks = [...byContext.values()].map(([context, alike]): Part[] => [...alike, ...(context ? [context] : [])])
    const all = [...blocks.flat(), last]
    if (rowsOf(all) + blocks.length <= box.rows) {
        return paragraphs(...blocks.map(block => lines(...block)), last)
    }
    return blocks.length === 1 && rowsOf(all) <= box.rows
        ? lines(...all)
        : lines(...first.map(entity => condense(portfolio, entity, view)), last)
}
