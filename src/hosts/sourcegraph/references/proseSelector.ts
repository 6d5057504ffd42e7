import type * as sourcegraph from 'sourcegraph'

/**
 * Documents that people read and no program runs: definitions and references are offered in these alone, so that code
 * keeps its own. A host tells the language by the path: Markdown is `.md`, `.mkd` and `.mkdown`, and every ending that
 * it does not know is `plaintext`, code too; other prose is therefore named by its endings.
 */
export const proseSelector: sourcegraph.DocumentSelector = [
    'markdown',
    { pattern: '*.{markdown,mdown,mdx,txt,text,rst,adoc,asciidoc,org,textile}' }
]
