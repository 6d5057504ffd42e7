import assert from 'node:assert/strict'
import { renderFindings, summarizeFindings, type Findings } from '../../src/presentation/renderFindings'
import { acme, viewOn } from './handbook'

const { release, web, pages } = acme()
const view = viewOn('2021-06-01')
const plain = (markdown: string): string => markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '')
const shown = (findings: Findings): string => plain(renderFindings(findings, view))
const found: Extract<Findings, { state: 'found' }> = {
    state: 'found',
    about: [release],
    places: 12,
    files: 5,
    repositories: 2,
    otherLines: 0,
    limitHit: false,
    problems: []
}

describe('renderFindings', () => {
    it('says how to ask, and that nothing is searched for before', () =>
        assert.match(shown({ state: 'unasked' }), /choose \*\*Find mentions\*\*.*\n\nNothing is searched for before/s))

    it('names and links what is searched for', () =>
        assert.match(
            shown({ state: 'searching', about: [release] }),
            /^Searching for mentions of the feature \*\*\[Browser Extension releases run by themselves\]\(https:[^)]+L\d+\)\*\* …$/
        ))

    it('counts places, files and repositories', () => {
        assert.match(shown(found), /^12 places in 5 files of 2 repositories name the feature/)
        const one = { ...found, places: 1, files: 1, repositories: 1 }
        assert.match(shown(one), /^1 place in 1 file of 1 repository names the feature/)
        assert.doesNotMatch(shown(found), /more|stopped/)
    })

    it('says that there are none', () => {
        const none = shown({ ...found, about: [web], places: 0, files: 0, repositories: 0, otherLines: 1 })
        assert.match(none, /^No line found names the team \*\*\[Web\]/)
        assert.match(none, /1 more line that the search found is left out/)
        assert.doesNotMatch(none, /select a line/)
    })

    it('says that the search stopped early, in the message too', () => {
        const stopped = { ...found, limitHit: true }
        assert.match(shown(stopped), /Sourcegraph stopped before it had looked at everything/)
        assert.match(plain(summarizeFindings(stopped, view).markdown), /; there may be more\.$/)
    })

    it('counts what else the words may mean', () =>
        assert.match(shown({ ...found, about: [release, web] }), /\)\*\* or 1 other that the same words may mean\.$/m))

    it('shows what Sourcegraph says as text, not as Markdown', () => {
        const problem = '[x](javascript:alert(1)) <b>'
        for (const findings of [
            { ...found, problems: [problem] },
            { state: 'failed', about: [release], problem } as const
        ]) {
            // prettier-ignore
            assert.ok(renderFindings(findings, view).includes('\\[x\\]\\(javascript\\:alert\\(1\\)\\) \\<b\\>'))
        }
    })

    it('shows names of pages as text', () =>
        assert.ok(renderFindings({ state: 'searching', about: [pages.team('*<i>*')] }, view).includes('\\*\\<i\\>\\*')))
})
