import type { LinkedFeature, LinkedGoal, LinkedObjective, Portfolio, Team } from '../../model/portfolio'
import type { Stepwise } from '../../model/stepwise'
import { enumerate } from '../count'
import { describeDue, formatDelivery } from '../describeDelivery'
import { compareDeliveries } from '../describeFeatures'
import { plainTeam } from '../describeTeams'
import { plain } from '../escape'
import { lookUp } from '../lookUp'
import { commas, dotted, link, phrase, paragraphs, text, type Markdown } from '../markdown'
import { describeGoalOutcome, describeOutcome, isRecorded, outcomeOf } from '../outcome'
import { describePrivateFigures } from '../results'
import { sourceLink } from '../sourceLink'
import type { View } from '../view'
import { featureTable, keyResultTable } from './tables'

/** How many goals and objectives, and how many loose features of a team, are told. */
const limits = { blocks: 200, features: 200 }

/** How a goal is measured, with the dashboards that its page links. A private figure's link is not one to offer. */
function describeMeasure({ passages }: LinkedGoal): Markdown | undefined {
    const measure = passages.find(({ role }) => role === 'measure')
    if (measure === undefined) {
        return undefined
    }
    const hidden = new Set(
        measure.paragraphs.flatMap(({ privateFigures }) => privateFigures.map(figure => figure.text))
    )
    const links = measure.paragraphs
        .flatMap(paragraph => paragraph.links)
        .filter(({ text: label, url }) => /^https?:/i.test(url) && !hidden.has(label))
        .slice(0, 3)
    const words = measure.paragraphs.map(paragraph => paragraph.text).join(' ')
    return dotted(
        phrase`${measure.label}: ${text(words)}`,
        ...links.map(({ text: label, url }) => link(text(label, 80), url))
    )
}

function goalBlock(portfolio: Portfolio, goal: LinkedGoal, view: View): Markdown {
    const outcome = outcomeOf(portfolio, goal)
    const features = [...lookUp(portfolio.features, goal.features)].sort(compareDeliveries)
    const because = features.find(feature => feature.goal)?.goal?.because
    const areas = enumerate(goal.areas.map(area => `“${area}”`))
    return paragraphs(
        dotted(
            phrase`**Goal: ${link(goal.title.text, view.links.source(goal.location))}**`,
            describeGoalOutcome(outcome),
            areas && `the roadmap's ${areas}${because ? ` (${because})` : ''}`
        ),
        describeMeasure(goal),
        keyResultTable(portfolio, outcome.keyResults, view),
        featureTable(portfolio, features, view)
    )
}

function objectiveBlock(portfolio: Portfolio, objective: LinkedObjective, view: View): Markdown {
    const outcome = outcomeOf(portfolio, objective)
    const { title, owner, result, delivery, location } = objective
    return paragraphs(
        dotted(
            phrase`**${link(title.text, view.links.source(location))}**`,
            describeOutcome(outcome),
            delivery && commas(formatDelivery(delivery), describeDue(delivery, view.today, isRecorded(outcome))),
            owner,
            describePrivateFigures(title, result?.written)
        ),
        result && phrase`Result: ${result.written.text}`,
        outcome.keyResults.length === 0
            ? 'No key result is written for it.'
            : keyResultTable(portfolio, outcome.keyResults, view)
    )
}

/** The latest quarter first; what has no quarter comes last, otherwise as written. */
const compareObjectives = (a: LinkedObjective, b: LinkedObjective): number => {
    const [first, second] = [a.delivery?.span.first ?? '', b.delivery?.span.first ?? '']
    return first === second ? 0 : first < second ? 1 : -1
}

interface Group {
    readonly team?: Team
    readonly goals: readonly LinkedGoal[]
    readonly objectives: readonly LinkedObjective[]
    readonly features: readonly LinkedFeature[]
}

/** Goals, objectives and features under their teams, in the order of the pages; without a team, at the end. */
function* groupsOf(portfolio: Portfolio): Iterable<Group> {
    const { teams, goals, objectives, features } = portfolio
    for (const team of teams.values()) {
        yield {
            team,
            goals: lookUp(goals, team.goals),
            objectives: lookUp(objectives, team.objectives),
            features: lookUp(features, team.features)
        }
    }
    const isLoose = ({ teams }: { readonly teams: readonly unknown[] }): boolean => teams.length === 0
    yield {
        goals: [...goals.values()].filter(isLoose),
        objectives: [...objectives.values()].filter(isLoose),
        features: [...features.values()].filter(isLoose)
    }
}

/** Every team with its goals, their features, its objectives and their key results. Each is told once; a team is a step. */
export function* goalTree(portfolio: Portfolio, view: View): Stepwise<Markdown> {
    const told = new Set<LinkedGoal | LinkedObjective | LinkedFeature>()
    const sections: Markdown[] = []
    let left = 0

    for (const { team, goals, objectives, features } of groupsOf(portfolio)) {
        const again: string[] = []
        const blocks: Markdown[] = []
        for (const entity of [...goals, ...[...objectives].sort(compareObjectives)]) {
            if (told.has(entity)) {
                again.push(`“${plain(entity.title.text, 80)}”`)
            } else if (told.size >= limits.blocks) {
                left++
            } else if (entity.kind === 'goal') {
                blocks.push(goalBlock(portfolio, entity, view))
            } else {
                blocks.push(objectiveBlock(portfolio, entity, view))
            }
            told.add(entity)
        }
        // A feature stands in its goal's table; only those of no goal are left to tell here
        const loose = features.filter(feature => !(feature.goal && portfolio.goals.has(feature.goal.to)))
        const [location] = team?.locations ?? []
        const body = paragraphs(
            ...blocks,
            again.length > 0 && `Told above, with another team: ${enumerate(again)}.`,
            loose.length > 0 && phrase`**Features without a goal on these pages**`,
            featureTable(portfolio, [...loose].sort(compareDeliveries).slice(0, limits.features), view),
            loose.length > limits.features && `${loose.length - limits.features} more features.`
        )
        if (body.markdown !== '') {
            const name = team ? plainTeam(team.name) : 'Without a team'
            sections.push(paragraphs(phrase`#### ${dotted(name, location && sourceLink(location, view))}`, body))
        }
        yield
    }
    return paragraphs(...sections, left > 0 && `${left} more goals and objectives are not shown.`)
}
