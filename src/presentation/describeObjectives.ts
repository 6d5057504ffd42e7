import type { LinkedObjective, Portfolio, Team } from '../model/portfolio'
import type { CalendarDate } from '../model/quarter'
import { count } from './count'
import { focusQuarter } from './focusQuarter'
import { lookUp } from './lookUp'
import { outcomeOf } from './outcome'
import { countStates, stateOf } from './status'

/** A team's objectives of the quarter that counts today; all of them where none has a quarter. */
export function currentObjectives(portfolio: Portfolio, team: Team, today: CalendarDate): readonly LinkedObjective[] {
    const objectives = lookUp(portfolio.objectives, team.objectives)
    const deliveries = objectives.map(({ delivery }) => delivery)
    const focus = focusQuarter(deliveries, today)
    return objectives.filter(({ delivery }) => delivery?.span.first === focus?.span.first)
}

/** `3 objectives, 7 key results: ✓ 5 done, ✕ 2 not done`. */
export function countObjectives(portfolio: Portfolio, objectives: readonly LinkedObjective[]): string {
    const keyResults = objectives.flatMap(objective => outcomeOf(portfolio, objective).keyResults)
    const counted =
        keyResults.length === 0
            ? 'no key result is written'
            : `${count(keyResults.length, 'key result')}: ${countStates(keyResults.map(stateOf))}`
    return `${count(objectives.length, 'objective')}, ${counted}`
}
