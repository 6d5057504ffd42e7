import { HighlightStyle } from '@codemirror/language'
import { tags } from '@lezer/highlight'

const colour = (name: string) => ({ color: `var(--code-${name})` })

/** Code in the colours of the page's theme; `theme.css` holds the values. */
export const codeColours = HighlightStyle.define([
    { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], ...colour('keyword') },
    { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.inserted], ...colour('string') },
    { tag: [tags.comment, tags.quote], ...colour('comment') },
    { tag: [tags.number, tags.bool, tags.null, tags.atom], ...colour('number') },
    {
        tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.labelName],
        ...colour('function')
    },
    { tag: [tags.typeName, tags.className, tags.namespace, tags.tagName, tags.attributeName], ...colour('type') },
    { tag: [tags.propertyName, tags.definition(tags.variableName)], ...colour('name') },
    { tag: [tags.meta, tags.processingInstruction, tags.contentSeparator, tags.deleted], ...colour('meta') },
    { tag: [tags.link, tags.url], ...colour('link') },
    { tag: tags.monospace, ...colour('string') },
    { tag: tags.heading, ...colour('heading'), fontWeight: '650' },
    { tag: tags.strong, fontWeight: '650' },
    { tag: tags.emphasis, fontStyle: 'italic' }
])
