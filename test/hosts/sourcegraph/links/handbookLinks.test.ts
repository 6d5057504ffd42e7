import fc from 'fast-check'
import assert from 'node:assert/strict'
import { linkBases, readHandbookLink, type LinkBase } from '../../../../src/hosts/sourcegraph/links/handbookLinks'

const commit = '0123456789abcdef0123456789abcdef01234567'

describe('Links to the handbook', () => {
    it('start at this Sourcegraph and at the code host that the name tells', () => {
        const prefixes = (name: string) => linkBases(name, 'https://sg.test/').map(({ prefix }) => prefix)
        assert.deepEqual(prefixes('handbook'), ['https://sg.test/handbook'])
        assert.deepEqual(prefixes('acme/handbook'), ['https://sg.test/acme/handbook'])
        assert.deepEqual(prefixes('github.com/acme/hand book'), [
            'https://sg.test/github.com/acme/hand%20book',
            'https://github.com/acme/hand%20book/',
            'https://github.com/projects/acme/repos/hand%20book/'
        ])
        assert.deepEqual(prefixes('gitlab.acme.test:8443/a/b/c'), [
            'https://sg.test/gitlab.acme.test:8443/a/b/c',
            'https://gitlab.acme.test:8443/a/b/c/'
        ])
        assert.deepEqual(linkBases('acme.io', 'https://sg.test/').length, 1)
    })

    /** `goals.md|main/goals.md @commit 11-12 #anchor`, lines from 0, of a link by the first base that it starts with. */
    const read = (address: string, repository = 'github.com/acme/handbook'): string | undefined => {
        const url = new URL(address)
        const base = linkBases(repository, 'https://sg.test/').find(({ prefix }) => url.href.startsWith(prefix))
        const link = readHandbookLink(url, base as LinkBase)
        const { paths = [], commit, lines, anchor } = link ?? {}
        return (
            link &&
            [paths.join('|'), commit && '@commit', lines && `${lines.first}-${lines.last}`, anchor && `#${anchor}`]
                .filter(Boolean)
                .join(' ')
        )
    }
    const sourcegraph = 'https://sg.test/github.com/acme/handbook'
    const github = 'https://github.com/acme/handbook'
    for (const [address, expected] of [
        [`${sourcegraph}/-/blob/a/goals.md`, 'a/goals.md'],
        [`${sourcegraph}/-/blob/goals.md?L12`, 'goals.md 11-11'],
        [`${sourcegraph}/-/blob/goals.md?L12:5-13:2`, 'goals.md 11-12'],
        [`${sourcegraph}/-/blob/goals.md?L12-13`, 'goals.md 11-12'],
        [`${sourcegraph}/-/blob/goals.md?subtree=true&L12:5#tab=okrLens.panel`, 'goals.md 11-11'],
        [`${sourcegraph}/-/blob/goals.md#L12`, 'goals.md 11-11'],
        [`${sourcegraph}/-/blob/goals.md#L12:5&tab=references`, 'goals.md 11-11'],
        [`${sourcegraph}/-/blob/goals.md#our-goals`, 'goals.md #our-goals'],
        [`${sourcegraph}@main/-/blob/goals.md`, 'goals.md'],
        [`${sourcegraph}@team/web/-/blob/goals.md?L1`, 'goals.md 0-0'],
        [`${sourcegraph}@${commit}/-/blob/our%20goals.md?L1`, 'our goals.md @commit 0-0'],
        [`${sourcegraph}/-/blob/goals.md?L0`, 'goals.md'],
        [`${sourcegraph}/-/tree/a`, undefined],
        [`${sourcegraph}-2/-/blob/goals.md`, undefined],
        [`${github}/blob/main/a/goals.md`, 'a/goals.md|goals.md'],
        [`${github}/blob/team/web/goals.md#L12-L20`, 'web/goals.md|goals.md 11-19'],
        [`${github}/blob/main/goals.md?plain=1#L12C3-L20C5`, 'goals.md 11-19'],
        [`${github}/blob/${commit}/goals.md#L3`, 'goals.md @commit 2-2'],
        [`${github}/blob/main/goals.md#Our-Goals`, 'goals.md #our-goals'],
        [`${github}/blob/main/goals.md#12-months`, 'goals.md #12-months'],
        [`${github}/-/blob/main/goals.md#L3-5`, 'goals.md 2-4'],
        [`${github}/blob/main`, undefined],
        [`${github}/pull/7`, undefined],
        [
            'https://github.com/projects/acme/repos/handbook/browse/a/goals.md?at=refs%2Fheads%2Fmain#12-20',
            'a/goals.md 11-19'
        ],
        [`https://github.com/projects/acme/repos/handbook/browse/goals.md?at=${commit}#12`, 'goals.md @commit 11-11']
    ] as const) {
        it(`reads ${address}`, () => assert.equal(read(address), expected))
    }

    it('reads any address without complaint', () =>
        fc.assert(
            fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), (address, name) => {
                const url = new URL(address)
                for (const repository of [name, `${url.host}${url.pathname}`.slice(0, 12)]) {
                    for (const base of linkBases(repository, 'https://sg.test/')) {
                        readHandbookLink(url, base)
                    }
                }
            })
        ))

    it('reads an address that is not well encoded', () =>
        assert.equal(read(`${github}/blob/main/100%/goals.md#%`), '100%/goals.md|goals.md #%'))
})
