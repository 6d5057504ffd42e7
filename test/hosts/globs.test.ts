import assert from 'node:assert/strict'
import fc from 'fast-check'
import wildcardMatch from 'wildcard-match'
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
    it('mean what the library means by them that most tools take', () => {
        const name = fc.stringMatching(/^[ab.é]{1,3}$/)
        const path = fc.array(name, { minLength: 1, maxLength: 4 }).map(names => names.join('/'))
        const step = fc.oneof(fc.constant('**'), fc.stringMatching(/^[ab.*?é]{1,4}$/), fc.constant('\\*a'))
        // `**/**` is `**` here, other than in the library.
        const glob = fc.tuple(fc.constantFrom('', '', '/'), fc.array(step, { minLength: 1, maxLength: 5 })).map(([start, steps]) => start + steps.filter((one, index) => one !== '**' || steps[index - 1] !== '**').join('/')) // prettier-ignore
        fc.assert(
            fc.property(fc.array(glob, { minLength: 1, maxLength: 2 }), path, (globs, path) =>
                assert.equal(matchesAny(globs)(path), wildcardMatch(globs, { separator: '/' })(path))
            ),
            { numRuns: 5000 }
        )
    })
    it('cost no more than their length times that of the path', () => {
        const names = 'a'.repeat(4000)
        assert.ok(!matchesAny([`${'*a'.repeat(400)}b`])(names))
        assert.ok(matchesAny([`${'*a'.repeat(400)}*`])(names))
        const folders = `${'a/'.repeat(2000)}a`
        assert.ok(
            !matchesAny([`${'**/a/'.repeat(150)}b`, `${'**/'.repeat(300)}b`, `${'**/*a*/'.repeat(100)}b`])(folders)
        )
        assert.ok(matchesAny([`${'**/a/'.repeat(150)}**`])(folders))
    })
    it('that are longer than any path are named and match nothing', () => {
        assert.match(globProblem('a/'.repeat(600))!, /1200 characters long/)
        assert.ok(!matchesAny(['a/'.repeat(600)])('a/'.repeat(600)))
        assert.equal(globProblem('a/'.repeat(500)), undefined)
    })
})
