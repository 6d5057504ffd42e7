import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { TextDocument } from 'sourcegraph'
import { createMentionCache } from '../../../src/hosts/sourcegraph/createMentionCache'

const documentOf = (text: string | undefined): TextDocument =>
    ({ uri: 'git://r?c#a.ts', languageId: 'typescript', text }) as TextDocument
const finderOf = () => {
    const finder = {
        findMentions: () => [],
        read: sinon.fake.returns({ mentions: [] }),
        readPath: () => [],
        spellings: () => ({ alone: [], asTeam: [] }),
        update: () => assert.fail()
    }
    return finder
}

describe('createMentionCache', () => {
    it('searches a text once for each finder', () => {
        const readingOf = createMentionCache()
        const [finder, other, document] = [finderOf(), finderOf(), documentOf('some text')]
        readingOf(finder, document)
        readingOf(finder, document)
        sinon.assert.calledOnceWithExactly(finder.read, { uri: 'git://r?c#a.ts', text: 'some text' })
        readingOf(other, document)
        sinon.assert.calledOnce(other.read)
    })

    it('searches anew when the text has changed', () => {
        const readingOf = createMentionCache()
        const [finder, document] = [finderOf(), { ...documentOf('before') }]
        readingOf(finder, document)
        readingOf(finder, Object.assign(document, { text: 'after' }))
        sinon.assert.calledTwice(finder.read)
    })

    it('finds nothing where the host has no text, and says so', () => {
        const finder = finderOf()
        assert.deepEqual(createMentionCache()(finder, documentOf(undefined)), {
            mentions: [],
            textProblem: 'The text of this file is not available here: this page has not loaded it.'
        })
        sinon.assert.notCalled(finder.read)
    })

    it('searches a text that has come from elsewhere', () => {
        const finder = finderOf()
        const document = documentOf(undefined)
        createMentionCache(() => ({ text: 'fetched' }))(finder, document)
        sinon.assert.calledOnceWithExactly(finder.read, { uri: 'git://r?c#a.ts', text: 'fetched' })
    })
})
