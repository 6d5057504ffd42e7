import type { Mention } from '../model/mention'
import type { Page } from '../model/page'
import type { TeamId } from '../model/portfolio'
import type { Alias } from './aliases/alias'
import type { AliasIndex } from './index/aliasIndex'
import { findLines, type Line } from './findLines'
import { FoundMention } from './foundMention'
import { isDefinition } from './isDefinition'
import type { Occurrence } from './occurrence'
import { pickLongest } from './pickLongest'
import { teamsOfPath } from './teamsOfPath'

/** How many lines away a strong mention still supports a weak alias of the same entity. */
const neighbourhood = 2

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
        const more = line.waiting.length > 0 ? supported(lines, at) : []
        for (const occurrence of more.length > 0 ? pickLongest([...line.certain, ...more]) : line.certain) {
            if (!occurrence.meant.some(({ entity }) => isDefinition(entity, uri, line.number))) {
                mentions.push(new FoundMention(text, line, favouring(ownTeams, occurrence)))
            }
        }
    }
    return mentions
}

/** The weak aliases of a line that a strong mention near them confirms, where no stronger one stands. */
function supported(lines: readonly Line[], at: number): Occurrence[] {
    const { number, certain, waiting } = lines[at]!
    const near = lines
        .slice(Math.max(0, at - neighbourhood), at + neighbourhood + 1)
        .filter(line => Math.abs(line.number - number) <= neighbourhood)
        .flatMap(line => line.certain)
    const named = new Map(near.flatMap(({ meant }) => meant.map(alias => [alias.entity.id, alias] as const)))
    let next = 0
    return waiting.flatMap(occurrence => {
        const { start, end, meant } = occurrence
        while (next < certain.length && certain[next]!.end <= start) {
            next++
        }
        const isFree = next === certain.length || certain[next]!.start >= end
        const [support] = meant.flatMap(({ entity }) => named.get(entity.id) ?? [])
        return support && isFree ? [{ ...occurrence, signal: `“${support.spelling}” stands near it` }] : []
    })
}

/** Of entities that share an alias, those of the team in whose folder the document lies come first. */
function favouring(teams: ReadonlyMap<TeamId, string>, occurrence: Occurrence): Occurrence {
    const folderOf = ({ entity }: Alias): string | undefined =>
        (entity.kind === 'team' ? [entity.id] : entity.teams).flatMap(id => teams.get(id) ?? [])[0]
    if (teams.size === 0 || occurrence.meant.length === 1) {
        return occurrence
    }
    const [own, ...ownOthers] = occurrence.meant.filter(alias => folderOf(alias) !== undefined)
    const others = occurrence.meant.filter(alias => folderOf(alias) === undefined)
    return own && others.length > 0
        ? { ...occurrence, meant: [own, ...ownOthers, ...others], favour: `the file lies in “${folderOf(own)}/”` }
        : occurrence
}
