import assert from 'node:assert/strict'
import { parsePage } from '../../src/parsing/parsePage'

describe('The headings of a page', () => {
    const headings = (text: string) =>
        parsePage({ uri: 'page.md', text }).value.headings?.map(
            ({ anchor, level, line }) => `${line} ${'#'.repeat(level)}${anchor}`
        )

    it('have the anchors that links use, numbered where they repeat', () => {
        const page =
            '---\ntitle: x\n---\n# Web: OKRs!\n\n## Goals\n\n## 1. Grow *fast*\n\n### Goals\n\nUnderlined\n---\n'
        assert.deepEqual(headings(page), [
            '3 #web-okrs',
            '5 ##goals',
            '7 ##1-grow-fast',
            '9 ###goals-1',
            '11 ##underlined'
        ])
    })

    it('are none in prose', () => assert.equal(headings('Just words.\n'), undefined))
})
