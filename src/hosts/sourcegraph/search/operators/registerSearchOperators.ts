import { firstValueFrom, Subscription, timeout, TimeoutError, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import type { Notice } from '../../../../presentation/notices'
import { cutNotice, stillReadingNotice } from '../../../../presentation/searchNotices'
import { createView } from '../../createView'
import { settled, type LensState } from '../../lensStates'
import { notifier } from '../../notifier'
import { lookUpOperator } from './lookUpOperator'
import { readOperators, type QueryWord } from './readOperators'
import { mostNames, writeQuery, type Sought } from './writeQuery'

/** How long pages are waited for, in milliseconds. The host gives up after three seconds, without a word. */
const patience = 2000

const operatorsIn = (words: readonly QueryWord[]) =>
    words.flatMap((word, index) => (word.kind === 'operator' ? [{ index, operator: word.operator }] : []))

/**
 * Let searches ask for goals, teams, features and what is due: `okr.team:web` finds each spelling of the team. A query
 * without such an operator comes back at once, as it came; one whose goals are not read in time comes back so too, with a
 * message that says it.
 *
 * @param loaded the portfolio for whoever asks first
 */
export function registerSearchOperators(host: typeof sourcegraph, loaded: Observable<LensState>): Subscription {
    const notify = notifier(host)
    let latest = ''
    /** Tell of a search once: a host may have it rewritten several times. */
    const tell = (query: string, notices: readonly Notice[]): void => {
        if (query !== latest && notices.length > 0) {
            notify(notices.flat(), 'Warning')
        }
        latest = query
    }
    const rewrite = async (query: string, words: readonly QueryWord[]): Promise<string> => {
        const operators = operatorsIn(words)
        let state: LensState
        try {
            state = await firstValueFrom(settled(loaded).pipe(timeout(patience)))
        } catch (error) {
            if (!(error instanceof TimeoutError)) {
                return query
            }
            tell(query, [stillReadingNotice(operators.map(({ operator }) => operator))])
            // The next try of the same search may succeed, and has then something to say
            latest = ''
            return query
        }
        const known = { ...state, today: createView(host, state).today }
        const sought = new Map<number, Sought>()
        const notices: Notice[] = []
        for (const { index, operator } of operators) {
            const answer = lookUpOperator(operator, known)
            sought.set(index, answer.sought)
            notices.push(...(answer.notice ? [answer.notice] : []))
        }
        const { query: written, cut } = writeQuery(words, sought)
        tell(query, [...notices, ...(cut ? [cutNotice(mostNames, cut.of)] : [])])
        return written
    }
    const transformQuery = (query: string): string | Promise<string> => {
        const words = readOperators(query)
        return words ? rewrite(query, words).catch(() => query) : query
    }

    const search = (host as Partial<typeof sourcegraph>).search as Partial<typeof sourcegraph.search> | undefined
    const registered = new Subscription()
    registered.add(search?.registerQueryTransformer?.({ transformQuery }))
    return registered
}
