import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '../../src/model/page'
import { corpus } from '../support/corpus'

/** The bench runs where `npm run` starts it. */
const repository = process.cwd()

/** Some pages that are alike, measured together. */
export interface PageGroup {
    readonly name: string
    readonly pages: readonly Page[]
}

/** Parts, each told its number, until they have about `size` characters. */
function linesUntil(size: number, partOf: (index: number) => readonly string[]): readonly string[] {
    const lines: string[] = []
    for (let index = 0, length = 0; length < size; index++) {
        const part = partOf(index)
        lines.push(...part)
        length += part.join('\n').length
    }
    return lines
}

const pageOf = (uri: string, lines: readonly string[]): Page => ({ uri, text: `${lines.join('\n')}\n` })

const pick = <Value>(values: readonly Value[], index: number): Value => values[index % values.length]!

const nouns = ['ticket machine', 'night ferry', 'harbour map', 'pier display', 'crew roster', 'tide forecast']
const verbs = ['Rebuild', 'Double', 'Open', 'Measure', 'Hand over', 'Retire']
const outcomes = ['=> **met**, 14 days', '=> missed: nobody was free', '✅', '(70%)', '_Result: 3 of 5 piers_', '']
const teams = ['Harbour', 'Passenger', 'Fleet', 'Weather', 'Cargo', 'Night service']

/** A quarter's page of a company: teams, objectives, labelled key results with links, figures and results. */
export function okrPage(size: number): Page {
    const lines = [
        '# FY24-Q2 OKRs',
        '',
        'These are for Q2 in [fiscal year 2024](../calendar.md), from 2023-05-01 to 2023-07-31.',
        ''
    ]
    const body = linesUntil(size, index => {
        const noun = pick(nouns, index)
        return [
            ...(index % 4 === 0 ? [`## ${pick(teams, index >> 2)} ${index >> 2}`, ''] : []),
            `1. **OBJECTIVE: ${pick(verbs, index)} the ${noun} on every pier** (@pilot${index})`,
            `   1. KR: Bring the [${noun}](../${index}/${noun.replace(' ', '-')}.md) to ${index + 5} of ${index + 9} piers ${pick(outcomes, index)}`,
            `   1. KR: Waiting times fall from _${index + 40}_ to ${index + 4} minutes, as the passengers’ survey counts them ${pick(outcomes, index + 1)}`,
            `   1. KR: [_$N_](https://docs.example.com/n${index}) in yearly passes ${pick(outcomes, index + 2)}`,
            ''
        ]
    })
    return pageOf('okrs.md', [...lines, ...body])
}

/** A team's page: numbered goals with labelled passages of prose, then a roadmap. */
export function goalsPage(size: number): Page {
    const lines = ['# Passenger team goals and roadmap', '', 'Passengers come first.', '', '## Goals for FY24', '']
    const body = linesUntil(size, index => {
        const noun = pick(nouns, index)
        return [
            `### ${index + 1}. ${pick(verbs, index)} the ${noun} ${index}`,
            '',
            `**Problem:** Few find the ${noun}, and [those who do](https://docs.example.com/${index}) give up at the second step. We pay for its upkeep, where a sign might have done.`,
            '',
            `**Why we are focusing on this:** A ${noun} that works _saves_ every passenger a walk, and the crew \`pier-${index}\` a question.`,
            '',
            `**How we will measure success:** The [harbour dashboard](https://figures.example.com/${index}) tells how many use it, and how many of those come back within ${index + 3} days.`,
            ''
        ]
    })
    return pageOf('goals.md', [...lines, ...body, ...roadmapLines(size / 5)])
}

function roadmapLines(size: number): readonly string[] {
    const lines = [
        '## Roadmap',
        '',
        '| Feature | Description | Owner | Goal area | Quarter (FY24) |',
        '| --- | --- | --- | --- | --- |'
    ]
    const rows = linesUntil(size, index => {
        const noun = pick(nouns, index)
        return [
            `| [${pick(verbs, index)} ${noun} ${index}](https://tracker.example.com/${index}) | What the ${noun} shows at night | @pilot${index % 9} | ${pick(verbs, index)} the ${noun} | Q${(index % 4) + 1} |`
        ]
    })
    return [...lines, ...rows]
}

/** A roadmap of one long table. */
export const roadmapPage = (size: number): Page => pageOf('roadmap.md', ['# Fleet roadmap', '', ...roadmapLines(size)])

/** A page without any goals. */
function prosePage(size: number): Page {
    const lines = ['# How we work', '']
    const body = linesUntil(size, index => {
        const noun = pick(nouns, index)
        return [
            ...(index % 6 === 0 ? [`## The ${noun} ${index}`, ''] : []),
            `The ${noun} is looked after by whoever is on duty; ask in **#${noun.replace(' ', '-')}** before you touch it, for its last keeper may have left [a note](../notes/${index}.md). What is broken for more than a day is told to the harbour master, who writes it down.`,
            '',
            ...(index % 5 === 0 ? [`- Bring a torch.`, `- Sign \`log-${index}\`.`, `- Lock the door.`, ''] : [])
        ]
    })
    return pageOf('prose.md', [...lines, ...body])
}

/** The Markdown pages below a folder, by path; none where it is not there. */
const pagesIn = (folder: string): readonly Page[] =>
    existsSync(folder)
        ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
              .filter(path => path.endsWith('.md'))
              .toSorted()
              .map(path => ({ uri: basename(path), text: readFileSync(join(folder, path), 'utf8') }))
        : []

/** Pages like those people write: ours of each kind, the example handbook, and the corpus where it is at hand. */
export function pageGroups(): readonly PageGroup[] {
    return [
        { name: 'OKR page', pages: [okrPage(20_000)] },
        { name: 'goals page', pages: [goalsPage(20_000)] },
        { name: 'roadmap table', pages: [roadmapPage(20_000)] },
        { name: 'prose', pages: [prosePage(20_000)] },
        { name: 'example handbook', pages: pagesIn(join(repository, 'examples', 'handbook')) },
        { name: 'corpus', pages: ['seeds', 'dev'].flatMap(folder => pagesIn(join(corpus, folder))) },
        { name: 'OKR page, 1 MB', pages: [okrPage(1_000_000)] }
    ].filter(({ pages }) => pages.length > 0)
}
