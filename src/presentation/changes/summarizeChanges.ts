import { entryOf, type Change } from '../../history/change'
import type { Entry } from '../../history/entry'
import type { RenamedTeam } from '../../history/foldTeamNames'
import { kindOf } from '../../model/portfolio'
import { count } from '../count'

const kinds: readonly Entry['kind'][] = ['goal', 'objective', 'keyResult', 'feature']

const hasFact = (change: Change, fact: string): boolean =>
    change.kind === 'changed' && change.facts.some(one => one.fact === fact)

const hasSlipped = (change: Change): boolean => change.kind === 'changed' && change.facts.some(({ slipped }) => slipped)

/** All changes in one line: “2 statuses changed, 1 quarter slipped, 1 key result removed”; empty for none. */
export function summarizeChanges(changes: readonly Change[], renamed: readonly RenamedTeam[] = []): string {
    const statuses = changes.filter(change => hasFact(change, 'status')).length
    const slips = changes.filter(hasSlipped).length
    const quarters = changes.filter(change => hasFact(change, 'quarter') && !hasSlipped(change)).length
    const others = changes.filter(
        change => change.kind === 'changed' && !hasFact(change, 'status') && !hasFact(change, 'quarter')
    ).length
    const cameOrWent = (['added', 'removed'] as const).flatMap(kind =>
        kinds.map(of => {
            const times = changes.filter(change => change.kind === kind && entryOf(change).kind === of).length
            return times > 0 && `${count(times, kindOf({ kind: of }))} ${kind}`
        })
    )
    return [
        statuses > 0 && `${statuses} status${statuses === 1 ? '' : 'es'} changed`,
        slips > 0 && `${count(slips, 'quarter')} slipped`,
        quarters > 0 && `${count(quarters, 'quarter')} changed`,
        renamed.length > 0 && `${count(renamed.length, 'team')} renamed`,
        others > 0 && `${others} told otherwise`,
        ...cameOrWent
    ]
        .filter(Boolean)
        .join(', ')
}
