import type { Change, FactChange } from '../../history/change'
import type { RenamedTeam } from '../../history/foldTeamNames'
import type { Entry } from '../../history/entry'
import type { State } from '../../model/status'
import { plain } from '../escape'
import { states } from '../status'

const kinds: Readonly<Record<Entry['kind'], string>> = {
    goal: 'Goal',
    objective: 'Objective',
    keyResult: 'KR',
    feature: 'Feature'
}

const quoted = (text: string, limit = 80): string => `“${plain(text, limit)}”`

/** What changed, in plain text: `KR 2 of “Readers find answers”, “Search under 2 s”`. */
export const describeEntry = ({ kind, ordinal, title, of }: Entry): string =>
    kind === 'keyResult'
        ? `KR ${ordinal}${of === undefined ? '' : ` of ${quoted(of, 50)}`}, ${quoted(title)}`
        : `${kinds[kind]} ${quoted(title)}`

/** One fact before and after, in plain text: `in progress → done`, `FY22 Q2 → FY22 Q3 (slipped)`. */
export function describeFact({ fact, before, after, slipped }: FactChange): string {
    switch (fact) {
        case 'status':
            return `${stateWord(before)} → ${stateWord(after)}`
        case 'quarter':
            return `${before ?? 'no quarter'} → ${after ?? 'no quarter'}${slipped ? ' (slipped)' : ''}`
        case 'title':
            return `now reads ${quoted(after ?? '')}, was ${quoted(before ?? '')}`
        case 'result':
        case 'target':
        case 'team':
        case 'owner':
        case 'goalArea': {
            const name = fact === 'goalArea' ? 'goal area' : fact
            if (before === undefined) {
                return `${name} ${quoted(after ?? '')}`
            }
            return after === undefined
                ? `${name} ${quoted(before)} removed`
                : `${name} ${quoted(before)} → ${quoted(after)}`
        }
    }
}

const stateWord = (state: string | undefined): string =>
    state === undefined ? 'no status' : states[state as State].word

/** A change as one line of plain text. */
export function describeChange(change: Change): string {
    switch (change.kind) {
        case 'added':
            return `${describeEntry(change.after)}: added`
        case 'removed':
            return `${describeEntry(change.before)}: removed`
        case 'changed':
            return `${describeEntry(change.after)}: ${change.facts.map(describeFact).join('; ')}`
    }
}

/** `Team “Extensibility” is “Growth and Integrations” now (10 entries)`. */
export const describeRenamedTeam = ({ before, after, entries }: RenamedTeam): string =>
    `Team ${quoted(before)} is ${quoted(after)} now (${entries} entries)`
