import fc from 'fast-check'
import assert from 'node:assert/strict'
import type { SourceLocation } from '../../src/model/location'
import type { Plan } from '../../src/model/plan'
import type { RichText } from '../../src/model/richText'
import { parsePage } from '../../src/parsing/parsePage'
import { fixturesIn } from '../support/fixtures'
import { linesOf, offsetOf, wordsAt } from '../support/places'
import { show } from '../support/show'

const pages = ['goals', 'okrs', 'roadmap', 'prose'].flatMap(folder => fixturesIn(folder).map(({ page }) => page.text))
const read = (text: string) => parsePage({ uri: 'page.md', text })

const keyResultsOf = ({ objectives, goals }: Plan) => [...objectives, ...goals].flatMap(({ keyResults }) => keyResults)

/** Every stretch of text that a plan holds. */
const textsOf = (plan: Plan): readonly RichText[] => [
    ...[...plan.objectives, ...plan.goals].flatMap(({ title, result }) => [title, ...(result ? [result.written] : [])]),
    ...keyResultsOf(plan).flatMap(({ text, result }) => [text, ...(result ? [result.written] : [])]),
    ...plan.features.flatMap(({ name, goalArea }) => [name, ...(goalArea ? [goalArea] : [])]),
    ...plan.goals.flatMap(({ passages }) => passages.flatMap(({ paragraphs }) => paragraphs))
]

const placesOf = (plan: Plan): readonly SourceLocation[] =>
    [...plan.objectives, ...plan.goals, ...keyResultsOf(plan), ...plan.features, ...plan.teams].map(
        ({ location }) => location
    )

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Whether all letters of a text stand in its source, in their order. */
function standsIn(text: string, source: string): boolean {
    let at = 0
    for (const letter of lettersOf(text)) {
        at = source.indexOf(letter, at)
        if (at < 0) {
            return false
        }
        at += letter.length
    }
    return true
}

/** Changes that an author or an editor makes anywhere in a page. */
const change = fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 40 }),
    by: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom('\n', '\n\n', '    ', '\t', '=> ', '**', '~~', '](', '[', '`', '<table>', '<!--', '# ', '- ', '1. ', '|', '> ', '✅ ', 'KR: ', 'Q5', 'FY99', '\r', '\u2028', '\u00a0') // prettier-ignore
    )
})
const mutated = fc
    .tuple(fc.constantFrom(...pages), fc.array(change, { minLength: 1, maxLength: 8 }))
    .map(([page, changes]) =>
        changes.reduce((text, { at, length, by }) => {
            const start = at % (text.length + 1)
            return text.slice(0, start) + by + text.slice(start + length)
        }, page)
    )

describe('reading any page', () => {
    it('never throws, and reads the same twice', () => {
        fc.assert(
            fc.property(fc.oneof(mutated, fc.string({ unit: 'binary', maxLength: 400 })), text => {
                assert.equal(show(read(text)), show(read(text)))
            }),
            { numRuns: 300 }
        )
    })

    it('points at the words it claims', () => {
        fc.assert(
            fc.property(mutated, text => {
                const { value, diagnostics } = read(text)
                const lines = linesOf(text)
                for (const { range } of [...placesOf(value), ...diagnostics.map(({ location }) => location)]) {
                    assert.ok(offsetOf(lines, range.start) <= offsetOf(lines, range.end))
                }
                for (const { text: words, location } of textsOf(value)) {
                    const source = wordsAt(text, location)
                    // Letters that an entity or an escape stands for are not those of the source.
                    assert.ok(source.includes('&') || standsIn(words, source), `“${words}” is not “${source}”`)
                }
            }),
            { numRuns: 300 }
        )
    })

    it('keeps all else when the words of one key result change', () => {
        const withKeyResults = pages.filter(page => keyResultsOf(read(page).value).length > 2)
        const words = fc
            .array(fc.constantFrom('paint', 'boats', 'quietly', 'every', 'harbour', 'wins'), {
                minLength: 2,
                maxLength: 6
            })
            .map(parts => `Paint ${parts.join(' ')}`)
        fc.assert(
            fc.property(fc.constantFrom(...withKeyResults), fc.nat(), words, (page, which, replacement) => {
                const before = keyResultsOf(read(page).value)
                const changed = which % before.length
                const { start, end } = before[changed]!.text.location.range
                const lines = linesOf(page)
                const [from, to] = [offsetOf(lines, start), offsetOf(lines, end)]
                const text = lines.join('\n')
                fc.pre(!/[*_`~[\]<>&\n|]/.test(text.slice(from, to)))
                const after = keyResultsOf(read(text.slice(0, from) + replacement + text.slice(to)).value)
                const others = <T>(list: readonly T[]): readonly T[] => list.filter((_, index) => index !== changed)
                assert.deepEqual(
                    others(after).map(({ text, result, status }) => [text.text, result?.written.text, status]),
                    others(before).map(({ text, result, status }) => [text.text, result?.written.text, status])
                )
                assert.ok(after[changed]?.text.text.startsWith(replacement))
            }),
            { numRuns: 200 }
        )
    })

    it('keeps all when prose is added at its end', () => {
        for (const page of pages) {
            const more = `${page.replace(/\s*$/, '')}\n\n## About this page\n\nNothing here is planned.\n`
            const [before, after] = [read(page).value, read(more).value]
            assert.deepEqual(textsOf(after), textsOf(before))
        }
    })
})
