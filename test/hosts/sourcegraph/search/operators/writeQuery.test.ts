import fc from 'fast-check'
import assert from 'node:assert/strict'
import { readOperators } from '../../../../../src/hosts/sourcegraph/search/operators/readOperators'
import { mostNames, writeQuery, type Sought } from '../../../../../src/hosts/sourcegraph/search/operators/writeQuery'
import { matchText } from '../../../../../src/hosts/workbench/server/search/matchText'
import { parseSearchQuery } from '../../../../../src/hosts/workbench/server/search/parseSearchQuery'
import type { PatternType } from '../../../../../src/hosts/workbench/server/search/searchQuery'

const known: Readonly<Record<string, Sought>> = {
    ext: { spellings: { alone: ['Browser Extension'], asTeam: [] } },
    lsif: { spellings: { alone: ['LSIF'], asTeam: [] } },
    both: { spellings: { alone: ['LSIF', 'precise code'], asTeam: [] } },
    web: { spellings: { alone: [], asTeam: ['Web'] } },
    'c++': { spellings: { alone: ['C++ parser', 'C++ (beta)'], asTeam: [] } },
    mixed: { spellings: { alone: ['C++ parser', 'LSIF'], asTeam: [] } }
}
function write(query: string, all = known) {
    const words = readOperators(query)
    assert.ok(words, 'no operator')
    return writeQuery(
        words,
        new Map(
            words.flatMap((word, index) =>
                word.kind === 'operator' && all[word.operator.value] ? [[index, all[word.operator.value]!]] : []
            )
        )
    )
}
const finds = (query: string, patternType: PatternType, ...lines: readonly string[]): boolean => {
    const { expression } = parseSearchQuery(query, patternType)
    assert.ok(expression, query)
    return matchText(expression, lines) !== undefined
}

