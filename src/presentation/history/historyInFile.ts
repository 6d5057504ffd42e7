import type { Mention } from '../../model/mention'
import { entityById, nameOf, type Portfolio } from '../../model/portfolio'
import { dotted, link, paragraphs, phrase, text, type Markdown } from '../markdown'
import type { View } from '../view'
import { checkInLog, describeSlips } from './checkInLog'

/** Entities whose log is told. */
const most = 12

/** What the pages reported over time of what a file mentions, by entity; `undefined` where nothing ever changed, or no history is known. */
export function historyInFile(portfolio: Portfolio, mentions: readonly Mention[], view: View): Markdown | undefined {
    const { history, links } = view
    const told = [...new Set(mentions.flatMap(({ refers }) => refers))].flatMap(id => {
        const entity = entityById(portfolio, id)
        const trace = entity && entity.kind !== 'team' ? history?.traceAt(entity.location) : undefined
        return entity && entity.kind !== 'team' && trace && trace.checkIns.length > 0 ? [{ entity, trace }] : []
    })
    return told.length === 0
        ? undefined
        : paragraphs(
              ...told
                  .slice(0, most)
                  .map(({ entity, trace }) =>
                      paragraphs(
                          dotted(
                              phrase`**${link(text(nameOf(entity), 160), links.source(entity.location))}**`,
                              describeSlips(trace)
                          ),
                          checkInLog(trace, history?.isCut ?? false, view)
                      )
                  ),
              told.length > most && `${told.length - most} more have changed.`
          )
}
