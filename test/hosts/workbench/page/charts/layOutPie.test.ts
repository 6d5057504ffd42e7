import assert from 'node:assert/strict'
import { layOutPie } from '../../../../../src/hosts/workbench/page/charts/layOutPie'

describe('layOutPie', () => {
    const pie = (data: readonly Record<string, unknown>[]) =>
        ({ dataKey: 'count', nameKey: 'name', fillKey: 'colour', linkURLKey: 'link', data }) as const

    it('has a slice for each row, in their order, with its share', () => {
        const slices = layOutPie(
            {
                chart: 'pie',
                pies: [
                    pie([
                        { name: 'open', count: 1, colour: 'red', link: '/a' },
                        { name: 'done', count: 3 }
                    ]),
                    pie([{ name: 'second pie', count: 1 }])
                ]
            },
            100
        )
        assert.deepEqual(
            slices.map(({ name, figure, fill, link }) => ({ name, figure, fill, link })),
            [
                { name: 'open', figure: '1, 25 %', fill: 'red', link: '/a' },
                { name: 'done', figure: '3, 75 %', fill: undefined, link: undefined }
            ]
        )
        // A quarter, from the top to the right
        assert.match(slices[0]?.path ?? '', /^M0,-100A100,100,0,0,1,100,0L/)
    })
    it('leaves out what is nothing, less, or no number', () => {
        const data = [0, -1, NaN, Infinity, '3', null].map(count => ({ name: 'a', count }))
        assert.deepEqual(layOutPie({ chart: 'pie', pies: [pie(data)] }, 100), [])
        assert.deepEqual(layOutPie({ chart: 'pie', pies: [] }, 100), [])
    })
})
