import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { filter, map } from 'rxjs'
import type {
    EnabledExtension,
    ExtensionManifest,
    MergedHover,
    Settings,
    ViewerId
} from '../../../src/hosts/workbench/extensionHost/extensionHost'
import type { Position } from '../../../src/model/location'
import type { NodeExtensionHost } from '../../support/nodeExtensionHost'
import { nextValue } from '../../support/nextValue'
import { writeHandbook } from '../../support/writeHandbook'

const root = path.resolve(__dirname, '../../..')

/** The built extension, as a registry would hand it over. */
export const bundle = path.join(root, 'dist/extension.js')
export const okrLens: EnabledExtension = {
    id: 'okr-lens/okr-lens',
    manifest: JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as ExtensionManifest,
    scriptURL: pathToFileURL(bundle).href
}

/** A file of code that names what `writeHandbook` writes of. */
export const uri = 'git://acme/shop?0123456789012345678901234567890123456789#src/toolbar.ts'
export const text = `// The Browser Extension puts this toolbar on every page; @acme/web looks after it.
export const browserExtension = createToolbar()
const unrelated = 1
`

/** A folder for the tests of a suite, with a handbook in its `handbook`; it is known once they run. */
export function handbookFolder(): { readonly path: string } {
    const folder = { path: '' }
    before('write a handbook', async () => {
        folder.path = await mkdtemp(path.join(tmpdir(), 'okr-lens-'))
        await writeHandbook(path.join(folder.path, 'handbook'))
    })
    after(() => rm(folder.path, { recursive: true }))
    return folder
}

/** Settings that read all Markdown pages of repositories. */
export const sources = (...repositories: readonly string[]): Settings => ({
    'okrLens.sources': repositories.map(repository => ({ repository, paths: ['**/*.md'] })),
    // What asks for pages is counted by itself
    'okrLens.advanced': { history: false }
})

/** The middle of the first place where the words stand in the file. */
export function placeOf(words: string): Position {
    const offset = text.indexOf(words)
    assert.notEqual(offset, -1, words)
    const before = text.slice(0, offset + Math.floor(words.length / 2)).split('\n')
    return { line: before.length - 1, character: before.at(-1)!.length }
}

/** Markdown as it reads: without the backslashes that keep a page's own words from being marks. */
export const withoutEscapes = (markdown: string): string => markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '')

/** Open the file in a host. */
export async function openFile(host: NodeExtensionHost): Promise<ViewerId> {
    await host.addDocument({ uri, languageId: 'typescript', text })
    return host.addViewer({ uri })
}

/** What a host shows at a place of the file, whenever it has all answers. */
export const hoversAt = (host: NodeExtensionHost, position: Position) =>
    host.hover(uri, position).pipe(filter(({ isLoading }) => !isLoading))

/** The hover on the middle of the first place where the words stand. */
export const hoverOn = async (host: NodeExtensionHost, words: string): Promise<MergedHover> =>
    (await nextValue(hoversAt(host, placeOf(words)), ({ result }) => result !== null)).result!

/** The panel's content, as soon as it says something. */
export const panelOf = (host: NodeExtensionHost, content: RegExp): Promise<string> =>
    nextValue(
        host.panelViews().pipe(
            map(views => views.find(({ id }) => id === 'okrLens.panel')?.content ?? ''),
            map(withoutEscapes)
        ),
        shown => content.test(shown)
    )
