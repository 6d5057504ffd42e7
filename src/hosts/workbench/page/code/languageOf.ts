import { LanguageDescription } from '@codemirror/language'
import { languages } from '@codemirror/language-data'

/** Names that Sourcegraph spells otherwise. */
const renamed = new Map([
    ['c++', 'cpp'],
    ['c#', 'csharp'],
    ['tsx', 'typescript'],
    ['jsx', 'javascript']
])

/** The language of a file by its name, with a parser that can be loaded; `undefined` where it has none. */
export const languageOf = (path: string): LanguageDescription | undefined =>
    LanguageDescription.matchFilename(languages, path.slice(path.lastIndexOf('/') + 1)) ?? undefined

/** The language of a file as extensions know it: `typescript`; `plaintext` where it has none. */
export function languageId(path: string): string {
    const name = languageOf(path)?.name.toLowerCase() ?? 'plaintext'
    return renamed.get(name) ?? name
}
