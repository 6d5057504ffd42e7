import assert from 'node:assert/strict'
import { formatBytes } from '../../../../src/hosts/workbench/page/formatBytes'

describe('formatBytes', () => {
    const cases: readonly [number, string][] = [
        [0, '0 bytes'],
        [1, '1 byte'],
        [999, '999 bytes'],
        [1234, '1.2 kB'],
        [3_400_000, '3.4 MB']
    ]
    for (const [bytes, words] of cases) {
        it(words, () => assert.equal(formatBytes(bytes), words))
    }
})
