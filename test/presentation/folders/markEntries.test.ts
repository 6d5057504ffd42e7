import assert from 'node:assert/strict'
import type { Mention } from '../../../src/model/mention'
import { complete } from '../../../src/model/stepwise'
import type { EntityId } from '../../../src/model/portfolio'
import { markEntries, type Entry } from '../../../src/presentation/folders/markEntries'
import { mentionOf, PortfolioBuilder } from '../../support/portfolio'
import { acme } from '../handbook'

const today = '2021-08-15'
const root = 'git://acme/code?c#'

/** A mention of something by the words of a path. */
const calledLike = (path: string, words: string, entity: { readonly id: EntityId }): Mention => {
    const character = path.indexOf(words)
    assert.notEqual(character, -1)
    const range = { start: { line: 0, character }, end: { line: 0, character: character + words.length } }
    return { ...mentionOf([entity]), range, text: words, form: 'path' }
}
const entryOf = (path: string, more: Partial<Entry> = {}): Entry => ({
    uri: `${root}${path}`,
    path,
    named: [],
    ...more
})

describe('files and folders of a list', () => {
    it('are left alone where they have nothing to do with goals', () => {
        assert.deepEqual(complete(markEntries(acme().pages.build(), [entryOf('src'), entryOf('README.md')], today)), [])
    })

    it('tell how far the goals of a page are, whichever commit is looked at', () => {
        const pages = new PortfolioBuilder('git://acme/handbook?old#teams/web/our%20goals.md')
        const objective = pages.objective('Be quick', { quarter: 'FY22 Q3' })
        pages.keyResult(objective, 'One', { result: 'yes', status: 'done' })
        pages.keyResult(objective, 'Two')
        const at = (path: string): Entry => ({ uri: `git://acme/handbook?new#${path}`, path, named: [] })
        const marks = complete(
            markEntries(
                pages.build(),
                [at('teams'), at('teams/web'), at('teams/web/our%20goals.md'), at('teams/w'), at('teams/web/other.md')],
                today
            )
        )
        assert.deepEqual(
            marks.map(({ uri, word, meter }) => [uri.slice(uri.indexOf('#') + 1), word, meter]),
            ['teams', 'teams/web', 'teams/web/our%20goals.md'].map(path => [path, '1/2 done', { done: 1, total: 2 }])
        )
        assert.equal(
            marks[0]?.message,
            '“teams” holds 1 objective and 2 key results. Key results: 1 of 2 done, 1 with no result recorded. Next due: FY22 Q3.'
        )
    })

    it('tell what is past due before all else', () => {
        const { pages, release } = acme()
        const path = 'client/browser-extension'
        const [mark] = complete(
            markEntries(
                pages.build(),
                [entryOf(path, { named: [calledLike(path, 'browser-extension', release)] })],
                today
            )
        )
        assert.deepEqual(mark, {
            uri: `${root}${path}`,
            word: '1 past due',
            message:
                'Called like the feature “Browser Extension releases run by themselves”. Past its quarter with no result recorded: “Browser Extension releases run by themselves”.'
        })
    })

    it('show a team’s bar on its folder and on all below it, the word on the folder alone', () => {
        const { pages, web } = acme()
        const paths = ['client/web', 'client/web/src', 'client/web/src/main.ts']
        const entries = paths.map(path => entryOf(path, { named: [calledLike(path, 'web', web)] }))
        const marks = complete(markEntries(pages.build(), entries, today))
        assert.deepEqual(
            marks.map(({ word, meter }) => [word, meter]),
            [
                ['1 past due', { done: 1, total: 4 }],
                [undefined, { done: 1, total: 4 }],
                [undefined, { done: 1, total: 4 }]
            ]
        )
        assert.match(marks[1]?.message ?? '', /^Lies in “web”, called like the team “Web”\. Key results: 1 of 4 done/)
    })

    it('tell of what a file mentions, teams left aside', () => {
        const { pages, web, twoHosts, findable } = acme()
        const mentioned = [mentionOf([web]), mentionOf([twoHosts], 2), mentionOf([findable], 3)]
        const marks = complete(
            markEntries(
                pages.build(),
                [entryOf('a.ts', { mentioned }), entryOf('b.ts', { mentioned: [mentionOf([web])] })],
                today
            )
        )
        assert.deepEqual(
            marks.map(({ uri, word, meter }) => [uri, word, meter]),
            [[`${root}a.ts`, '1/2 done', { done: 1, total: 2 }]]
        )
        assert.match(
            marks[0]?.message ?? '',
            /^Mentions the feature “Browser Extension talks to two hosts” and 1 other\./
        )
    })

    it('tell once of what a file is called like and mentions', () => {
        const { pages, release, twoHosts } = acme()
        const path = 'docs/browser-extension.md'
        const named = [calledLike(path, 'browser-extension', release)]
        const messageOf = (...mentioned: readonly Mention[]) =>
            complete(markEntries(pages.build(), [entryOf(path, { named, mentioned })], today))[0]?.message
        assert.match(messageOf(mentionOf([release])) ?? '', /^Called like the feature “Browser Extension releases run by themselves”\. Past/) // prettier-ignore
        assert.match(messageOf(mentionOf([release, twoHosts])) ?? '', /themselves”; mentions the feature “Browser Extension talks to two hosts”\. Past/) // prettier-ignore
    })

    it('say when something is due, or that a goal is written, where nothing is measured', () => {
        const { pages, twoHosts, upkeep } = acme()
        const bare = pages.goal('A goal alone')
        const marks = complete(
            markEntries(
                pages.build(),
                [
                    entryOf('a.ts', { mentioned: [mentionOf([twoHosts])] }),
                    entryOf('b.ts', { mentioned: [mentionOf([bare])] }),
                    entryOf('c.ts', { mentioned: [mentionOf([upkeep])] })
                ],
                today
            )
        )
        assert.deepEqual(
            marks.map(({ word, meter }) => [word, meter]),
            [
                ['due FY22 Q3', undefined],
                ['1 goal', undefined],
                ['1 past due', undefined]
            ]
        )
    })

    it('count a key result once, however often it is meant', () => {
        const { pages, findable, always } = acme()
        const mentioned = [mentionOf([findable]), mentionOf([always]), mentionOf([findable, always])]
        const [mark] = complete(markEntries(pages.build(), [entryOf('a.ts', { mentioned })], today))
        assert.deepEqual(mark?.meter, { done: 1, total: 2 })
    })
})
