import assert from 'node:assert/strict'
import { complete } from '../../src/model/stepwise'
import type { Document, Inline } from '../../src/parsing/markdown/document'
import { parseMarkdown } from '../../src/parsing/markdown/markdown'

/** The document of a Markdown text. */
export const documentOf = (text: string): Document => complete(parseMarkdown({ uri: 'page.md', text }))

/** The inline content of the paragraph that a Markdown text is. */
export function inlineOf(markdown: string): Inline {
    const [block] = documentOf(markdown).blocks
    assert.ok(block?.kind === 'paragraph' || block?.kind === 'heading', markdown)
    return block.content
}
