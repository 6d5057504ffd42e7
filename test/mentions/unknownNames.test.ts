import assert from 'node:assert/strict'
import { unknownNames as lookUp } from '../../src/mentions/unknownNames'
import { complete } from '../../src/model/stepwise'
import type { Portfolio } from '../../src/model/portfolio'
import { portfolioOf } from './portfolioOf'

const portfolio = portfolioOf({
    features: ['Ferry Tickets', 'Harbour map is drawn anew'],
    teams: ['Web', 'Harbour Pilots']
})

const unknownNames = (portfolio: Portfolio, names: readonly string[]) => complete(lookUp(portfolio, names, 3))

describe('unknownNames', () => {
    it('knows names in any case, and the sign for all', () =>
        assert.deepEqual(unknownNames(portfolio, ['ferry ticket', 'WEB', 'harbour  pilots', '*']), []))
    it('tells the name that was probably meant', () =>
        assert.deepEqual(unknownNames(portfolio, ['Fery Tikets', 'Harbor map', 'Harbor Pilots']), [
            { written: 'Fery Tikets', near: 'Ferry Tickets' },
            { written: 'Harbor map', near: 'Harbour map is drawn anew' },
            { written: 'Harbor Pilots', near: 'Harbour Pilots' }
        ]))
    it('guesses nothing where no name is near', () =>
        assert.deepEqual(unknownNames(portfolio, ['Lighthouse', '']), [{ written: 'Lighthouse' }, { written: '' }]))
    it('compares no more of them than it may', () =>
        assert.deepEqual(unknownNames(portfolio, ['Fery Tikets', 'Harbor map', 'Harbor Pilots', 'Fery Tiket']).at(-1), {
            written: 'Fery Tiket'
        }))
})
