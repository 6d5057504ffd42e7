import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { TextDocument } from 'sourcegraph'
import { createMentionCache } from '../../../src/hosts/sourcegraph/createMentionCache'

const documentOf = (text: string | undefined): TextDocument =>
    ({ uri: 'git://r?c#a.ts', languageId: 'typescript', text }) as TextDocument
const finderOf = () => {
    const finder = { findMentions: sinon.fake.returns([]), read: () => ({ mentions: [] }), update: () => finder }
    return finder
}

describe('createMentionCache', () => {
    it('searches a text once for each finder', () => {
        const mentionsOf = createMentionCache()
        const [finder, other, document] = [finderOf(), finderOf(), documentOf('some text')]
        mentionsOf(finder, document)
        mentionsOf(finder, document)
        sinon.assert.calledOnceWithExactly(finder.findMentions, { uri: 'git://r?c#a.ts', text: 'some text' })
        mentionsOf(other, document)
        sinon.assert.calledOnce(other.findMentions)
    })

    it('searches anew when the text has changed', () => {
        const mentionsOf = createMentionCache()
        const [finder, document] = [finderOf(), { ...documentOf('before') }]
        mentionsOf(finder, document)
        mentionsOf(finder, Object.assign(document, { text: 'after' }))
        sinon.assert.calledTwice(finder.findMentions)
    })

    it('finds nothing where the host has no text', () => {
        const finder = finderOf()
        assert.deepEqual(createMentionCache()(finder, documentOf(undefined)), [])
        sinon.assert.notCalled(finder.findMentions)
    })
})
