import assert from 'node:assert/strict'
import type { LineChart } from '../../../../../src/hosts/workbench/extensionHost/extensionHost'
import { layOutLines } from '../../../../../src/hosts/workbench/page/charts/layOutLines'

describe('layOutLines', () => {
    const chart = (
        x: readonly (number | string)[],
        y: readonly unknown[],
        more: Partial<LineChart> = {}
    ): LineChart => ({
        chart: 'line',
        data: x.map((x, index) => ({ x, y: y[index] })),
        series: [{ dataKey: 'y', name: 'Met' }],
        xAxis: { dataKey: 'x', type: 'number' },
        ...more
    })
    const layOut = (...parameters: Parameters<typeof chart>) => layOutLines(chart(...parameters), 600, 300)

    it('places numbers by their size', () => {
        const [line] = layOut([0, 10, 40], [1, 2, 3]).lines
        const [a, b, c] = line?.points ?? []
        assert.ok(a && b && c)
        assert.ok(Math.abs((c.x - a.x) / (b.x - a.x) - 4) < 1e-6)
        assert.ok(a.y > b.y && b.y > c.y)
        assert.deepEqual([line?.name, a.text], ['Met', '0: 1'])
    })
    it('places categories side by side', () => {
        const { lines, xTicks } = layOut(['FY22-Q1', 'FY22-Q2', 'FY22-Q3'], [1, 2, 3], {
            xAxis: { dataKey: 'x', type: 'category' }
        })
        assert.deepEqual(
            xTicks.map(({ label }) => label),
            ['FY22-Q1', 'FY22-Q2', 'FY22-Q3']
        )
        assert.deepEqual(
            lines[0]?.points.map(({ x }) => x),
            xTicks.map(({ at }) => at)
        )
        assert.equal(lines[0]?.points[1]?.text, 'FY22-Q2: 2')
    })
    it('tells times as dates, and the year once', () => {
        const times = [1, 2, 5].map(month => new Date(2021, month, 12).getTime())
        const { lines, xTicks } = layOut(times, [1, 2, 3], { xAxis: { dataKey: 'x', type: 'number', scale: 'time' } })
        assert.equal(lines[0]?.points[0]?.text, '12 Feb 2021: 1')
        assert.deepEqual(
            xTicks.map(({ label }) => label),
            ['March 2021', 'April', 'May', 'June']
        )
    })
    it('leaves a gap where there is no number', () => {
        const [line] = layOut([0, 1, 2, 3], [1, 2, null, 4]).lines
        assert.equal(line?.points.length, 3)
        assert.equal(line?.path.match(/M/g)?.length, 2)
    })
    it('links by the x value or by the row, past gaps', () => {
        const links = (linkURLs: LineChart['series'][0]['linkURLs']) =>
            layOut([5, 6, 7], [1, null, 3], { series: [{ dataKey: 'y', linkURLs }] }).lines[0]?.points.map(
                ({ link }) => link
            )
        assert.deepEqual(links({ 5: '/five', 7: '/seven' }), ['/five', '/seven'])
        assert.deepEqual(links(['/0', '/1', '/2']), ['/0', '/2'])
        assert.deepEqual(links(undefined), [undefined, undefined])
    })
    it('draws a single point, and nothing at all', () => {
        assert.equal(layOut([5], [1]).lines[0]?.points.length, 1)
        assert.deepEqual(layOut([], []).lines[0]?.points, [])
        assert.deepEqual(layOut([1], [1], { series: [] }).lines, [])
    })
    it('never leaves the plot', () => {
        const { area, lines } = layOut([0, 1, 2], [-7, 0, 1234.5])
        for (const { x, y } of lines[0]?.points ?? []) {
            assert.ok(x >= area.left && x <= area.right && y >= area.top && y <= area.bottom, `${x}, ${y}`)
        }
    })
})
