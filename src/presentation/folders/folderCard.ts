import type { Mention } from '../../model/mention'
import { kindOf, locationsOf, nameOf, type Entity, type Portfolio } from '../../model/portfolio'
import type { Stepwise } from '../../model/stepwise'
import { count } from '../count'
import { describeTime } from '../describeDelivery'
import { plainTeam } from '../describeTeams'
import { clean, plain } from '../escape'
import { dotted, lines, link, list, paragraphs, phrase, text, type Markdown } from '../markdown'
import { allMeant } from '../meant'
import { describeGoalOutcome, describeOutcome, outcomeOf } from '../outcome'
import { sourceLink } from '../sourceLink'
import { describeState, stateOf } from '../status'
import { itemsUnder } from '../tally/itemsUnder'
import { describeDone, tallyOf } from '../tally/tally'
import type { View } from '../view'
import type { ViewPage } from '../viewPage'
import { countEntities } from './countEntities'
import { progressOf } from './progress'
import { createWrittenBelow } from './writtenBelow'

/** A folder that a reader looks at. */
export interface Folder {
    readonly uri: string
    /** from the root of its repository; empty for the root */
    readonly path: string
    /** what its path names */
    readonly named: readonly Mention[]
}

/** A card is small: how many names, and how many overdue items, it lists. */
const limits = { names: 4, overdue: 3 }

/** `Web team · 2 of 5 done`, `Browser Extension … · feature · ○ no result recorded · FY22 Q2`. */
function describeEntity(portfolio: Portfolio, entity: Entity, view: View): Markdown {
    const [location] = locationsOf(entity)
    const name = link(
        text(entity.kind === 'team' ? `${plainTeam(entity.name)} team` : nameOf(entity), 120),
        location && view.links.source(location)
    )
    if (entity.kind === 'team') {
        const keyResults = itemsUnder(portfolio, entity, view.today).filter(item => item.kind === 'keyResult')
        return dotted(name, keyResults.length > 0 && describeDone(tallyOf(keyResults)))
    }
    const outcome = outcomeOf(portfolio, entity)
    return dotted(
        name,
        kindOf(entity),
        entity.kind === 'goal' ? describeGoalOutcome(outcome) : describeOutcome(outcome),
        entity.kind !== 'goal' && describeTime(entity)
    )
}

/** Where the dashboard tells more: of the one team that the folder is called like, else of everything. */
function dashboardLinks(entities: readonly Entity[], { links }: View): Markdown | undefined {
    const [team, ...others] = entities.filter(({ kind }) => kind === 'team')
    const name = team && others.length === 0 ? plainTeam(nameOf(team)) : undefined
    return links.dashboard
        ? link(
              name === undefined ? 'OKR dashboard' : phrase`OKR dashboard of the ${text(name, 80)} team`,
              links.dashboard(name === undefined ? {} : { team: clean(name) })
          )
        : undefined
}

/** A short card about a folder: what is written below it, what it is called like, what is overdue; nothing where there is nothing to say. In steps. */
export function* folderCard(
    portfolio: Portfolio,
    { uri, path, named }: Folder,
    view: View
): Stepwise<ViewPage | undefined> {
    const writtenBelow = yield* createWrittenBelow(portfolio)
    const written = writtenBelow(uri)
    const entities = allMeant(portfolio, named)
    if (!written && entities.length === 0) {
        return undefined
    }
    const { tally, pastDue, weakest } = progressOf(
        portfolio,
        [...entities, ...(written?.entities ?? [])].flatMap(entity => itemsUnder(portfolio, entity, view.today)),
        view.today
    )
    // The line of the team alone says the same
    const isTold = !written && entities.length === 1 && entities[0]?.kind === 'team'
    const left = entities.length - limits.names
    const overdue = pastDue
        .slice(0, limits.overdue)
        .map(item => dotted(text(nameOf(item), 120), sourceLink(item.location, view)))
    const more = pastDue.length - overdue.length
    return {
        title: 'OKRs',
        subtitle: path === '' ? 'this repository' : plain(path, 120),
        parts: [
            paragraphs(
                written &&
                    phrase`**${countEntities(written.entities)}** on ${count(written.pages, 'page')} below this folder.`,
                entities.length > 0 &&
                    paragraphs(
                        'Its path names:',
                        list(entities.slice(0, limits.names).map(entity => describeEntity(portfolio, entity, view)))
                    ),
                left > 0 && `${left} more are named.`,
                lines(
                    tally.total > 0 && !isTold && phrase`Key results: ${describeDone(tally)}`,
                    weakest &&
                        tally.total > 1 &&
                        phrase`Weakest: ${describeState(stateOf(weakest))} · ${link(text(weakest.text.text, 120), view.links.source(weakest.location))}`
                ),
                pastDue.length > 0 &&
                    paragraphs(
                        phrase`**${pastDue.length} past due**, with no result recorded:`,
                        list([...overdue, ...(more > 0 ? [`${more} more`] : [])])
                    ),
                dashboardLinks(entities, view)
            )
        ]
    }
}
