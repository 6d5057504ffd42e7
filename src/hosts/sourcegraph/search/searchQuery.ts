import type { Spellings } from '../../../mentions/spellings'

/** Spellings that are looked for at once; an entity of more has said its usual ones long before. */
const mostSpellings = 24

/** Matches after which Sourcegraph stops. */
const mostMatches = 500

/** Between the words of a name: prose, `snake_case`, `kebab-case`, or nothing, as in `camelCase`. A blank would end the pattern. */
const joint = '[\\x20_-]?'

const wordsOf = (spelling: string): readonly string[] => spelling.split(/[\s_-]+/).filter(Boolean)
const keyOf = (spelling: string): string => wordsOf(spelling).join(' ').toLowerCase()

/** Sourcegraph's regular expressions know escaped marks of ASCII only; others mean themselves. */
const escape = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** What finds a spelling in each of its forms, in any case. */
const patternOf = (spelling: string): string => wordsOf(spelling).map(escape).join(joint)

/** A name beside what makes it a team's: “**Web** team”, `web-team`, `team: web`, `@acme/web`, `engineering/web`. */
function teamPatternsOf(spelling: string): readonly string[] {
    const name = patternOf(spelling)
    const end = /[a-z0-9]$/i.test(name) ? '\\b' : ''
    return [`${name}[^a-z0-9\\n]{0,4}team`, `(?:team|owner|squad|engineering|@[\\w.-]+/)[^a-z0-9\\n]{0,6}${name}${end}`]
}

/** Spellings that find what others would not: a line with “browser extension release” holds “browser extension”. */
function telling({ alone, asTeam }: Spellings): Spellings {
    const keys = new Set(alone.map(keyOf).filter(Boolean))
    const isCovered = (key: string): boolean => [...keys].some(other => other !== key && key.includes(other))
    return {
        alone: [...keys].filter(key => !isCovered(key)),
        asTeam: [...new Set(asTeam.map(keyOf))].filter(key => key !== '' && !keys.has(key) && !isCovered(key))
    }
}

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
