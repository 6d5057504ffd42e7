import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { git } from '../../hosts/workbench/server/support/git'

/** How large the handbook is: 10,000 features and 20,000 key results. */
export const size = {
    pages: 500,
    featuresPerPage: 20,
    objectivesPerPage: 10,
    keyResultsPerObjective: 4,
    editions: 10,
    pagesPerEdition: 10
} as const

const things =
    'anchor barge beacon berth bollard buoy cargo chart crane current davit deck dock dredger engine fender ferry freight galley gangway harbour hatch hull inlet jetty keel lantern ledger lock manifest mast mooring pilot pump quay radar rudder sail signal sluice tariff terminal tide timetable tug vessel wharf winch'.split(
        ' '
    )
const makings = 'alerts archive billing board browser checks console digest editor exports feed forms gateway index planner portal register reports scanner sync'.split(' ') // prettier-ignore

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const thing = (index: number): string => things[index % things.length]!
const making = (index: number): string => makings[index % makings.length]!

/** “Crane Tide Planner 4711”: no two features share a name, and none shares all of its words. */
const featureName = (index: number): string => {
    const second = Math.floor(index / things.length)
    return `${capital(thing(index))} ${capital(thing(second + 7))} ${capital(making(index + second))} ${index}`
}

export const nameOfFeature = (page: number, row: number): string => featureName(page * size.featuresPerPage + row)

const resultsOf = (edition: number): readonly string[] => [
    'in progress',
    `${12 + edition} of 40`,
    'done',
    'at risk, waiting for parts',
    ''
]

/** @param edition how often the page was written anew before */
function pageOf(page: number, edition: number): string {
    const team = `${capital(thing(page))} ${capital(making(page))} ${page}`
    const areas = [0, 1, 2, 3].map(goal => `${thing(page + goal)} ${making(page + 5 * goal)} ${page * 4 + goal}`)
    const results = resultsOf(edition)
    const lines = [`# ${team} team OKRs and roadmap`, '', '## Goals', '']
    areas.forEach((area, goal) => {
        lines.push(`### ${goal + 1}. Make ${area} dependable`, '', `**Problem:** Crews wait for the ${area}.`, '')
        lines.push(`**How we measure success:** fewer than ${goal + 3} calls a week.`, '')
    })
    lines.push('## FY22-Q2 OKRs', '')
    for (let objective = 0; objective < size.objectivesPerPage; objective++) {
        const aim = `${thing(page + objective)} ${making(objective)} ${page}-${objective}`
        lines.push(`1. **OBJECTIVE: Every ${aim} leaves on time**`)
        for (let row = 0; row < size.keyResultsPerObjective; row++) {
            const result = results[(objective + row + edition) % results.length]
            lines.push(`   1. KR: At least ${row + 40} crews use the ${thing(row)} ${aim}${result && ` => ${result}`}`)
        }
    }
    lines.push('', '## Roadmap', '', '| Feature | Goal area | Quarter (FY22) |', '| --- | --- | --- |')
    for (let row = 0; row < size.featuresPerPage; row++) {
        lines.push(`| ${nameOfFeature(page, row)} | ${capital(areas[row % areas.length]!)} | Q${(row % 4) + 1} |`)
    }
    return `${lines.join('\n')}\n`
}

/** Write the handbook of a company with 500 teams, a page for each, of which ten were written anew in each of ten commits. */
export async function writeLargeHandbook(folder: string): Promise<void> {
    await mkdir(join(folder, 'teams'), { recursive: true })
    git(folder, 'init', '--quiet', '--initial-branch=main')
    for (let edition = 0; edition <= size.editions; edition++) {
        const rewritten = edition === 0 ? size.pages : size.pagesPerEdition
        for (let index = 0; index < rewritten; index++) {
            const page = (edition * size.pagesPerEdition + index) % size.pages
            await writeFile(join(folder, 'teams', `team-${page}.md`), pageOf(page, edition))
        }
        git(folder, 'add', '--all')
        git(folder, 'commit', '--quiet', `--date=2021-0${1 + Math.floor(edition / 2)}-1${edition % 2}T12:00:00Z`, '--message', `Edition ${edition}`) // prettier-ignore
    }
}
