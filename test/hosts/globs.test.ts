import assert from 'node:assert/strict'
import fc from 'fast-check'
import { globOf, globProblem, matchesAny } from '../../src/hosts/globs'

describe('globs', () => {
    it('stand for names, folders and characters', () => {
        const matches = matchesAny(['**/CHANGELOG.md', 'docs/*', 'a?.ts'])
        for (const path of ['CHANGELOG.md', 'x/y/CHANGELOG.md', '.github/CHANGELOG.md', 'docs/a.md', 'ab.ts']) {
            assert.ok(matches(path), path)
        }
        for (const path of ['xCHANGELOG.md', 'docs/a/b.md', 'a.ts', 'a/.ts']) {
            assert.ok(!matches(path), path)
        }
        assert.ok(!matchesAny([])(''))
    })
    it('with braces or brackets are named, unless these are meant as they stand', () => {
        assert.match(globProblem('{a,b}.md')!, /^`"\{a,b\}\.md"`; .*understood/)
        assert.ok(globProblem('[ab].md'))
        for (const glob of ['**/*.md', 'pages/\\[id\\].tsx', '\\{a\\}', '']) {
            assert.equal(globProblem(glob), undefined, glob)
        }
    })
    it('of one path match it and no other', () =>
        fc.assert(
            fc.property(fc.stringMatching(/^[\w*?{}[\]\\. é-]+(\/[\w*?{}[\]\\. é-]+){0,3}$/), path => {
                const glob = globOf(path)
                assert.equal(globProblem(glob), undefined)
                assert.ok(matchesAny([glob])(path), glob)
                assert.ok(!matchesAny([glob])(`${path}x`) && !matchesAny([glob])(`x/${path}`), glob)
            })
        ))
})
