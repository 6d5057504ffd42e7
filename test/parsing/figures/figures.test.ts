import assert from 'node:assert/strict'
import { figuresIn } from '../../../src/parsing/figures/figures'

describe('figuresIn', () => {
    for (const [text, ...figures] of [
        ['twelve berths', ['count', 12]],
        ['1,200 passengers', ['count', 1200]],
        ['1’200 passengers', ['count', 1200]],
        ['0,26 % of crossings', ['percent', 0.26]],
        ['4.5 percent', ['percent', 4.5]],
        ['$1.2M in fares', ['money', 1_200_000]],
        ['$5m and 85k €', ['money', 5_000_000], ['money', 85_000]],
        ['EUR 40', ['money', 40]],
        ['2 million crossings', ['count', 2_000_000]],
        ['5.3k likes', ['count', 5300]],
        ['3.4x', ['multiple', 3.4]],
        ['1h 48m', ['duration', 6_480_000]],
        ['1:48 min', ['duration', 108_000]],
        ['820 ms', ['duration', 820]],
        ['10 working days', ['duration', 864_000_000]],
        ['5M', ['count', 5_000_000]],
        ['5m', ['duration', 300_000]],
        ['90GB', ['count', 90]],
        ['12+ pilots', ['count', 12]],
        ['on March 4, 2023 or 12 May', ...[]],
        ['since 2021, by 2024-05-01, at 10:30, 24/7', ...[]],
        ['version 4.11, since 4.11, #5521, Tier 1, KR 4, priority 1 and 2, n=212', ...[]],
        ['p90, FY23, Q3, tier-1, 3rd', ...[]],
        ['22 tickets per 100 crossings', ['count', 22]],
        ['the last one', ...[]]
    ] as const satisfies readonly (readonly [string, ...(readonly [string, number])[]])[]) {
        it(`finds in “${text}” ${figures.length === 0 ? 'none' : figures.map(([, value]) => value).join(', ')}`, () => {
            assert.deepEqual(
                figuresIn(text).map(({ dimension, value }) => [dimension, value]),
                figures
            )
        })
    }

    it('keeps where a figure stands, its words as written and what follows it', () => {
        const [figure] = figuresIn('Reach 1h 48m of sailing time a day')
        assert.deepEqual(
            [figure?.start, figure?.end, figure?.written, figure?.following],
            [6, 12, '1h 48m', ['of', 'sailing', 'time', 'a', 'day'].slice(0, figure?.following.length)]
        )
    })
})
