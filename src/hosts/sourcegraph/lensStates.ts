import { combineLatest, defer, filter, map, switchMap, tap, type Observable } from 'rxjs'
import { createMentionFinderStepwise } from '../../mentions/createMentionFinder'
import type { MentionFinder } from '../../mentions/mentionFinder'
import { unknownNames } from '../../mentions/unknownNames'
import type { Portfolio } from '../../model/portfolio'
import type { Stepwise } from '../../model/stepwise'
import { pathsOf } from '../gitUri'
import { aliasesKey } from '../mentionSettings'
import { shown } from '../settingValues'
import { toMentionOptions } from '../toMentionOptions'
import type { PastState } from './history/pastStates'
import { readingOf, type SourceState } from './loading/sourceState'
import type { ReadSettings } from './readSettings'
import { sliced } from './sliced'

/** What is loaded, ready to be searched for as the settings say. */
export interface LensState extends PastState {
    readonly finder: MentionFinder
    /** in words, each naming its setting */
    readonly settingProblems: readonly string[]
}

interface Step extends LensState {
    /** the settings that the finder was made by */
    readonly by: string
    /** whether it could be told what is named by nothing */
    readonly isWhole: boolean
    /** what of the problems is about names */
    readonly unknown: readonly string[]
}

/** Only what is known once no source is still being read. */
export const settled = (states: Observable<LensState>): Observable<LensState> =>
    states.pipe(filter(({ isSettled }) => isSettled))

/** How many strange names are told one by one. */
const mostStrangers = 20

/** Names under `okrLens.aliases` that nothing loaded has, with the one that was probably meant. */
function* strangers(portfolio: Portfolio, { settings }: ReadSettings): Stepwise<readonly string[]> {
    const unknown = yield* unknownNames(portfolio, Object.keys(settings.mentions.aliases), mostStrangers)
    const left = unknown.length - mostStrangers
    return [
        ...unknown
            .slice(0, mostStrangers)
            .map(
                ({ written, near }) =>
                    `${aliasesKey} names ${shown(written)}, which no page that was read names; expected the name of a feature, goal or team${near === undefined ? '' : `, such as ${shown(near)}`}.`
            ),
        ...(left > 0 ? [`${aliasesKey} names ${left} more that no page that was read names.`] : [])
    ]
}

/** Another portfolio changes the finder, other settings about mentions make a new one, and neither asks for the other. */
function* finderAfter(
    before: Step | undefined,
    portfolio: Portfolio,
    read: ReadSettings,
    by: string
): Stepwise<MentionFinder> {
    if (before?.by !== by) {
        return yield* createMentionFinderStepwise(portfolio, toMentionOptions(read.settings.mentions, pathsOf))
    }
    return before.portfolio === portfolio ? before.finder : yield* before.finder.update(portfolio)
}

/** Whether all is read that was named: of a repository that nobody named nobody promised that it has the names. */
const isAllRead = (sources: readonly SourceState[]): boolean =>
    sources.every(readingOf) && sources.some(({ source }) => !source.isDiscovered)

function* stateAfter(before: Step | undefined, load: PastState, read: ReadSettings, by: string): Stepwise<Step> {
    const { portfolio, sources, isSettled } = load
    const isWhole = isSettled && isAllRead(sources)
    const isSame = before?.by === by && before.portfolio === portfolio && before.isWhole === isWhole
    const finder = yield* finderAfter(before, portfolio, read, by)
    const unknown = isSame ? before.unknown : isWhole ? yield* strangers(portfolio, read) : []
    return { ...load, finder, by, isWhole, unknown, settingProblems: [...read.problems, ...unknown] }
}

/**
 * Join what is loaded with the settings, a slice at a time: until that is done what was there before holds. A state that is
 * not told any more when the next one comes is not made to the end.
 */
export const lensStates = (loads: Observable<PastState>, settings: Observable<ReadSettings>): Observable<LensState> =>
    defer(() => {
        let before: Step | undefined
        const keyed = settings.pipe(map(read => ({ read, by: JSON.stringify(read.settings.mentions) })))
        return combineLatest([loads, keyed]).pipe(
            switchMap(([load, { read, by }]) => sliced(() => stateAfter(before, load, read, by))),
            tap(state => (before = state))
        )
    })
