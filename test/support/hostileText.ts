import fc from 'fast-check'
import { clean } from '../../src/presentation/escape'

/** Pieces from which a page's author could build marks, links, images, HTML, tables and false blocks. */
export const hostilePieces = [
    ...[
        '*',
        '**',
        '_',
        '`',
        '```',
        '~~',
        '\\',
        '\\\\',
        '[',
        ']',
        '(',
        ')',
        '![',
        '](',
        '<',
        '>',
        '|',
        '&',
        '#',
        '- ',
        '1. '
    ],
    ...[
        'https://evil.example',
        'www.evil.example',
        'a@evil.example',
        '[x](https://evil.example)',
        '[x]: https://evil.example'
    ],
    ...[
        '![x](https://evil.example/p.png)',
        '<img src=https://evil.example>',
        '<script>',
        '</td>',
        '<!--',
        '&lt;',
        '&#92;'
    ],
    ...[
        'javascript:',
        '\n',
        '\r\n',
        '\n\n',
        '    ',
        '  \n',
        '---',
        '===',
        '| --- |',
        '\u202e',
        '\u200b',
        '\u00a0',
        '👩‍💻',
        'words',
        '9'
    ],
    ...[
        '\u2068',
        '\u2069',
        '\u2067',
        '\u{e0041}',
        '\u3164',
        '\u2028',
        '\0',
        '\u001b[31m',
        '\ud83d',
        'שלום 12',
        'Wеb',
        'Ｗｅｂ',
        '&#x202e;',
        '&amp;lt;'
    ],
    ...['**okr**', '<https://evil.example>', '<a href="https://evil.example">']
]

/** Words of a page that are meant to be more than words; they show something. */
export const hostile = fc
    .array(
        fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(...hostilePieces) },
            fc.string({ unit: 'grapheme', maxLength: 4 })
        ),
        {
            minLength: 1,
            maxLength: 12
        }
    )
    .map(parts => parts.join(''))
    .filter(value => clean(value) !== '')

/** The elements that our own Markdown comes to; any other is a page's doing. */
export const ourElements: ReadonlySet<string> = new Set(
    'a br h2 h3 h4 li p strong table tbody td th thead tr ul'.split(' ')
)
