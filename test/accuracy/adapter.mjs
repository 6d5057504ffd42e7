// What the corpus scorer asks of a parser, answered by the product: names of fields are changed, nothing else.
import { tsImport } from 'tsx/esm/api'

const load = path => tsImport(`../../src/${path}.ts`, import.meta.url)
const { buildPortfolio } = await load('linking/buildPortfolio')
const { createGoalAreaResolver } = await load('linking/createGoalAreaResolver')
const { parsePage } = await load('parsing/parsePage')
const { readStatus } = await load('parsing/status/readStatus')
const { toPageRecord } = await load('hosts/cli/toPageRecord')
const { createMentionFinder } = await load('mentions/createMentionFinder')
const { portfolioOf } = await tsImport('../mentions/portfolioOf.ts', import.meta.url)

/** The page as `okr-lens read --json` prints it. */
export function parse(text, path) {
    const parsed = parsePage({ uri: path, text })
    return toPageRecord(parsed.value, buildPortfolio([parsed]))
}

/** The status of a key result. The corpus hands over plain text: no links, no private figures. */
export function classify(result, promise) {
    const location = { uri: '', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }
    const written = result === null ? undefined : { text: result, links: [], privateFigures: [], location }
    return readStatus(promise, written).status
}

/** The title that a goal area's short name stands for. */
export function resolveGoal(area, titles) {
    const resolution = createGoalAreaResolver(titles)(area)
    return resolution.kind === 'resolved' ? titles[resolution.index] : null
}

/** Finders for the entity lists that were asked for; the scorer hands over one list for all its files. */
const finders = new WeakMap()

/** A finder for the given entities: names as pages give them, aliases as the settings add them. `teamOnly`: the name is weak. */
function finderFor(entities) {
    const known = finders.get(entities)
    if (known) {
        return known
    }
    const named = kind => entities.filter(entity => entity.kind === kind).map(({ name }) => name)
    const portfolio = portfolioOf({
        features: named('feature'),
        goals: Object.fromEntries(named('goal').map(name => [name, []])),
        teams: named('team')
    })
    const add = entities.map(({ name, kind, aliases, teamOnly }) => [
        name,
        kind === 'team' && !teamOnly ? [name, ...aliases] : aliases
    ])
    const finder = createMentionFinder(portfolio, { add: Object.fromEntries(add) })
    finders.set(entities, finder)
    return finder
}

/** Where a file names the entities. Ids of the portfolio are the names. */
export function mentions(text, path, entities) {
    return finderFor(entities)
        .findMentions({ uri: path, text })
        .map(({ range, refers }) => ({
            line: range.start.line,
            startCharacter: range.start.character,
            endCharacter: range.end.character,
            refers: refers[0]
        }))
}
