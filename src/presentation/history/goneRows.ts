import { link, list, paragraphs, phrase, text, type Markdown } from '../markdown'
import { describeState } from '../status'
import { toldState } from '../../history/toldState'
import type { View } from '../view'

/** Rows that are told, the latest gone first. */
const most = 15

/** What the pages told of once and do not any more: when it was last seen, and how it stood then. Key results go with their aims. */
export function goneRows({ history, links }: View): Markdown | undefined {
    const gone = (history?.traces ?? []).flatMap(({ entry, gone }) =>
        gone && entry.kind !== 'keyResult' ? [{ entry, day: gone.day }] : []
    )
    gone.sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
    return gone.length === 0
        ? undefined
        : paragraphs(
              list(
                  gone.slice(0, most).map(({ entry, day }) => {
                      const state = toldState(entry)
                      const stood = state === undefined ? '' : `, ${describeState(state)}`
                      return phrase`${link(text(entry.title, 160), links.source(entry.location))} · ${entry.kind}, source gone since ${day}${stood}`
                  })
              ),
              gone.length > most && `${gone.length - most} more are gone.`
          )
}
