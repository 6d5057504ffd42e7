import assert from 'node:assert/strict'
import { searchQuery } from '../../../../src/hosts/sourcegraph/search/searchQuery'
import { parseSearchQuery } from '../../../../src/hosts/workbench/server/search/parseSearchQuery'
import { matchText } from '../../../../src/hosts/workbench/server/search/matchText'

/** Whether a search for the spellings finds the line, by the real reading of queries. */
function finds(line: string, alone: readonly string[], asTeam: readonly string[] = []): boolean {
    const { expression, type } = parseSearchQuery(searchQuery([{ alone, asTeam }])!, 'regexp')
    assert.ok(expression)
    assert.equal(type, 'file')
    return matchText(expression, [line]) !== undefined
}

describe('searchQuery', () => {
    it('is one pattern of alternatives, with its limit', () =>
        assert.equal(
            searchQuery([{ alone: ['Browser Extension', 'C++ (beta)'], asTeam: [] }]),
            '(?:browser[\\x20_-]?extension|c\\+\\+[\\x20_-]?\\(beta\\)) type:file count:500'
        ))

    for (const line of ['the browser extensions', 'browserExtension()', 'BROWSER_EXTENSION', 'browser-extension/']) {
        it(`finds a name in “${line}”`, () => assert.ok(finds(line, ['Browser Extension'])))
    }
    it('finds no word of a name by itself', () => assert.ok(!finds('the browser', ['Browser Extension'])))

    for (const line of [
        'Web team',
        '**Web** team',
        'webTeam',
        'team: web',
        '"owner": "web"',
        '* @acme/web',
        '@acme/team-web',
        'engineering/web'
    ]) {
        // prettier-ignore
        it(`finds a team in “${line}”`, () => assert.ok(finds(line, [], ['Web'])))
    }
    for (const line of ['the web', 'team: website', '@acme/website']) {
        it(`finds no team in “${line}”`, () => assert.ok(!finds(line, [], ['Web'])))
    }

    for (const spelling of [
        'a.c',
        'R&P',
        'either or both',
        'repo:acme',
        'not (this)',
        '“quoted”',
        '"plain"',
        '[x]\\d',
        'naïve Straße',
        '/a/b/'
    ]) {
        // prettier-ignore
        it(`finds “${spelling}” as it is written`, () => {
            assert.ok(finds(`so ${spelling} it is`, [spelling]))
            assert.ok(!finds('abc', [spelling]))
        })
    }

    it('escapes nothing that Sourcegraph cannot read: marks beyond ASCII stay', () =>
        assert.equal(searchQuery([{ alone: ['a“b'], asTeam: [] }]), '(?:a“b) type:file count:500'))

    it('leaves out what a shorter spelling finds', () => {
        const alone = ['Browser Extension is released', 'browser-extension', 'Browser Extension', 'release script']
        const query = '(?:browser[\\x20_-]?extension|release[\\x20_-]?script) type:file count:500'
        assert.equal(searchQuery([{ alone, asTeam: ['Browser Extension crew'] }]), query)
    })

    it('is capped', () => {
        const alone = Array.from({ length: 100 }, (_, index) => `name${index + 100}`)
        assert.equal(searchQuery([{ alone, asTeam: [] }])!.split('|').length, 24)
    })

    it('is none where there is nothing to look for', () => {
        assert.equal(searchQuery([]), undefined)
        assert.equal(searchQuery([{ alone: [' -_ '], asTeam: [''] }]), undefined)
    })
})
