import type { Portfolio, TeamId } from '../../model/portfolio'
import { formatQuarter, type CalendarDate } from '../../model/quarter'
import { isPastDue } from '../annotations/isPastDue'
import { plainTeam } from '../describeTeams'
import { clean } from '../escape'
import { states, worstFirst, type State } from '../status'
import { itemsOf, stateOfItem } from '../tally/items'
import type { Choice, Facet, Facets } from './facet'
import { knownQuarters, quarterKey, quartersOf } from './quarters'

/** What all choices of a facet leave over. */
const noTeam: Choice = { value: 'none', label: 'no team' }
const noQuarter: Choice = { value: 'none', label: 'no quarter written' }

function teamFacet({ teams }: Portfolio): Facet {
    const byTeam = new Map<TeamId, Choice>()
    for (const { id, name } of teams.values()) {
        const plain = plainTeam(name)
        byTeam.set(id, { value: clean(plain), label: plain, alsoWritten: [name] })
    }
    return {
        name: 'team',
        all: 'all teams',
        choices: [...byTeam.values(), noTeam],
        of: ({ teams }) => (teams.length === 0 ? [noTeam] : teams.flatMap(id => byTeam.get(id) ?? []))
    }
}

function quarterFacet(portfolio: Portfolio): Facet {
    const all = [...itemsOf(portfolio), ...portfolio.objectives.values(), ...portfolio.goals.values()]
    const byQuarter = new Map<string, Choice>()
    for (const { quarter } of [...knownQuarters(all.map(({ delivery }) => delivery))].reverse()) {
        byQuarter.set(quarterKey(quarter), { value: quarterKey(quarter), label: formatQuarter(quarter) })
    }
    return {
        name: 'quarter',
        all: 'all quarters',
        choices: [...byQuarter.values(), noQuarter],
        of: ({ delivery }) =>
            delivery ? quartersOf(delivery).flatMap(quarter => byQuarter.get(quarterKey(quarter)) ?? []) : [noQuarter]
    }
}

function statusFacet(portfolio: Portfolio, today: CalendarDate): Facet {
    const pastDue: Choice = { value: 'past-due', label: 'past due' }
    const byState = new Map<State, Choice>(
        worstFirst.map(state => [state, { value: state, label: states[state].word, alsoWritten: [states[state].counted] }]) // prettier-ignore
    )
    return {
        name: 'status',
        all: 'every status',
        choices: [pastDue, ...byState.values()],
        of: entity => {
            const state = stateOfItem(portfolio, entity)
            const own = state && byState.get(state)
            return [...(isPastDue(portfolio, entity, today) ? [pastDue] : []), ...(own ? [own] : [])]
        }
    }
}

/** The ways to narrow down what the pages say: teams in their order, the latest quarter first, the worst status first. */
export const facetsOf = (portfolio: Portfolio, today: CalendarDate): Facets => ({
    team: teamFacet(portfolio),
    quarter: quarterFacet(portfolio),
    status: statusFacet(portfolio, today)
})
