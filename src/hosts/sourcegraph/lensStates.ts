import { combineLatest, filter, map, scan, type Observable } from 'rxjs'
import { createMentionFinder } from '../../mentions/createMentionFinder'
import type { MentionFinder } from '../../mentions/mentionFinder'
import { notNamed, unknownNames } from '../../mentions/unknownNames'
import type { Portfolio } from '../../model/portfolio'
import { pathsOf } from '../gitUri'
import { aliasesKey } from '../mentionSettings'
import { shown } from '../settingValues'
import { toMentionOptions } from '../toMentionOptions'
import type { PastState } from './history/pastStates'
import type { ReadSettings } from './readSettings'

/** What is loaded, ready to be searched for as the settings say. */
export interface LensState extends PastState {
    readonly finder: MentionFinder
    /** in words, each naming its setting */
    readonly settingProblems: readonly string[]
}

interface Step extends LensState {
    /** the settings that the finder was made by */
    readonly by: string
}

/** Only what is known once no source is still being read. */
export const settled = (states: Observable<LensState>): Observable<LensState> =>
    states.pipe(filter(({ isSettled }) => isSettled))

/** How many strange names are told one by one. */
const mostStrangers = 20

/** Names under `okrLens.aliases` that nothing loaded has, with the one that was probably meant. */
function strangers(portfolio: Portfolio, { settings }: ReadSettings): readonly string[] {
    const names = notNamed(portfolio, Object.keys(settings.mentions.aliases))
    const left = names.length - mostStrangers
    return [
        ...unknownNames(portfolio, names.slice(0, mostStrangers)).map(
            ({ written, near }) =>
                `${aliasesKey} names ${shown(written)}, which no page that was read names; expected the name of a feature, goal or team${near === undefined ? '' : `, such as ${shown(near)}`}.`
        ),
        ...(left > 0 ? [`${aliasesKey} names ${left} more that no page that was read names.`] : [])
    ]
}

/**
 * Join what is loaded with the settings: another portfolio changes the finder, other settings about mentions make a new
 * one, and neither asks for the other.
 */
export const lensStates = (loads: Observable<PastState>, settings: Observable<ReadSettings>): Observable<LensState> =>
    combineLatest([loads, settings.pipe(map(read => ({ read, by: JSON.stringify(read.settings.mentions) })))]).pipe(
        scan((before: Step | undefined, [load, { read, by }]): Step => {
            const { portfolio, sources, isSettled } = load
            const isSame = before?.by === by
            const finder =
                isSame && before.portfolio === portfolio
                    ? before.finder
                    : isSame
                      ? before.finder.update(portfolio)
                      : createMentionFinder(portfolio, toMentionOptions(read.settings.mentions, pathsOf))
            // Of a repository that nobody named nobody promised that it has the names
            const isNamed = sources.some(({ source }) => !source.isDiscovered)
            const unknown = isSettled && isNamed ? strangers(portfolio, read) : []
            return { ...load, finder, by, settingProblems: [...read.problems, ...unknown] }
        }, undefined),
        map(state => state!)
    )
