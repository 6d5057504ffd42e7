import assert from 'node:assert/strict'
import { map, NEVER, type Observable, of, throwError } from 'rxjs'
import { TestScheduler } from 'rxjs/testing'
import type { Loadable, MergedHover } from '../../../../../src/hosts/workbench/extensionHost/extensionHost'
import {
    type HoverCommand,
    type HoverState,
    hoverStates,
    type HoverTarget
} from '../../../../../src/hosts/workbench/page/hover/hoverStates'

/** A word of three letters on the first line. */
const target = (character: number): HoverTarget => ({
    position: { line: 0, character },
    word: { start: { line: 0, character }, end: { line: 0, character: character + 3 } }
})
const point = (character?: number): HoverCommand => ({
    kind: 'point',
    target: character === undefined ? undefined : target(character)
})
const show = (character: number, insist: boolean): HoverCommand => ({ kind: 'show', target: target(character), insist })

/** A hover that covers the characters 0 to 10. */
const hover: MergedHover = {
    contents: [{ kind: 'markdown', value: 'a' }],
    alerts: [],
    aggregatedBadges: [],
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } }
}
const found: Loadable<MergedHover | null> = { isLoading: false, result: hover }
const none: Loadable<MergedHover | null> = { isLoading: false, result: null }

/** `h0` a hover asked for at character 0, `l` loading, `n` nothing, `f` failed; `p` pinned, `.` no box. */
const brief = (state: HoverState | undefined): string =>
    state ? `${state.content.kind[0]}${state.target.position.character}${state.pinned ? 'p' : ''}` : '.'

/**
 * @param commands marble diagram of what the reader does
 * @param expected marble diagram of what is shown
 */
function check(
    commands: string,
    does: Record<string, HoverCommand>,
    answer: Observable<Loadable<MergedHover | null>>,
    expected: string,
    shows: Record<string, string>
): void {
    const scheduler = new TestScheduler((actual, wanted) => assert.deepEqual(actual, wanted))
    scheduler.run(({ cold, expectObservable }) => {
        const states = hoverStates(cold(commands, does), () => answer, scheduler)
        expectObservable(states.pipe(map(brief)), '5s !').toBe(expected, shows)
    })
}

describe('hoverStates', () => {
    it('waits until the pointer rests, then a moment longer', () =>
        check('a', { a: point(0) }, of(found), '150ms h', { h: 'h0' }))
    it('forgets a word the pointer only passed', () =>
        check('a 20ms b', { a: point(0), b: point(20) }, of(found), '171ms h', { h: 'h20' }))
    it('asks once while the pointer moves within a word', () =>
        check('a 60ms b', { a: point(0), b: point(0) }, of(found), '150ms h', { h: 'h0' }))
    it('says that it loads only when that takes long', () =>
        check('a', { a: point(0) }, NEVER, '150ms . 499ms l', { '.': '.', l: 'l0' }))
    it('shows nothing for a word without a hover', () => check('a', { a: point(0) }, of(none), '150ms .', { '.': '.' }))
    it('lets the pointer travel to the box', () =>
        check('a 299ms b 100ms c', { a: point(0), b: point(), c: { kind: 'stay' } }, of(found), '150ms h', { h: 'h0' }))
    it('goes when the pointer has left', () =>
        check('a 299ms b', { a: point(0), b: point() }, of(found), '150ms h 449ms .', { h: 'h0', '.': '.' }))
    it('stays for the next word of the same range', () =>
        check('a 299ms b', { a: point(0), b: point(4) }, of(found), '150ms h', { h: 'h0' }))
    it('keeps a box that was pinned, whatever the pointer does, until it is closed', () =>
        check(
            'a 299ms b 99ms c 999ms d',
            { a: point(0), b: { kind: 'pin' }, c: point(20), d: { kind: 'close' } },
            of(found),
            '150ms h 149ms p 1099ms .',
            { h: 'h0', p: 'h0p', '.': '.' }
        ))
    it('sees a click although the pointer moves on at once', () =>
        check(
            'a 299ms (bc)',
            { a: point(0), b: { kind: 'press', target: target(0) }, c: point(20) },
            of(found),
            '150ms h 149ms p',
            { h: 'h0', p: 'h0p' }
        ))
    it('closes a pinned box on a click elsewhere', () =>
        check('a 99ms b', { a: show(0, true), b: { kind: 'press', target: target(20) } }, of(found), 'p 99ms .', {
            p: 'h0p',
            '.': '.'
        }))
    it('answers the keyboard at once, even that there is nothing', () =>
        check('a', { a: show(0, true) }, of(none), 'n', { n: 'n0p' }))
    it('does not insist for a place in an address', () =>
        check('a', { a: show(0, false) }, of(none), '.', { '.': '.' }))
    it('says why a hover asked for by keyboard failed', () =>
        check(
            'a',
            { a: show(0, true) },
            throwError(() => new Error('no')),
            'f',
            { f: 'f0p' }
        ))
    it('goes on after a failure', () =>
        check(
            'a 999ms b',
            { a: point(0), b: show(0, true) },
            throwError(() => new Error('no')),
            '150ms . 849ms f',
            {
                '.': '.',
                f: 'f0p'
            }
        ))
})
