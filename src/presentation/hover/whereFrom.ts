import type { SourceLocation } from '../../model/location'
import type { Portfolio, TeamId } from '../../model/portfolio'
import { describeTeams } from '../describeTeams'
import { freshnessOf } from '../history/describeFreshness'
import { commas, dotted, link, type Markdown } from '../markdown'
import { sourceLink } from '../sourceLink'
import type { View } from '../view'

interface Written {
    readonly teams: readonly TeamId[]
    readonly owner?: string
    readonly location: SourceLocation
}

/** The day as of which the card tells, where that is not today, and the way to the panel, for hosts that have one. */
export const panelLink = ({ links, asOf }: View): Markdown | undefined =>
    asOf === undefined && links.panel === undefined
        ? undefined
        : dotted(
              asOf !== undefined && `as of ${asOf}`,
              links.panel === undefined ? undefined : link('OKR panel', links.panel)
          )

/** The last line of a card: “Objective of the Web team · VP Engineering · okrs.md:45, row unchanged for 9 months · OKR panel”. */
export function whereFrom(
    kind: string,
    portfolio: Portfolio,
    { teams, owner, location }: Written,
    view: View
): Markdown {
    const owners = describeTeams(portfolio, teams)
    return dotted(
        owners ? `${kind} of the ${owners}` : kind,
        owner !== undefined && owners !== `${owner} team` && owner,
        commas(sourceLink(location, view), freshnessOf(location, view)),
        panelLink(view)
    )
}
