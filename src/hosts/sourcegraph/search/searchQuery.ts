import type { Spellings } from '../../../mentions/spellings'
import { patternOf, teamPatternsOf, telling } from './spellingPatterns'

/** Spellings that are looked for at once; an entity of more has said its usual ones long before. */
const mostSpellings = 24

/** Matches after which Sourcegraph stops. */
const mostMatches = 500

/**
 * Write the query of Sourcegraph's search, as a regular expression, for lines that may name any of the entities. It finds
 * more than is meant: what it finds is to be read.
 *
 * @returns `undefined` where there is no spelling that could be looked for
 */
export function searchQuery(entities: readonly Spellings[]): string | undefined {
    const { alone, asTeam } = telling({
        alone: entities.flatMap(spellings => spellings.alone),
        asTeam: entities.flatMap(spellings => spellings.asTeam)
    })
    const patterns = [...alone.map(patternOf), ...asTeam.flatMap(teamPatternsOf)].slice(0, mostSpellings)
    return patterns.length > 0 ? `(?:${patterns.join('|')}) type:file count:${mostMatches}` : undefined
}
