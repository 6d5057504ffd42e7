import assert from 'node:assert/strict'
import { describeLink } from '../../src/presentation/describeLink'
import { PortfolioBuilder } from '../support/portfolio'
import { acme } from './handbook'

const read = (markdown: string): string => markdown.replace(/\\/g, '')

describe('What stands beside a link', () => {
    const { pages, twoHosts, upkeep, findable, onboarding, always, smart, tests } = acme()
    const portfolio = pages.build()
    const section = (
        entities: Parameters<typeof describeLink>[1] extends infer P
            ? P extends { entities: infer E }
                ? E
                : never
            : never
    ) =>
        // prettier-ignore
        describeLink(portfolio, { kind: 'section', entities }, '2021-06-15')

    it('is how a thing stands and when it is due', () => {
        const told = describeLink(portfolio, { kind: 'entity', entity: twoHosts }, '2021-06-15')
        assert.equal(told.content, '○ no result recorded · FY22 Q3')
        assert.match(
            told.hover,
            /^Feature “Browser Extension talks to two hosts”: no result recorded\. FY22 Q3: August/
        )
    })

    it('is how many objectives of a section stand how', () => {
        const told = section([upkeep, findable, onboarding, always, smart, tests])
        assert.equal(read(told.content), '2 objectives: ◐ 1 in progress, ✕ 1 not done')
        assert.equal(
            told.hover,
            `${read(told.content)}. 1 goal. 3 key results: ✓ 1 done, ◐ 1 in progress, ✕ 1 not done.`
        )
    })

    it('is how many features there are where there are no objectives', () =>
        assert.equal(read(section([upkeep, twoHosts]).content), '1 feature: ○ 1 with no result recorded'))

    it('is that there are goals where nothing says how they stand', () =>
        assert.equal(section([upkeep]).content, '1 goal'))

    it('shows words of a page as they are', () => {
        const pages = new PortfolioBuilder()
        const entity = pages.feature('<b>x</b> [a](https://b)', { written: '**soon** `x`' })
        const { content, hover } = describeLink(pages.build(), { kind: 'entity', entity }, '2021-06-15')
        assert.equal(content, '○ no result recorded · “\\*\\*soon\\*\\* \\`x\\`”')
        assert.match(hover, /^Feature “<b>x<\/b> \[a\]\(https:\/\/b\)”/)
    })
})
