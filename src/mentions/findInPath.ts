import { comparePositions } from '../model/location'
import type { Mention } from '../model/mention'
import { wordsOf } from './aliases/wordsOf'
import { findMentionsIn } from './findMentionsIn'
import { FoundMention } from './foundMention'
import type { AliasIndex } from './index/aliasIndex'
import type { ListedEntry } from './mentionFinder'
import { isNonEmpty } from './occurrence'
import { teamsAmong } from './teamsAmong'
import { foldWord } from './text/foldWord'

/** Folders with shorter names are called so for other reasons: `it/` holds Italian. */
const shortestFolder = 3

interface Segment {
    readonly name: string
    readonly start: number
}

/** The folders of a path, from the root down. */
function foldersOf(path: string, isFolder: boolean): readonly Segment[] {
    let start = 0
    const segments = path.split('/').map(name => {
        const segment = { name, start }
        start += name.length + 1
        return segment
    })
    return isFolder ? segments : segments.slice(0, -1)
}

/** The team in whose name a folder stands, as a mention in the path. */
function teamOf(path: string, { name, start }: Segment, index: AliasIndex): readonly Mention[] {
    const meant = name.length < shortestFolder ? [] : teamsAmong(index.lookUp(wordsOf(name).map(foldWord)))
    return isNonEmpty(meant)
        ? [
              new FoundMention(
                  path,
                  { number: 0, start: 0 },
                  { start, end: start + name.length, meant, form: 'path', signal: 'a folder is called so' }
              )
          ]
        : []
}

/** What a path names: whatever prose would say by these words, and teams by folders that are called like them. */
export function findInPath({ uri, path, isFolder }: ListedEntry, index: AliasIndex): readonly Mention[] {
    const line = path.replace(/[\r\n]/g, ' ')
    const named = findMentionsIn({ uri, text: line }, index)
    const isFree = ({ range: { start, end } }: Mention): boolean =>
        !named.some(({ range }) => range.start.character < end.character && start.character < range.end.character)
    const folders = foldersOf(line, isFolder).flatMap(folder => teamOf(line, folder, index))
    return [...named, ...folders.filter(isFree)].sort((a, b) => comparePositions(a.range.start, b.range.start))
}
