import { toPageRecord } from '../../src/hosts/cli/toPageRecord'
import { buildPortfolio } from '../../src/linking/buildPortfolio'
import { parsePage } from '../../src/parsing/parsePage'
import type { Bench } from './bench'
import { compare, type Work } from './compare'
import { goalsPage, okrPage, roadmapPage } from './pages'

/** A handbook of so many teams, each with a page of OKRs, one of goals and one of plans, 20 KB each. */
const handbook = (teams: number) =>
    Array.from({ length: teams }, (_, team) =>
        [okrPage(20_000), goalsPage(20_000), roadmapPage(20_000)].map(({ uri, text }) => ({
            uri: `team-${team}/${uri}`,
            text: text.replace(/^# .*/, title => `# Crew ${team}: ${title.slice(2)}`)
        }))
    ).flat()

/** One page that holds everything: nothing to divide the work by. */
const onePage = (size: number) => [okrPage(size), roadmapPage(size)]

export const bench: Bench = {
    name: 'portfolio',
    run: () => {
        const sizes = [
            ...[30, 60, 120].map(teams => ({ name: `${teams} teams, 3 pages each`, pages: handbook(teams) })),
            ...[0.5, 1, 2].map(size => ({ name: `2 pages of ${size} MB`, pages: onePage(size * 1_000_000) }))
        ]
        const rows = sizes.map(({ name, pages }) => {
            const parsed = pages.map(parsePage)
            const portfolio = buildPortfolio(parsed)
            const works: Record<'build' | 'record' | 'read', Work> = {
                build: () => buildPortfolio(parsed),
                record: () => toPageRecord(parsed[0]!.value, portfolio),
                read: () => pages.map(parsePage)
            }
            const { build, record, read } = compare(works, { rounds: 3, atLeast: 5 })
            const { features, keyResults, objectives, goals } = portfolio
            const entities = features.size + keyResults.size + objectives.size + goals.size
            return [
                name,
                features.size,
                keyResults.size,
                read.ms,
                build.ms,
                (build.ms * 1_000) / entities,
                `${((100 * build.ms) / read.ms).toFixed(1)} %`,
                record.ms
            ]
        })
        return Promise.resolve([
            {
                title: 'Joining pages',
                note: 'Milliseconds; `µs each` is `buildPortfolio` per feature, goal, objective and key result, and stays level where joining is linear. The record is that of the first page.',
                columns: [
                    'handbook',
                    'features',
                    'key results',
                    'parsePage',
                    'buildPortfolio',
                    'µs each',
                    'of reading',
                    'toPageRecord'
                ],
                rows
            }
        ])
    }
}
