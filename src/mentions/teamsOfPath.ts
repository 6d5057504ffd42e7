import { percentDecoded } from '../model/location'
import type { TeamId } from '../model/portfolio'
import { wordsOf } from './aliases/wordsOf'
import type { AliasIndex } from './index/aliasIndex'
import { foldWord } from './text/foldWord'
import { teamsAmong } from './teamsAmong'

/** The teams in whose folders a document lies, each with that folder: Web of `client/web/index.ts`. */
export function teamsOfPath(uri: string, index: AliasIndex): ReadonlyMap<TeamId, string> {
    const folders = percentDecoded(uri.slice(uri.indexOf('#') + 1))
        .split('/')
        .slice(0, -1)
    return new Map(
        folders.flatMap(folder => {
            return teamsAmong(index.lookUp(wordsOf(folder).map(foldWord))).map(
                ({ entity }) => [entity.id, folder] as const
            )
        })
    )
}
