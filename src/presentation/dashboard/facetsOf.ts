import type { Portfolio } from '../../model/portfolio'
import { formatQuarter, type CalendarDate } from '../../model/quarter'
import { isPastDue } from '../annotations/isPastDue'
import { plainTeam } from '../describeTeams'
import { clean } from '../escape'
import { states, worstFirst } from '../status'
import { itemsOf, stateOfItem, type Item } from '../tally/items'
import type { Choice, Facets } from './facet'
import { knownQuarters, quarterKey, quartersOf } from './quarters'

/** What all choices of a facet leave over. */
const noTeam: Choice = { value: 'none', label: 'no team', has: ({ teams }) => teams.length === 0 }
const noQuarter: Choice = { value: 'none', label: 'no quarter written', has: ({ delivery }) => delivery === undefined }

function quarterChoices(portfolio: Portfolio): readonly Choice[] {
    const all = [...itemsOf(portfolio), ...portfolio.objectives.values(), ...portfolio.goals.values()]
    const known = knownQuarters(all.map(({ delivery }) => delivery))
    return [...known].reverse().map(({ quarter }) => {
        const key = quarterKey(quarter)
        return {
            value: key,
            label: formatQuarter(quarter),
            has: ({ delivery }) => delivery !== undefined && quartersOf(delivery).some(one => quarterKey(one) === key)
        }
    })
}

function statusChoices(portfolio: Portfolio, today: CalendarDate): readonly Choice[] {
    const pastDue: Choice = {
        value: 'past-due',
        label: 'past due',
        has: entity => isPastDue(portfolio, entity, today)
    }
    return [
        pastDue,
        ...worstFirst.map(state => ({
            value: state,
            label: states[state].word,
            alsoWritten: [states[state].counted],
            has: (entity: Item) => stateOfItem(portfolio, entity) === state
        }))
    ]
}

/** The ways to narrow down what the pages say: teams in their order, the latest quarter first, the worst status first. */
export const facetsOf = (portfolio: Portfolio, today: CalendarDate): Facets => ({
    team: {
        name: 'team',
        all: 'all teams',
        choices: [
            ...[...portfolio.teams.values()].map(({ id, name }) => ({
                value: clean(plainTeam(name)),
                label: plainTeam(name),
                alsoWritten: [name],
                has: ({ teams }: Item) => teams.includes(id)
            })),
            noTeam
        ]
    },
    quarter: { name: 'quarter', all: 'all quarters', choices: [...quarterChoices(portfolio), noQuarter] },
    status: { name: 'status', all: 'every status', choices: statusChoices(portfolio, today) }
})
