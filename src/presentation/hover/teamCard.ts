import type { LinkedFeature, LinkedObjective, Portfolio, Team } from '../../model/portfolio'
import { count } from '../count'
import { describeQuarter, describeStanding, formatDelivery } from '../describeDelivery'
import { compareDeliveries, countFeatures } from '../describeFeatures'
import { countObjectives, currentObjectives } from '../describeObjectives'
import { plainTeam } from '../describeTeams'
import { clean, cut } from '../escape'
import { lookUp } from '../lookUp'
import { commas, dotted, link, phrase, text, type Markdown } from '../markdown'
import { outcomeOf } from '../outcome'
import { sourceLink } from '../sourceLink'
import { compareStates, countStates, stateOf, states } from '../status'
import type { View } from '../view'
import { box } from './box'
import type { Card } from './card'
import { panelLink } from './whereFrom'

/** `**Web** team · FY21 Q1, 27 days left · 3 objectives, 7 key results: ✓ 5 done, ✕ 2 not done · 2 goals, 8 features`. */
export function teamHeadline(portfolio: Portfolio, team: Team, view: View): Markdown {
    const objectives = currentObjectives(portfolio, team, view.today)
    const delivery = objectives[0]?.delivery
    const features = lookUp(portfolio.features, team.features)
    const isEmpty = objectives.length === 0 && team.goals.length === 0 && features.length === 0
    return dotted(
        phrase`**${plainTeam(team.name)}** team`,
        delivery && commas(formatDelivery(delivery), describeStanding(delivery.span, view.today)),
        objectives.length > 0 && countObjectives(portfolio, objectives),
        commas(
            team.goals.length > 0 && count(team.goals.length, 'goal'),
            features.length > 0 && countFeatures(portfolio, features, view.today)
        ),
        isEmpty && 'no objective, goal or feature is written'
    )
}

/** `✕ Make users aware of advanced search: ✓ 1 done, ✕ 1 not done`, the worst objective first. */
function objectiveLines(portfolio: Portfolio, objectives: readonly LinkedObjective[]): readonly Markdown[] {
    return objectives
        .map(({ title, ...objective }) => {
            const { state = 'unrecorded', keyResults } = outcomeOf(portfolio, { title, ...objective })
            const counted = keyResults.length === 0 ? states[state].word : countStates(keyResults.map(stateOf))
            const name = cut(clean(title.text), Math.max(24, box.columns - counted.length - 4)).replace(/[.:]$/, '')
            return { state, line: phrase`${states[state].glyph} ${text(name)}: ${counted}` }
        })
        .sort((a, b) => compareStates(a.state, b.state))
        .map(({ line }) => line)
}

/** `FY22 Q2, ended 3 months ago: Marketplace redesign, +4 more`, in order of the quarters. */
function featureLines({ features }: Portfolio, team: Team, { today }: View): readonly Markdown[] {
    const byQuarter = new Map<string, LinkedFeature[]>()
    for (const feature of [...lookUp(features, team.features)].sort(compareDeliveries)) {
        const standing = feature.delivery && describeStanding(feature.delivery.span, today)
        const quarter = clean([describeQuarter(feature), standing].filter(Boolean).join(', '))
        const known = byQuarter.get(quarter) ?? []
        known.push(feature)
        byQuarter.set(quarter, known)
    }
    return [...byQuarter].map(([quarter, [first, ...others]]) => {
        const more = others.length > 0 && `+${others.length} more`
        const name = cut(clean(first?.name.text ?? ''), Math.max(24, box.columns - `${quarter}: , ${more}`.length))
        return phrase`${quarter}: ${commas(name, more)}`
    })
}

/** How many goals two lines can name. */
const mostGoals = 6

/** `Goals: Make extensions thrive · Drive adoption · +3 more`, on two lines at most. */
function goalsLine({ goals }: Portfolio, team: Team, { links }: View): Markdown | undefined {
    const all = lookUp(goals, team.goals)
    const titles = all.slice(0, mostGoals)
    const more = all.length > mostGoals && `+${all.length - mostGoals} more`
    const room = box.columns * Math.min(2, titles.length) - `Goals: ${more || ''}`.length
    const each = Math.floor(room / titles.length) - ' · '.length
    const named = titles.map(({ title, location }) => link(cut(clean(title.text), each), links.source(location)))
    return titles.length === 0 ? undefined : phrase`${all.length === 1 ? 'Goal' : 'Goals'}: ${dotted(...named, more)}`
}

/** A team: what it answers for this quarter and how that stands, its goals, its features by quarter. */
export function teamCard(portfolio: Portfolio, team: Team, view: View): Card {
    const [location] = team.locations
    const objectives = currentObjectives(portfolio, team, view.today)
    const others = team.objectives.length - objectives.length
    return {
        head: [teamHeadline(portfolio, team, view), goalsLine(portfolio, team, view)],
        lists: [
            { entries: objectiveLines(portfolio, objectives), noun: 'objective' },
            { entries: featureLines(portfolio, team, view), noun: 'quarter' }
        ],
        tail: [
            dotted(
                location && sourceLink(location, view),
                others > 0 && `${count(others, 'objective')} of other quarters`,
                panelLink(view)
            )
        ]
    }
}
