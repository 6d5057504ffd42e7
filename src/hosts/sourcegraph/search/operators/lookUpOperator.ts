import { dueIn, type Due } from '../../../../mentions/dueIn'
import { entitiesNamed, onlyKind } from '../../../../mentions/entitiesNamed'
import type { MentionFinder } from '../../../../mentions/mentionFinder'
import { unknownNames } from '../../../../mentions/unknownNames'
import { nameOf, type Entity, type Portfolio } from '../../../../model/portfolio'
import type { CalendarDate } from '../../../../model/quarter'
import { complete } from '../../../../model/stepwise'
import { parseQuarter } from '../../../../parsing/time/parseQuarter'
import type { Notice } from '../../../../presentation/notices'
import {
    noPagesNotice,
    noSpellingNotice,
    nothingDueNotice,
    unknownNameNotice,
    unreadableQuarterNotice
} from '../../../../presentation/searchNotices'
import type { Operator } from './readOperators'
import type { Sought } from './writeQuery'

/** What is known when a search is run. */
export interface Known {
    readonly portfolio: Portfolio
    readonly finder: MentionFinder
    readonly today: CalendarDate
}

const kinds = { team: 'teams', goal: 'goals', feature: 'features' } as const

const standings: Readonly<Record<string, Due>> = { past: 'past', this: 'current', next: 'next' }

/** A goal is spoken of by its own names, and by those of what serves it. */
const withServing = (portfolio: Portfolio, entity: Entity): readonly Entity[] =>
    entity.kind === 'goal'
        ? [
              entity,
              ...entity.features.flatMap(id => portfolio.features.get(id) ?? []),
              ...entity.keyResults.flatMap(id => portfolio.keyResults.get(id) ?? [])
          ]
        : [entity]

/** What an operator asks for; or why there is nothing. */
function entitiesOf(
    operator: Operator,
    { portfolio, finder, today }: Known
): readonly Entity[] | { readonly notice: Notice } {
    // prettier-ignore
    const { field, value } = operator
    if (portfolio.pages.length === 0) {
        return { notice: noPagesNotice(operator) }
    }
    if (field === 'due') {
        const due = standings[value.toLowerCase()] ?? parseQuarter(value)
        const found = due && dueIn(portfolio, due, today)
        return found?.length ? found : { notice: (found ? nothingDueNotice : unreadableQuarterNotice)(operator) }
    }
    const kind = kinds[field]
    const namedBy = (name: string) => entitiesNamed<Entity>(portfolio[kind].values(), name, finder)
    const asWritten = namedBy(value)
    const named = asWritten.length > 0 ? asWritten : namedBy(value.replace(/\s+team$/i, ''))
    if (named.length === 0) {
        const near = complete(unknownNames(onlyKind(portfolio, kind), [value], 1)).flatMap(({ near }) => near ?? [])
        return { notice: unknownNameNotice(operator, near) }
    }
    return named.flatMap(entity => withServing(portfolio, entity))
}

/** The spellings that an operator stands for; its own words where there are none, and a notice that says why. */
export function lookUpOperator(
    operator: Operator,
    known: Known
): { readonly sought: Sought; readonly notice?: Notice } {
    // prettier-ignore
    const found = entitiesOf(operator, known)
    if ('notice' in found) {
        return { sought: { words: operator.value }, notice: found.notice }
    }
    const each = found.map(({ id }) => known.finder.spellings(id))
    const spellings = { alone: each.flatMap(({ alone }) => alone), asTeam: each.flatMap(({ asTeam }) => asTeam) }
    return [...spellings.alone, ...spellings.asTeam].length > 0
        ? { sought: { spellings } }
        : { sought: { words: operator.field === 'due' ? operator.value : nameOf(found[0]!) }, notice: noSpellingNotice(operator) } // prettier-ignore
}
