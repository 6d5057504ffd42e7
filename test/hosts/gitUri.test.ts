import fc from 'fast-check'
import assert from 'node:assert/strict'
import { blobUrl, formatGitRoot, formatGitUri, parseGitRoot, parseGitUri } from '../../src/hosts/gitUri'

const commit = 'a'.repeat(40)

describe('git addresses', () => {
    it('are read as the host writes them, encoded or not', () => {
        const file = { repository: 'github.com/acme/hand book', commit, path: 'a+b/ü #1.md' }
        assert.deepEqual(parseGitUri(`git://github.com/acme/hand%20book?${commit}#a+b/%C3%BC%20%231.md`), file)
        assert.deepEqual(parseGitUri(`git://github.com/acme/hand book?${commit}#a+b/ü #1.md`), file)
        assert.deepEqual(parseGitUri(`git://plain?${commit}#100%.md`), { repository: 'plain', commit, path: '100%.md' })
    })

    it('survive the way there and back', () => {
        const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }).filter(text => !text.includes('/'))
        fc.assert(
            fc.property(name, fc.array(name, { minLength: 1, maxLength: 4 }), (repository, segments) => {
                const file = { repository, commit, path: segments.join('/') }
                assert.deepEqual(parseGitUri(formatGitUri(file)), file)
            })
        )
    })

    it('are written so that hosts and extensions can read them back by any means', () => {
        const file = { repository: 'acme/my web', commit: 'feature/x', path: 'C++/50% #1?.md' }
        assert.equal(formatGitRoot(file), 'git://acme/my%20web?feature%2Fx')
        const uri = new URL(formatGitUri(file))
        assert.equal(decodeURIComponent(uri.hostname + uri.pathname), file.repository)
        assert.equal(decodeURIComponent(uri.search.slice(1)), file.commit)
        assert.equal(decodeURIComponent(uri.hash.slice(1)), file.path)
    })

    it('tell the repository of a file, of a folder and of the root', () => {
        const root = { repository: 'github.com/acme/hand book', commit }
        const address = `git://github.com/acme/hand%20book?${commit}`
        for (const uri of [address, `${address}#`, `${address}#docs`, `${address}#docs/a%20b.md`]) {
            assert.deepEqual(parseGitRoot(uri), root)
        }
        for (const uri of ['', 'file:///a.md', 'git://repo', 'git://repo#a?b']) {
            assert.equal(parseGitRoot(uri), undefined)
        }
    })

    it('of anything else are none', () => {
        for (const uri of ['', 'file:///a.md', 'git://repo', `git://repo?${commit}`, `git://repo?${commit}#`]) {
            assert.equal(parseGitUri(uri), undefined)
        }
    })

    it('lead to the line at the commit, where Markdown opens as code', () => {
        assert.equal(
            blobUrl(
                { repository: 'github.com/acme/handbook', commit, path: 'our goals.md' },
                44,
                'https://sourcegraph.acme.test/'
            ),
            `https://sourcegraph.acme.test/github.com/acme/handbook@${commit}/-/blob/our%20goals.md?L45`
        )
    })
})
