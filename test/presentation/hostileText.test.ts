import assert from 'node:assert/strict'
import fc from 'fast-check'
import { annotateLines } from '../../src/presentation/annotations/annotateLines'
import { complete } from '../../src/model/stepwise'
import { clean, isolated, wellFormed } from '../../src/presentation/escape'
import { phrase, text } from '../../src/presentation/markdown'
import { renderDashboard } from '../../src/presentation/dashboard/renderDashboard'
import { folderCard } from '../../src/presentation/folders/folderCard'
import { markEntries } from '../../src/presentation/folders/markEntries'
import type { ViewPage } from '../../src/presentation/viewPage'
import { renderHover } from '../../src/presentation/renderHover'
import { renderPanel } from '../../src/presentation/renderPanel'
import { hostile, ourElements } from '../support/hostileText'
import { mentionOf, placeAt, PortfolioBuilder } from '../support/portfolio'
import { view as dashboardView } from './dashboard/dashboardOf'
import { viewOn } from './handbook'
import { render } from './render'

const runs = { numRuns: 400 }

describe('text of a page', () => {
    const contexts = {
        'a paragraph': phrase`${'before'} `,
        'a heading': phrase`### `,
        'a list item': phrase`- `
    }
    for (const [name, before] of Object.entries(contexts)) {
        it(`shows exactly its words in ${name}`, () =>
            fc.assert(
                fc.property(hostile, value => {
                    const { lines, links, elements } = render(phrase`${before}${text(value)}`.markdown)
                    assert.deepEqual(lines.join('\n').replace(/^before /, ''), isolated(clean(value)))
                    assert.deepEqual(links, [])
                    assert.ok(
                        elements.every(element => ['p', 'h3', 'ul', 'li'].includes(element)),
                        elements.join()
                    )
                }),
                runs
            ))
    }

    it('shows exactly its words in bold, in a link label and in a table cell', () =>
        fc.assert(
            fc.property(hostile, value => {
                const words = isolated(clean(value))
                assert.deepEqual(render(phrase`a **${text(value)}** b`.markdown).lines, [`a ${words} b`])
                const linked = render(phrase`[${text(value)}](#here)`.markdown)
                assert.deepEqual(linked.links, [{ text: words, href: '#here' }])
                const cells = render(phrase`| a | b |\n| --- | --- |\n| ${text(value)} | c |`.markdown)
                assert.deepEqual(cells.lines, ['a', 'b', words, 'c'])
            }),
            runs
        ))
})

describe('a hover card, a panel, a dashboard and a folder of hostile pages', () => {
    const checkPage = ({ title, subtitle = '', parts }: ViewPage): void => {
        assert.deepEqual([title, subtitle], [clean(title), clean(subtitle)])
        const addresses: unknown[] = []
        for (const part of parts) {
            if ('markdown' in part) {
                check(part.markdown)
            } else if (part.chart === 'pie') {
                addresses.push(...part.pies[0].data.map(({ link }) => link))
            } else {
                addresses.push(...part.series.flatMap(({ linkURLs }) => linkURLs))
            }
        }
        for (const address of addresses) {
            assert.match(String(address), /^https:\/\/code\.example\/views\/okrLens\.dashboard\?[\w%&=+.*-]*$/)
        }
    }
    const check = (markdown: string): readonly string[] => {
        const { links, elements, lines } = render(markdown)
        for (const { href } of links) {
            assert.match(
                href,
                /^(?:https:\/\/code\.example\/(?:acme\/|views\/okrLens\.dashboard\?)|https:\/\/charts\.example\/|#tab=okrLens\.panel$)/,
                `unexpected link to ${href} in ${markdown}`
            )
        }
        for (const element of elements) {
            assert.ok(ourElements.has(element), `unexpected <${element}> in ${markdown}`)
        }
        return lines
    }

    it('hold no element and no link but their own', () =>
        fc.assert(
            fc.property(fc.array(hostile, { minLength: 9, maxLength: 9 }), words => {
                const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = ''] = words
                const pages = new PortfolioBuilder()
                const team = pages.team(a)
                const goal = pages.goal(b, {
                    teams: [team],
                    areas: [c],
                    measure: d,
                    links: [{ text: e, url: `https://charts.example/${e}` }]
                })
                const feature = pages.feature(c, { goal, teams: [team], written: d, quarter: 'FY22 Q2' })
                const other = pages.feature(e, { goalArea: f, written: g })
                const objective = pages.objective(f, { teams: [team], owner: g, result: h, status: 'at-risk' })
                const keyResult = pages.keyResult(objective, h, {
                    result: i,
                    status: 'in-progress',
                    basis: 'figures',
                    because: a,
                    figures: [i]
                })
                pages.keyResult(objective, i, { result: b, sameAs: keyResult })
                pages.diagnostic({
                    code: 'goal.ambiguous',
                    written: a,
                    candidates: [b, c],
                    location: placeAt('x.md', 1)
                })
                const portfolio = pages.build()
                const entities = [team, goal, feature, other, objective, keyResult]
                const view = viewOn('2021-08-01')

                for (const entity of entities) {
                    const shown = check(renderHover(portfolio, mentionOf([entity]), view))
                    assert.ok(shown.length > 1)
                }
                for (const { text, message, url } of annotateLines(
                    portfolio,
                    [...entities.map(entity => mentionOf([entity])), mentionOf(entities, 2)],
                    'all',
                    view
                )) {
                    assert.ok(text.length <= 64 && message.length <= 480, `${text}\n${message}`)
                    assert.deepEqual([text, message], [clean(text), clean(message)])
                    assert.match(url ?? '', /^https:\/\/code\.example\//)
                }
                const parametersOf = [{}, { team: a }, { team: b, quarter: 'FY22-Q2' }, { quarter: c, status: d }]
                for (const parameters of parametersOf) {
                    checkPage(
                        complete(
                            renderDashboard(
                                {
                                    portfolio,
                                    sources: [{ name: b, state: 'failed', problem: c }],
                                    settingProblems: [d]
                                },
                                parameters,
                                dashboardView
                            )
                        )
                    )
                }
                const named = entities.map(entity => mentionOf([entity]))
                const card = complete(folderCard(portfolio, { uri: `git://acme/code?c#${encodeURIComponent(wellFormed(a))}`, path: a, named }, dashboardView)) // prettier-ignore
                checkPage(card!)
                for (const { word = '', message } of complete(
                    markEntries(
                        portfolio,
                        named.map((mention, index) => ({ uri: `git://acme/code?c#${index}`, path: a, named: [mention], mentioned: named })), // prettier-ignore
                        '2021-08-01'
                    )
                )) {
                    assert.ok(word.length <= 24 && message.length <= 480, `${word}\n${message}`)
                    assert.deepEqual([word, message], [clean(word), clean(message)])
                }
                check(renderHover(portfolio, mentionOf([feature, other]), view))
                check(renderHover(portfolio, mentionOf(entities), view))
                check(
                    renderPanel(
                        {
                            portfolio,
                            file: { name: a, mentions: entities.map(entity => mentionOf([entity])) },
                            sources: [{ name: b, state: 'failed', problem: c }],
                            settingProblems: [d]
                        },
                        view
                    )
                )
            }),
            { numRuns: 150 }
        )).timeout(30_000)
})
