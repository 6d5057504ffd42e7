import {
    asyncScheduler,
    catchError,
    combineLatest,
    debounce,
    distinctUntilChanged,
    EMPTY,
    filter,
    map,
    type Observable,
    of,
    type SchedulerLike,
    startWith,
    switchMap,
    tap,
    timer
} from 'rxjs'
import { comparePositions, type Position, type Range } from '../../../../model/location'
import type { Loadable, MergedHover } from '../../extensionHost/extensionHost'
import { messageOf } from '../../../messageOf'

/** A place a hover can be asked for, and the word it stands in. */
export interface HoverTarget {
    readonly position: Position
    readonly word: Range
}

/** What a reader does that concerns the hover. */
export type HoverCommand =
    /** the pointer rests on a word, or on none */
    | { readonly kind: 'point'; readonly target?: HoverTarget | undefined }
    /** the pointer reached the box: it stays */
    | { readonly kind: 'stay' }
    /** a click in the code: on the words of the box it keeps the box, elsewhere it closes it */
    | { readonly kind: 'press'; readonly target?: HoverTarget | undefined }
    /** keep the box until it is closed */
    | { readonly kind: 'pin' }
    /** show the hover of a place and keep it; `insist`: even to say that there is none */
    | { readonly kind: 'show'; readonly target: HoverTarget; readonly insist: boolean }
    | { readonly kind: 'close' }

/** The hover box as it stands. */
export interface HoverState {
    readonly target: HoverTarget
    /** what to light up: the range the extensions gave, else the word */
    readonly range: Range
    readonly pinned: boolean
    /** asked for from the keyboard: the box takes the focus */
    readonly insisted: boolean
    readonly content: HoverContent
}

export type HoverContent =
    | { readonly kind: 'loading' }
    | { readonly kind: 'hover'; readonly hover: MergedHover }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'failed'; readonly message: string }

/** The delays of Sourcegraph's web application, in milliseconds; `leave` lets a pointer travel from the word to the box. */
export const hoverDelays = { debounce: 50, tooltip: 100, loader: 600, leave: 250 } as const

/**
 * When the hover box is shown and with what.
 *
 * @param ask the hover of a place; may answer several times
 * @returns the box after every change; `undefined`: there is none
 */
export function hoverStates(
    commands: Observable<HoverCommand>,
    ask: (position: Position) => Observable<Loadable<MergedHover | null>>,
    scheduler: SchedulerLike = asyncScheduler
): Observable<HoverState | undefined> {
    let shown: HoverState | undefined

    const statesOf = (
        target: HoverTarget,
        { pinned, insisted, delay }: { pinned: boolean; insisted: boolean; delay: number }
    ): Observable<HoverState | undefined> => {
        const waiting: Loadable<MergedHover | null> = { isLoading: true, result: null }
        const content = combineLatest([
            ask(target.position).pipe(startWith(waiting)),
            timer(hoverDelays.loader, scheduler).pipe(
                map(() => true),
                startWith(false)
            )
        ]).pipe(
            map(([{ isLoading, result }, isLate]): HoverContent | undefined => {
                if (result) {
                    return { kind: 'hover', hover: result }
                }
                if (isLoading) {
                    return isLate ? { kind: 'loading' } : undefined
                }
                return { kind: 'nothing' }
            }),
            catchError((error: unknown) => of<HoverContent>({ kind: 'failed', message: messageOf(error) })),
            distinctUntilChanged(isSameContent)
        )
        const isTold = ({ kind }: HoverContent): boolean => insisted || kind === 'hover' || kind === 'loading'
        return combineLatest([content, timer(delay, scheduler)]).pipe(
            map(([content]): HoverState | undefined => {
                if (!content || !isTold(content)) {
                    return undefined
                }
                const range = (content.kind === 'hover' && content.hover.range) || target.word
                return { target, range, pinned, insisted, content }
            })
        )
    }
    /** What is shown, asked for again so that later answers still arrive; until then it stays as it is. */
    const keep = (pinned: boolean): Observable<HoverState | undefined> =>
        shown
            ? statesOf(shown.target, { pinned, insisted: shown.insisted, delay: 0 }).pipe(
                  filter(state => state !== undefined),
                  startWith({ ...shown, pinned })
              )
            : EMPTY

    return commands.pipe(
        filter(({ kind }) => !(kind === 'point' && shown?.pinned)),
        // At once, except for the pointer: else its next movement would swallow a click.
        debounce(({ kind }) => (kind === 'point' ? timer(hoverDelays.debounce, scheduler) : of(undefined))),
        distinctUntilChanged(isSamePoint),
        switchMap(command => {
            switch (command.kind) {
                case 'point':
                    if (!command.target) {
                        return timer(hoverDelays.leave, scheduler).pipe(map(() => undefined))
                    }
                    return shown && contains(shown.range, command.target.position)
                        ? keep(shown.pinned)
                        : statesOf(command.target, { pinned: false, insisted: false, delay: hoverDelays.tooltip })
                case 'stay':
                    return keep(shown?.pinned ?? false)
                case 'press':
                    return shown && command.target && contains(shown.range, command.target.position)
                        ? keep(true)
                        : of(undefined)
                case 'pin':
                    return keep(true)
                case 'show':
                    return statesOf(command.target, { pinned: true, insisted: command.insist, delay: 0 })
                case 'close':
                    return of(undefined)
            }
        }),
        distinctUntilChanged(isSameState),
        tap(state => (shown = state))
    )
}

const isSameContent = (a: HoverContent | undefined, b: HoverContent | undefined): boolean =>
    a?.kind === 'hover' && b?.kind === 'hover' ? a.hover === b.hover : a?.kind === b?.kind

const isSameState = (a: HoverState | undefined, b: HoverState | undefined): boolean =>
    a && b ? a.pinned === b.pinned && a.target === b.target && isSameContent(a.content, b.content) : a === b

/** Whether the pointer only moved within a word. */
const isSamePoint = (a: HoverCommand, b: HoverCommand): boolean =>
    a.kind === 'point' && b.kind === 'point' && !!a.target && !!b.target && isSameRange(a.target.word, b.target.word)

const isSameRange = (a: Range, b: Range): boolean =>
    comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0

const contains = ({ start, end }: Range, position: Position): boolean =>
    comparePositions(start, position) <= 0 && comparePositions(position, end) < 0
