import assert from 'node:assert/strict'
import { buildPortfolio } from '../../src/linking/buildPortfolio'
import { pagePlace, type LineSpan } from '../../src/mentions/pagePlace'
import { nameOf } from '../../src/model/portfolio'
import { parsePage } from '../../src/parsing/parsePage'

const text = `# Web goals

Where we go.

## Goals

### 1. Pages are fast

**Problem:** They are not.

**Why:** People leave.
They do not come back.

#### Asides

### 2. Pages are found

## Roadmap

| Feature | Goal area | Delivery quarter (FY22) |
| --- | --- | --- |
| Image cache | Fast pages | Q2 |
| Site map | Found pages | Q3 |

## Thanks
`
const okrs = `# FY22-Q1 OKRs

## Engineering

### Web

1. **Newcomers succeed with advanced search**
   1. Watch at least 5 newcomers search => 6 newcomers watched,
      one of them twice
   1. The search help page is rewritten => Not done
1. **Every page answers within a blink**
   1. Page timings are recorded for all visitors => Done

### Distribution

1. **An upgrade takes no thought**
   1. Upgrades need no manual step => In progress

## Marketing
`

describe('A place in a page', () => {
    const pages = [
        { uri: 'goals.md', text },
        { uri: 'okrs.md', text: okrs }
    ]
    const portfolio = buildPortfolio(pages.map(parsePage))
    /** What stands at the line that has the words, or at all of the page. */
    const at = (uri: string, words?: string, lines = 1): string | readonly string[] | undefined => {
        const page = portfolio.pages.find(page => page.uri === uri)!
        const first = words === undefined ? -1 : pages.find(page => page.uri === uri)!.text.split('\n').findIndex(line => line.includes(words)) // prettier-ignore
        const span: LineSpan | undefined = words === undefined ? undefined : { first, last: first + lines - 1 }
        const place = pagePlace(portfolio, page, span)
        return place && (place.kind === 'entity' ? nameOf(place.entity) : place.entities.map(nameOf))
    }

    it('is about what is defined on it', () => {
        assert.equal(at('goals.md', '1. Pages are fast'), 'Pages are fast')
        assert.equal(at('goals.md', 'Site map'), 'Site map')
        assert.equal(at('okrs.md', 'Newcomers succeed'), 'Newcomers succeed with advanced search')
        assert.equal(at('okrs.md', 'help page'), 'The search help page is rewritten')
    })

    it('is about what its block belongs to', () => {
        assert.equal(at('goals.md', 'People leave'), 'Pages are fast')
        assert.equal(at('goals.md', 'come back'), 'Pages are fast')
        assert.equal(at('okrs.md', 'one of them twice'), 'Watch at least 5 newcomers search')
    })

    it('is about nothing outside of any block', () => {
        assert.equal(at('goals.md', 'Where we go'), undefined)
        assert.equal(at('goals.md', 'Delivery quarter'), undefined)
        assert.equal(at('goals.md', 'Thanks'), undefined)
        assert.equal(at('okrs.md', 'Marketing'), undefined)
    })

    it('is about all of its section at a heading', () => {
        assert.deepEqual(at('goals.md', '## Roadmap'), ['Image cache', 'Site map'])
        assert.deepEqual(at('goals.md', '## Goals'), ['Pages are fast', 'Pages are found'])
        assert.equal((at('okrs.md', '### Web') as readonly string[]).length, 5)
        assert.deepEqual(at('okrs.md', '### Distribution'), ['An upgrade takes no thought', 'Upgrades need no manual step']) // prettier-ignore
    })

    it('is about the first thing of several lines', () => {
        assert.equal(at('goals.md', '| Feature', 4), 'Image cache')
        assert.equal(at('goals.md', 'Where we go', 2), undefined)
    })

    it('is about all of the page where no line is given', () => {
        assert.deepEqual(at('goals.md'), ['Pages are fast', 'Pages are found', 'Image cache', 'Site map'])
    })
})
