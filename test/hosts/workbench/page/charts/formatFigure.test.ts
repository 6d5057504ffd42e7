import assert from 'node:assert/strict'
import { formatFigure, formatShare } from '../../../../../src/hosts/workbench/page/charts/formatFigure'

describe('figures of charts', () => {
    it('are short', () => assert.deepEqual([0, 1234.567, -0.5].map(formatFigure), ['0', '1,234.57', '-0.5']))
    it('tell shares, and that there is one', () =>
        assert.deepEqual([0, 0.001, 0.416, 1].map(formatShare), ['0 %', '< 1 %', '42 %', '100 %']))
})
