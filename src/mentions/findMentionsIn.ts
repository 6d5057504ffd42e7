import type { Mention } from '../model/mention'
import type { Page } from '../model/page'
import type { TeamId } from '../model/portfolio'
import type { AliasIndex } from './index/aliasIndex'
import { findLines } from './findLines'
import { folderOf } from './folderOf'
import { FoundMention } from './foundMention'
import { isDefinition } from './isDefinition'
import type { Occurrence } from './occurrence'
import { pickLongest } from './pickLongest'
import { supportWaiting } from './supportWaiting'
import { teamsOfPath } from './teamsOfPath'

/**
 * Mentions of one document in reading order, never overlapping, without the rows and headings that define them.
 *
 * @param window how many tokens of a line are held at a time; the answer does not depend on it
 */
export function findMentionsIn({ uri, text }: Page, index: AliasIndex, window?: number): readonly Mention[] {
    const lines = findLines(text, index, window)
    const ownTeams = lines.length > 0 ? teamsOfPath(uri, index) : new Map<TeamId, string>()
    const mentions: Mention[] = []
    for (const [at, line] of lines.entries()) {
        const more = supportWaiting(text, lines, at, ownTeams)
        for (const occurrence of more.length > 0 ? pickLongest([...line.certain, ...more]) : line.certain) {
            if (!occurrence.meant.some(({ entity }) => isDefinition(entity, uri, line.number))) {
                mentions.push(new FoundMention(text, line, favouring(ownTeams, occurrence)))
            }
        }
    }
    return mentions
}

/** Of entities that share an alias, those of the team in whose folder the document lies come first. */
function favouring(teams: ReadonlyMap<TeamId, string>, occurrence: Occurrence): Occurrence {
    if (teams.size === 0 || occurrence.meant.length === 1) {
        return occurrence
    }
    const [own, ...ownOthers] = occurrence.meant.filter(alias => folderOf(alias, teams) !== undefined)
    const others = occurrence.meant.filter(alias => folderOf(alias, teams) === undefined)
    return own && others.length > 0
        ? {
              ...occurrence,
              meant: [own, ...ownOthers, ...others],
              favour: `the file lies in “${folderOf(own, teams)}/”`
          }
        : occurrence
}
