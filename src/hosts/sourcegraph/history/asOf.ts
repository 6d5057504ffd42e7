import {
    catchError,
    combineLatest,
    distinctUntilChanged,
    from,
    map,
    of,
    startWith,
    switchMap,
    type Observable
} from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { namesAnything } from '../../../model/portfolio'
import { daysBetween, type CalendarDate } from '../../../model/quarter'
import { dayOf } from '../../dayOf'
import { parseGitRoot } from '../../gitUri'
import { isRecord } from '../../isRecord'
import { keepLatest } from '../keepLatest'
import type { LoadState } from '../loading/loadState'
import { commitDayQuery } from '../loading/operations'
import type { RequestGraphQL } from '../loading/requestGraphQL'
import type { ReadSettings } from '../readSettings'

/** The day as of which goals are shown, where that is not today, and who wants it. */
export interface AsOf {
    readonly day: CalendarDate
    readonly because: 'setting' | 'document'
}

/** A document at a younger commit than this, in days, is a branch being worked on: it is looked at as of today. */
const oldDays = 7

/** Commits whose day is remembered. */
const mostDays = 100

/** The day of the commit of a document; `undefined` where it is the head of the default branch, young, or not known. */
async function dayOfDocument(
    uri: string,
    request: RequestGraphQL,
    today: CalendarDate
): Promise<CalendarDate | undefined> {
    const root = parseGitRoot(uri)
    const { data } = root
        ? await request(commitDayQuery, { repository: root.repository, revision: root.commit })
        : { data: undefined }
    const repository = isRecord(data) && isRecord(data.repository) ? data.repository : {}
    const { commit, defaultBranch } = repository
    const target = isRecord(defaultBranch) && isRecord(defaultBranch.target) ? defaultBranch.target : {}
    if (!isRecord(commit) || commit.oid === target.oid) {
        return undefined
    }
    const written = [commit.committer, commit.author].find(isRecord)?.date
    const day = typeof written === 'string' ? written.slice(0, 10) : undefined
    return day !== undefined && daysBetween(day, today) > oldDays ? day : undefined
}

/**
 * The day as of which goals are to be shown: that of the settings, else that of the document that is open where it stands at
 * an old commit; `undefined`: today. Each commit is asked about once, where there is anything to show at all.
 */
export function asOf(
    settings: Observable<ReadSettings>,
    documents: Observable<sourcegraph.TextDocument | undefined>,
    loads: Observable<LoadState>,
    request: RequestGraphQL
): Observable<AsOf | undefined> {
    const days = new Map<string, Promise<CalendarDate | undefined>>()
    const dayOfRoot = (uri: string): Promise<CalendarDate | undefined> => {
        const key = uri.replace(/#.*$/s, '')
        const day = days.get(key) ?? dayOfDocument(uri, request, dayOf(new Date()))
        days.delete(key)
        days.set(key, day)
        // One that failed is asked for again when the reader comes back
        day.catch(() => days.delete(key))
        keepLatest(days, mostDays)
        return day
    }
    const isKnown = loads.pipe(
        map(({ portfolio }) => namesAnything(portfolio)),
        startWith(false),
        distinctUntilChanged()
    )
    const ofDocument = combineLatest([documents, isKnown, settings]).pipe(
        map(([open, isKnown, { settings }]) => (isKnown && settings.advanced.history ? open : undefined)),
        distinctUntilChanged(),
        switchMap(open =>
            open
                ? from(dayOfRoot(open.uri)).pipe(
                      catchError(() => of(undefined)),
                      startWith(undefined)
                  )
                : of(undefined)
        )
    )
    return combineLatest([settings, ofDocument]).pipe(
        map(([{ settings }, day]): AsOf | undefined => {
            const { asOf: wanted } = settings.advanced
            if (wanted !== undefined) {
                return { day: wanted, because: 'setting' }
            }
            return day !== undefined ? { day, because: 'document' } : undefined
        }),
        distinctUntilChanged((one, other) => one?.day === other?.day && one?.because === other?.because)
    )
}
