import type { IOptions } from 'sanitize-html'

const paint = ['fill', 'stroke', 'stroke-width']
const anyValue = [/.*/]

/**
 * What Sourcegraph 3.43–4.4 lets through after Markdown became HTML, as its production client
 * (`@sourcegraph/code-host-integration` 0.0.84) configures sanitize-html. Restated in full, with the lists that were the
 * library's defaults then: a later release of the library allows more, and the workbench must not show what Sourcegraph hides.
 */
export const sanitizeOptions: IOptions = {
    disallowedTagsMode: 'discard',
    // An attribute without a value stays.
    nonBooleanAttributes: [],
    allowedTags: [
        ...['address', 'article', 'aside', 'footer', 'header', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup', 'main'],
        ...['nav', 'section', 'blockquote', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'hr', 'li', 'ol', 'p'],
        ...['pre', 'ul', 'a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'data', 'dfn', 'em', 'i', 'kbd', 'mark'],
        ...['q', 'rb', 'rp', 'rt', 'rtc', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u'],
        ...['var', 'wbr', 'caption', 'col', 'colgroup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
        ...['img', 'picture', 'source', 'svg', 'rect', 'defs', 'pattern', 'mask', 'circle', 'path', 'title']
    ],
    allowedAttributes: {
        a: ['href', 'name', 'target', 'title', 'class', { name: 'rel', values: ['noopener', 'noreferrer'] }],
        img: ['src', 'alt', 'width', 'height', 'align', 'style'],
        source: ['srcset', 'media'],
        svg: ['width', 'height', 'viewbox', 'version', 'preserveaspectratio', 'style'],
        rect: ['x', 'y', 'width', 'height', 'transform', ...paint],
        path: ['d', ...paint],
        circle: ['cx', 'cy', ...paint],
        pattern: ['id', 'width', 'height', 'patternunits', 'patterntransform'],
        mask: ['id'],
        span: ['class'],
        code: ['class'],
        ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(heading => [heading, ['id']]))
    },
    allowedStyles: {
        img: Object.fromEntries(
            ['padding', 'padding-left', 'padding-right', 'padding-top', 'padding-bottom'].map(name => [name, anyValue])
        ),
        svg: Object.fromEntries(['flex', 'flex-grow', 'flex-shrink', 'flex-basis'].map(name => [name, anyValue]))
    },
    selfClosing: ['img', 'br', 'hr', 'area', 'base', 'basefont', 'input', 'link', 'meta'],
    allowedSchemes: ['http', 'https', 'ftp', 'mailto', 'tel'],
    allowedSchemesByTag: {},
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
    allowProtocolRelative: true,
    enforceHtmlBoundary: false
}
