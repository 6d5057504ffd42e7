import assert from 'node:assert/strict'
import { axisLabels as allOf } from '../../../../../src/hosts/workbench/page/charts/axisLabels'

describe('axisLabels', () => {
    const axisLabels = (labels: readonly string[], step: number) => {
        const { isAskew, texts } = allOf(labels, step)
        return { isAskew, texts }
    }
    const teams = ['Web', 'Growth and Integrations', 'Search']

    it('stand beside each other where there is room', () =>
        assert.deepEqual(axisLabels(teams, 200), { isAskew: false, texts: teams }))
    it('stand askew and shortened where there is not', () =>
        assert.deepEqual(axisLabels(teams, 40), { isAskew: true, texts: ['Web', 'Growth and Integrat…', 'Search'] }))
    it('leave some out where even that is too much', () =>
        assert.deepEqual(axisLabels(['one', 'two', 'three', 'four'], 10).texts, ['one', '', 'three', '']))
    it('askew, need room below and before the first', () => {
        const { before, below } = allOf(teams, 40)
        // The second one is longest, and stands 40 pixels further right
        assert.deepEqual([Math.round(before), below], [58, 107])
        assert.ok(allOf(['Growth and Integrations', 'Web'], 40).before > 90)
    })
    it('are none for nothing', () => assert.deepEqual(axisLabels([], 10), { isAskew: false, texts: [] }))
})
