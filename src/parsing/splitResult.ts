import { isMarked, sliceInline, type Inline } from './document'

/** Every spelling of the arrow between a key result and what came of it: `=>`, `==>`, `== >`, `=>.`, `→`. */
const arrow = /(?:={1,4}\s?>|[→⇒])\.?/g

/** What a list item promises, and what was reported for it. */
export interface SplitItem {
    readonly promise: Inline
    readonly result?: Inline
}

/** Part an item at its first arrow. An arrow in code or in a link's text is part of the words. */
export function splitResult(item: Inline): SplitItem {
    for (const match of item.text.matchAll(arrow)) {
        if (!isMarked(item, match.index, 'code', 'link')) {
            const result = sliceInline(item, match.index + match[0].length)
            return { promise: sliceInline(item, 0, match.index), ...(result.text !== '' && { result }) }
        }
    }
    return { promise: item }
}