describe('A query with operators', () => {
    it('is read by them alone: any other one has none', () => {
        for (const query of [
            '',
            'okr',
            'web okr.',
            'okr.team:',
            'okr.team: web',
            'okr.owner:web',
            'xokr.team:web',
            '"okr.team:web"',
            'content:"okr.team:web"',
            'repo:okr.team:web',
            'okr.team:"web'
        ]) {
            assert.equal(readOperators(query), undefined, query)
        }
    })

    for (const [query, expected] of [
        // Filters alone leave the form to us: one expression
        ['okr.feature:ext', 'patternType:regexp content:"(?:browser[\\\\x20_-]?extension)"'],
        [
            'repo:a OKR.Feature:"ext" -file:b',
            'patternType:regexp repo:a content:"(?:browser[\\\\x20_-]?extension)" -file:b'
        ],
        ['-okr.feature:lsif', 'patternType:regexp -content:"(?:lsif)"'],
        [
            'okr.feature:lsif or okr.feature:ext',
            'patternType:regexp content:"(?:lsif)" or content:"(?:browser[\\\\x20_-]?extension)"'
        ],
        [
            'okr.feature:lsif okr.feature:ext',
            'patternType:regexp content:"(?:lsif)" and content:"(?:browser[\\\\x20_-]?extension)"'
        ],
        // Words of its own keep their meaning
        ['okr.feature:lsif upload', 'content:"lsif" and upload'],
        ['main loop okr.feature:lsif', 'main loop and content:"lsif"'],
        ['main lang:go okr.feature:lsif repo:a loop', 'main lang:go and content:"lsif" repo:a and loop'],
        [
            'upload okr.feature:ext',
            'upload and (content:"browser extension" or content:"browserextension" or content:"browser-extension" or content:"browser_extension")'
        ],
        [
            'upload -okr.feature:both',
            'upload and (-content:"lsif" and -content:"precise code" and -content:"precisecode" and -content:"precise-code" and -content:"precise_code")'
        ],
        ['not okr.feature:lsif upload', '-content:"lsif" and upload'],
        ['upload and not okr.feature:lsif', 'upload and -content:"lsif"'],
        ['not -okr.feature:lsif upload', 'content:"lsif" and upload'],
        ['okr.feature:lsif not upload', 'content:"lsif" and not upload'],
        ['(okr.feature:lsif or upload) and okr.feature:lsif', '(content:"lsif" or upload) and content:"lsif"'],
        ['(upload or okr.feature:lsif) go', '(upload or content:"lsif") and go'],
        // It says itself what it is
        [
            'patternType:regexp up.* okr.feature:ext',
            'patternType:regexp up.* and content:"(?:browser[\\\\x20_-]?extension)"'
        ],
        ['patternType:literal okr.feature:lsif', 'patternType:literal content:"lsif"'],
        // Nothing is known of it
        ['upload okr.team:"lost souls"', 'upload and content:"lost souls"'],
        ['okr.team:"a.b (c)"', 'patternType:regexp content:"a\\\\.b[\\\\x20_-]?\\\\(c\\\\)"']
    ] as const) {
        // prettier-ignore
        it(`is written: ${query}`, () => assert.equal(write(query).query, expected))
    }

    it('keeps every other word, in order', () => {
        const pieces = fc.array(
            fc.constantFrom('okr.team:web', '-okr.feature:"a (b"', '(okr.due:x', 'and', 'or', 'not', '(', ')', '"', "'", 'repo:a', 'content:"x y"', 'patternType:regexp', 'main()', '\\', 'a|b', '  ') // prettier-ignore
        )
        fc.assert(
            fc.property(pieces, words => {
                const read = readOperators(words.join(' '))
                if (read) {
                    const { query } = writeQuery(read, new Map())
                    const kept = read.flatMap(word =>
                        word.kind === 'pattern' || word.kind === 'filter' ? [word.text] : []
                    )
                    let from = 0
                    for (const text of kept) {
                        const at = query.indexOf(text, from)
                        assert.notEqual(at, -1, `${words.join(' ')} → ${query}`)
                        from = at + text.length
                    }
                }
            })
        )
    })

    it('finds names in each form, literally and by regular expressions', () => {
        for (const query of ['okr.feature:ext', 'release okr.feature:ext', 'okr.feature:ext release']) {
            const { query: written } = write(query)
            for (const patternType of ['literal', 'regexp'] as const) {
                for (const name of [
                    'the Browser Extensions',
                    'browserExtension()',
                    'BROWSER_EXTENSION',
                    'browser-extension/'
                ]) {
                    // prettier-ignore
                    assert.ok(finds(written, patternType, name, 'a release'), `${written}: ${name}`)
                }
                assert.ok(!finds(written, patternType, 'the browser', 'a release'))
            }
        }
        assert.ok(!finds(write('release okr.feature:ext').query, 'literal', 'browser extension'))
    })

    it('finds teams where they are written as such', () => {
        for (const line of ['Web team', 'web-team', 'team: web', '* @acme/web', 'team/web']) {
            assert.ok(finds(write('okr.team:web').query, 'literal', line), line)
        }
        for (const line of ['the Web team', 'web-team', 'webTeam', 'team: web', 'team/web', 'owner: web']) {
            assert.ok(finds(write('okr.team:web x').query, 'literal', line, 'x'), line)
            assert.ok(finds(write('okr.team:web x').query, 'regexp', line, 'x'), line)
        }
        assert.ok(!finds(write('okr.team:web x').query, 'literal', 'the web', 'x'))
    })

    it('finds what does not name them where it is negated', () => {
        for (const query of ['upload -okr.feature:both', 'upload and not okr.feature:both']) {
            assert.ok(finds(write(query).query, 'literal', 'upload'), query)
            assert.ok(!finds(write(query).query, 'literal', 'upload', 'LSIF'), query)
            assert.ok(!finds(write(query).query, 'literal', 'upload', 'precise_code'), query)
        }
    })

    it('leaves names out that would not mean the same in both forms', () => {
        assert.equal(write('upload okr.feature:mixed').query, 'upload and content:"lsif"')
        assert.equal(write('upload okr.feature:c++').query, 'upload and content:"c++"')
        assert.ok(finds(write('okr.feature:c++').query, 'literal', 'a C++ parser'))
    })

    it('keeps the shortest names where there are too many, and says of how many', () => {
        const alone = Array.from({ length: 100 }, (_, index) => `name ${'x'.repeat(index % 7)}${index + 100}`)
        const all = { many: { spellings: { alone, asTeam: [] } } }
        const { query, cut } = write('okr.feature:many', all)
        assert.equal(query.split('|').length, mostNames)
        assert.equal(cut?.of, 100)
        assert.ok(finds(query, 'literal', 'name 100') && !finds(query, 'literal', 'name xxxxxx106'))
        assert.equal(write('okr.feature:ext').cut, undefined)
    })
})
