import type { Spellings } from '../../../mentions/spellings'

/** Between the words of a name: prose, `snake_case`, `kebab-case`, or nothing, as in `camelCase`. A blank would end the pattern. */
const joint = '[\\x20_-]?'

/** The same, each written out. */
const joints = [' ', '', '-', '_']

const wordsOf = (spelling: string): readonly string[] => spelling.split(/[\s_-]+/).filter(Boolean)
const keyOf = (spelling: string): string => wordsOf(spelling).join(' ').toLowerCase()

/** Sourcegraph's regular expressions know escaped marks of ASCII only; others mean themselves. */
const escape = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** What finds a spelling in each of its forms, in any case. */
export const patternOf = (spelling: string): string => wordsOf(spelling).map(escape).join(joint)

/** A name beside what makes it a team's: “**Web** team”, `web-team`, `team: web`, `@acme/web`, `engineering/web`. */
export function teamPatternsOf(spelling: string): readonly string[] {
    const name = patternOf(spelling)
    const end = /[a-z0-9]$/i.test(name) ? '\\b' : ''
    return [`${name}[^a-z0-9\\n]{0,4}team`, `(?:team|owner|squad|engineering|@[\\w.-]+/)[^a-z0-9\\n]{0,6}${name}${end}`]
}

/** The forms of a spelling one by one, as plain text. */
export const formsOf = (spelling: string): readonly string[] => [
    ...new Set(joints.map(between => wordsOf(spelling).join(between)))
]

/** The usual forms of a name beside what makes it a team's, as plain text; those with an organisation are out of its reach. */
export const teamFormsOf = (spelling: string): readonly string[] => [
    ...formsOf(`${spelling} team`),
    ...formsOf(spelling).flatMap(name => [`team/${name}`, `team-${name}`, `team: ${name}`, `owner: ${name}`])
]

/** Spellings that are held against each other; far fewer are looked for. */
const mostCompared = 200

/** Spellings that find what others would not: a line with “browser extension release” holds “browser extension”. */
export function telling({ alone, asTeam }: Spellings): Spellings {
    const keys = new Set(alone.slice(0, mostCompared).map(keyOf).filter(Boolean))
    const isCovered = (key: string): boolean => [...keys].some(other => other !== key && key.includes(other))
    return {
        alone: [...keys].filter(key => !isCovered(key)),
        asTeam: [...new Set(asTeam.slice(0, mostCompared).map(keyOf))].filter(
            key => key !== '' && !keys.has(key) && !isCovered(key)
        )
    }
}
