import { decodeEntities } from './decodeEntity'
import type { Mark } from './document'
import type { InlineBuilder } from './inlineBuilder'

/** An HTML tag as it is written: `<a href="x.md">`, `</td>`, `<br/>`. */
export interface Tag {
    /** in lower case */
    readonly name: string
    readonly isClosing: boolean
    /** it ends with `/>` */
    readonly isEmpty: boolean
    /** the offset after its `>` */
    readonly to: number
    /** values as written, under names in lower case */
    readonly attributes: ReadonlyMap<string, string>
}

/** Elements whose content is no text of the page. */
export const silentElements: ReadonlySet<string> = new Set('script style pre svg iframe template textarea'.split(' '))

/** Elements that stand on lines of their own. */
const blockElements: ReadonlySet<string> = new Set(
    'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
        ' '
    )
)

export const isBlockElement = (name: string): boolean => blockElements.has(name)

const markOf: Readonly<Record<string, Mark['kind']>> = {
    b: 'strong', strong: 'strong', em: 'emphasis', i: 'emphasis', s: 'strike', del: 'strike', strike: 'strike', code: 'code'
} // prettier-ignore

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const isTagCharacter = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57) || code === 45
const isAttributeCharacter = (code: number): boolean =>
    isTagCharacter(code) || code === 46 || code === 58 || code === 95
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

function skipAll(is: (code: number) => boolean, source: string, at: number): number {
    while (is(source.charCodeAt(at))) {
        at++
    }
    return at
}

/** The end of an attribute value within quotes. One that seems to hold a tag is taken for one that nobody closed. */
function quotedEnd(source: string, at: number): number | undefined {
    const quote = source.charCodeAt(at)
    for (let index = at + 1; index < source.length; index++) {
        const code = source.charCodeAt(index)
        if (code === quote) {
            return index
        }
        if (code === 60 && /[a-z/!?]/i.test(source.charAt(index + 1))) {
            return undefined
        }
    }
    return undefined
}

/** Read the tag that starts at an offset; `undefined` for what is none. Never looks beyond the next tag. */
export function scanTag(source: string, at: number): Tag | undefined {
    const isClosing = source.charCodeAt(at + 1) === 47
    const nameStart = at + (isClosing ? 2 : 1)
    if (source.charCodeAt(at) !== 60 || !isLetter(source.charCodeAt(nameStart))) {
        return undefined
    }
    const attributes = new Map<string, string>()
    let index = skipAll(isTagCharacter, source, nameStart)
    const name = source.slice(nameStart, index).toLowerCase()
    for (;;) {
        const next = skipAll(isBlank, source, index)
        const code = source.charCodeAt(next)
        if (code === 62) {
            return { name, isClosing, isEmpty: false, to: next + 1, attributes }
        }
        if (code === 47 && source.charCodeAt(next + 1) === 62) {
            return { name, isClosing, isEmpty: true, to: next + 2, attributes }
        }
        if (next === index || isClosing || !(isLetter(code) || code === 95 || code === 58)) {
            return undefined
        }
        index = skipAll(isAttributeCharacter, source, next)
        const attribute = source.slice(next, index).toLowerCase()
        const equals = skipAll(isBlank, source, index)
        let value = ''
        if (source.charCodeAt(equals) === 61) {
            const start = skipAll(isBlank, source, equals + 1)
            const quote = source.charCodeAt(start)
            if (quote === 34 || quote === 39) {
                const end = quotedEnd(source, start)
                if (end === undefined) {
                    return undefined
                }
                value = source.slice(start + 1, end)
                index = end + 1
            } else {
                index = start
                while (
                    index < source.length &&
                    !isBlank(source.charCodeAt(index)) &&
                    !'"\'=<>`'.includes(source[index]!)
                ) {
                    index++
                }
                if (index === start) {
                    return undefined
                }
                value = source.slice(start, index)
            }
        }
        if (!attributes.has(attribute)) {
            attributes.set(attribute, value)
        }
    }
}

/** Let a tag do to the text what it does in a browser: start or end a mark, or a line. Other tags leave no trace. */
export function applyTag(
    { name, isClosing, isEmpty, attributes }: Tag,
    from: number,
    to: number,
    text: InlineBuilder
): void {
    const kind = Object.hasOwn(markOf, name) ? markOf[name] : undefined
    if (name === 'br' || isBlockElement(name)) {
        text.addBreak(from, to)
    } else if (isClosing) {
        text.closeTag(name)
    } else if (isEmpty) {
        // `<b/>` and the anchor `<a name="x"/>` cover nothing.
    } else if (name === 'a') {
        const url = attributes.get('href')
        // An anchor without a target is opened too: its end tag must not end another.
        text.openTag(name, 'link', url === undefined ? undefined : decodeEntities(url))
    } else if (kind) {
        text.openTag(name, kind)
    }
}

/** The end tag of an element, up to its name. */
export const endTag = (name: string): RegExp => new RegExp(`</${name}(?=[\\s/>])`, 'gi')

/** What ends a comment, `<?x ?>`, `<![CDATA[ ]]>` or `<!doctype x>` that starts at an offset. */
export function declarationEnd(source: string, at: number): '-->' | '?>' | ']]>' | '>' | undefined {
    if (source.startsWith('<!--', at)) {
        return '-->'
    }
    if (source.startsWith('<?', at)) {
        return '?>'
    }
    if (source.startsWith('<![CDATA[', at)) {
        return ']]>'
    }
    return source.startsWith('<!', at) && /[a-z]/i.test(source.charAt(at + 2)) ? '>' : undefined
}
