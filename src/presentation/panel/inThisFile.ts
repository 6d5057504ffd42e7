import { comparePositions } from '../../model/location'
import type { Mention } from '../../model/mention'
import {
    entityById,
    kindOf,
    nameOf,
    type Entity,
    type EntityId,
    type LinkedGoal,
    type Portfolio,
    type Team
} from '../../model/portfolio'
import { count } from '../count'
import { describeDue, describeTime } from '../describeDelivery'
import { countObjectives, currentObjectives } from '../describeObjectives'
import { describeTeams } from '../describeTeams'
import { commas, link, phrase, paragraphs, table, text, type Markdown, type Part } from '../markdown'
import { describeGoalOutcome, describeOutcome, isRecorded, outcomeOf } from '../outcome'
import type { View } from '../view'

/** How many lines of mentions are named before “…”, and how many rows are shown in all. */
const limits = { lines: 5, rows: 200 }

/** The goal that an entity belongs to, else its team, else nothing. */
function groupOf(portfolio: Portfolio, entity: Entity): LinkedGoal | Team | undefined {
    switch (entity.kind) {
        case 'team':
        case 'goal':
            return entity
        case 'feature':
        case 'objective':
        case 'keyResult': {
            const above =
                entity.kind === 'feature' ? entity.goal?.to : entity.kind === 'keyResult' ? entity.of : undefined
            const goal = above && entityById(portfolio, above)
            const [team] = entity.teams
            return goal?.kind === 'goal' ? goal : team && portfolio.teams.get(team)
        }
    }
}

/** What stands above the entity: the goal it serves, or its team. */
function describeAbove(portfolio: Portfolio, entity: Entity, group: LinkedGoal | Team | undefined): Part {
    if (entity.kind === 'team') {
        return '–'
    }
    return group?.kind === 'goal' && group !== entity
        ? text(group.title.text, 100)
        : (describeTeams(portfolio, entity.teams) ?? 'none written')
}

/** `line 4`, `3 times: lines 4, 12, 40`; lines are one-based. */
function describePlaces(mentions: readonly Mention[]): string {
    const lines = [...new Set(mentions.map(({ range }) => range.start.line + 1))]
    const named = `${lines.slice(0, limits.lines).join(', ')}${lines.length > limits.lines ? ', …' : ''}`
    const times = mentions.length > 1 ? `${count(mentions.length, 'time')}: ` : ''
    return `${times}${lines.length > 1 ? 'lines' : 'line'} ${named}`
}

function describeStatus(portfolio: Portfolio, entity: Entity, { today }: View): string {
    if (entity.kind === 'team') {
        const objectives = currentObjectives(portfolio, entity, today)
        return objectives.length === 0 ? 'no objective is written' : countObjectives(portfolio, objectives)
    }
    const outcome = outcomeOf(portfolio, entity)
    return entity.kind === 'goal' ? describeGoalOutcome(outcome) : describeOutcome(outcome)
}

function timeOf(portfolio: Portfolio, entity: Entity, { today }: View): Part {
    if (entity.kind === 'team' || entity.kind === 'goal') {
        return '–'
    }
    const { delivery } = entity
    return commas(
        describeTime(entity) ?? 'no quarter written',
        delivery && describeDue(delivery, today, isRecorded(outcomeOf(portfolio, entity)))
    )
}

/** What the open file mentions, by the goal or team that it belongs to, in the order of the first mentions. */
export function inThisFile(portfolio: Portfolio, mentions: readonly Mention[], view: View): Markdown {
    const byEntity = new Map<EntityId, Mention[]>()
    for (const mention of [...mentions].sort((a, b) => comparePositions(a.range.start, b.range.start))) {
        for (const id of new Set(mention.refers)) {
            const known = byEntity.get(id) ?? []
            known.push(mention)
            byEntity.set(id, known)
        }
    }

    const groups = new Map<LinkedGoal | Team | undefined, Part[][]>()
    for (const [id, found] of [...byEntity].slice(0, limits.rows)) {
        const entity = entityById(portfolio, id)
        if (entity === undefined) {
            continue
        }
        const location = entity.kind === 'team' ? entity.locations[0] : entity.location
        const name = link(text(nameOf(entity), 160), location && view.links.source(location))
        const group = groupOf(portfolio, entity)
        const row = [
            phrase`${name} · ${kindOf(entity)}`,
            describePlaces(found),
            describeStatus(portfolio, entity, view),
            timeOf(portfolio, entity, view),
            describeAbove(portfolio, entity, group)
        ]
        groups.set(group, [...(groups.get(group) ?? []), row])
    }

    const left = byEntity.size - limits.rows
    return paragraphs(
        table(['Mentioned', 'Where', 'Status', 'Quarter', 'Goal or team'], [...groups.values()].flat()),
        left > 0 && `${left} more are mentioned.`
    )
}
