import assert from 'node:assert/strict'
import { headingLine } from '../../../../../src/hosts/workbench/page/markdown/headingLine'

const page = [
    '# Goals & roadmap',
    '',
    'Some words',
    'on two lines.',
    '',
    '- a list',
    '',
    '## The `code` goal',
    '```',
    '# no heading',
    '```',
    '## Twice',
    '',
    '## Twice'
].join('\n')

describe('headingLine', () => {
    const cases: readonly [anchor: string, line: number | undefined][] = [
        ['goals--roadmap', 0],
        ['the-code-goal', 7],
        ['twice', 11],
        ['twice-1', 13],
        ['no-heading', undefined]
    ]
    for (const [anchor, line] of cases) {
        it(`finds #${anchor} ${line === undefined ? 'nowhere' : `on line ${line}`}`, () =>
            assert.equal(headingLine(page, anchor), line))
    }
})
