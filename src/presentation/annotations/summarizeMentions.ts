import type { Mention } from '../../model/mention'
import { entityById, type Portfolio } from '../../model/portfolio'
import type { CalendarDate } from '../../model/quarter'
import { count } from '../count'
import { allMeant } from '../meant'
import { isPastDue } from './isPastDue'

/** One line about a document, and the same in sentences, as plain text. */
export interface MentionSummary {
    /** `OKR: 3 mentions · 1 past due` */
    readonly text: string
    readonly tooltip: string
}

/**
 * How much a document mentions, and how many of the things named are past their quarter with no result recorded, seen from
 * today. Each thing counts once, however often it is named.
 *
 * @returns nothing where nothing is mentioned
 */
export function summarizeMentions(
    portfolio: Portfolio,
    mentions: readonly Mention[],
    today: CalendarDate
): MentionSummary | undefined {
    const places = mentions.filter(mention => mention.refers.some(id => entityById(portfolio, id)))
    if (places.length === 0) {
        return undefined
    }
    const named = allMeant(portfolio, places)
    const due = named.filter(entity => isPastDue(portfolio, entity, today)).length
    const past = due > 0 ? ` Past their quarter with no result recorded: ${due}.` : ''
    return {
        text: `OKR: ${count(places.length, 'mention')}${due > 0 ? ` · ${due} past due` : ''}`,
        tooltip: `Features, goals and teams named in this file: ${named.length}.${past} Opens the OKR panel.`
    }
}
