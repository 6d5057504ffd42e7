import assert from 'node:assert/strict'
import type { BarChart } from '../../../../../src/hosts/workbench/extensionHost/extensionHost'
import { layOutBars } from '../../../../../src/hosts/workbench/page/charts/layOutBars'

describe('layOutBars', () => {
    const chart = (values: readonly unknown[], more: Partial<BarChart['series'][0]> = {}): BarChart => ({
        chart: 'bar',
        data: values.map((count, index) => ({ name: `team ${index}`, count, other: 99 })),
        series: [{ dataKey: 'count', ...more }, { dataKey: 'other' }],
        xAxis: { dataKey: 'name', type: 'category' }
    })
    const layOut = (values: readonly unknown[], more?: Partial<BarChart['series'][0]>) =>
        layOutBars(chart(values, more), 600, 300)

    it('draws the first series from zero, within the plot', () => {
        const { area, bars, xTicks } = layOut([2, 4])
        assert.deepEqual(
            bars.map(({ name, figure }) => `${name}: ${figure}`),
            ['team 0: 2', 'team 1: 4']
        )
        const [two, four] = bars
        assert.ok(two && four)
        assert.equal(four.height, area.bottom - area.top)
        assert.ok(Math.abs(two.height * 2 - four.height) < 1e-6)
        assert.equal(two.y + two.height, area.bottom)
        assert.ok(two.x >= area.left && four.x + four.width <= area.right && two.x + two.width < four.x)
        assert.deepEqual(
            xTicks.map(({ at }) => at),
            bars.map(({ x, width }) => x + width / 2)
        )
    })
    it('hangs what is below zero under it', () => {
        const { area, bars } = layOut([-2, 2])
        assert.equal(bars[0]?.y, area.y(0))
        assert.equal(bars[1] && bars[1].y + bars[1].height, area.y(0))
    })
    it('leaves the place of a row without a number empty, and links by the row', () => {
        const { bars, xTicks } = layOut([1, null, 3], { linkURLs: ['/0', '/1', '/2'] })
        assert.deepEqual(
            bars.map(({ name, link }) => `${name} ${link}`),
            ['team 0 /0', 'team 2 /2']
        )
        assert.equal(xTicks.length, 3)
    })
    it('keeps a bar of nothing to point at, and marks whole numbers only', () => {
        const { area, bars } = layOut([0, 1])
        assert.equal(bars[0]?.height, 1)
        assert.deepEqual(
            area.yTicks.map(({ label }) => label),
            ['0', '1']
        )
    })
    it('has no bars without data or series', () => {
        assert.deepEqual(layOut([]).bars, [])
        assert.deepEqual(layOutBars({ ...chart([1]), series: [] }, 600, 300).bars, [])
    })
})
