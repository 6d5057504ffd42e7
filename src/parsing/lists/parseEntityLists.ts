import type { Diagnostic, Parsed } from '../../model/diagnostic'
import type { SourceLocation } from '../../model/location'
import type { Page } from '../../model/page'
import type { Delivery, Feature, Plan, TeamSection } from '../../model/plan'
import type { PlanningYear } from '../../model/quarter'
import type { RichText } from '../../model/richText'
import { listNamedBy, mayListEntities, wordsOfKey, type KeyMeaning } from './entryKeys'
import { judgeList } from './judgeList'
import { entriesOf, onlyScalar, type ListEntry } from './listEntry'
import { findDelivery, parseDate } from '../time/parseDelivery'
import { parseYear } from '../time/parseQuarter'
import type { Locate } from '../markdown/locator'
import { isPlaceholder } from '../readStatement'
import { readStatus } from '../status/readStatus'
import { parseYaml, type YamlNode, type YamlPair, type YamlScalar } from './yaml'

/** What stands above a list. */
interface ListContext {
    readonly called?: 'features' | 'teams'
    readonly year?: PlanningYear
    /** the quarter that a key states: `FY22-Q3:` */
    readonly time?: Delivery
    /** the team in whose entry the list stands */
    readonly team?: string
}

/** How many collections a list may stand in. */
const deepest = 8

/**
 * Read the features and teams that a YAML page lists: entries with a title or a name and with keys that speak of an item of a
 * product (its team, maturity, quarter, goal, documentation …) or of a team (its managers, channel, labels …). They may stand
 * in a list or a map, at the top or below other keys. Recognised by structure, never by path: people, jobs, services and what
 * machines read yield nothing. Never throws.
 */
export function parseEntityLists(page: Page): Parsed<Plan> {
    const lists: Lists = { teams: [], features: [], diagnostics: [] }
    const reading = mayListEntities(page.text) ? parseYaml(page) : undefined
    if (reading && !('problem' in reading)) {
        const read = listReader(lists, reading.locate)
        reading.documents.forEach(document => read(document, {}, 0))
    } else if (reading && !/\{\{|\{%|<%/.test(page.text)) {
        // A template becomes YAML only when it is filled in.
        const { from, to, written, expected } = reading.problem
        lists.diagnostics.push({ code: 'yaml.invalid', location: reading.locate(from, to), written, expected })
    }
    const { teams, features, diagnostics } = lists
    const kind = features.length > 0 ? 'roadmap' : 'index'
    return { value: { uri: page.uri, kind, teams, objectives: [], goals: [], features }, diagnostics }
}

/** What is read of a page, in reading order, while it is being read. */
interface Lists {
    readonly teams: TeamSection[]
    readonly features: Feature[]
    readonly diagnostics: Diagnostic[]
}

/** Prepare to read the lists of a tree. Each collection is read once, however many aliases stand for it. */
function listReader(lists: Lists, locate: Locate): (node: YamlNode, context: ListContext, depth: number) => void {
    const seen = new Set<YamlNode>()
    const isNew = (node: YamlNode): boolean => {
        const { size } = seen
        return seen.add(node).size > size
    }
    const readList = (entries: readonly ListEntry[], read: (entry: ListEntry, name: YamlScalar) => void): void => {
        for (const entry of entries.filter(({ map }) => isNew(map))) {
            if (entry.name) {
                read(entry, entry.name)
            } else if (entry.map.pairs.length > 0 && !entry.map.isAnchored) {
                // What has an anchor instead of a name is there to be repeated.
                lists.diagnostics.push({ code: 'entry.unnamed', ...firstWords(entry, locate) })
            }
        }
    }
    const readBelow = (pairs: readonly YamlPair[], context: ListContext, depth: number): void => {
        for (const { key, value } of pairs) {
            if (value.kind !== 'scalar') {
                read(value, contextBelow(key, context), depth)
            }
        }
    }
    function read(node: YamlNode, context: ListContext, depth: number): void {
        if (node.kind === 'scalar' || depth > deepest || !isNew(node)) {
            return
        }
        const entries = entriesOf(node)
        const held = judgeList(entries, { ...context, isDated: context.time !== undefined })
        if (held === 'features') {
            readList(entries, (entry, name) =>
                lists.features.push(toFeature(entry, name, context, lists.diagnostics, locate))
            )
        } else if (held === 'teams') {
            readList(entries, (entry, name) => {
                const section = toTeam(entry, name, locate)
                lists.teams.push(section)
                readBelow(entry.map.pairs, { ...context, team: section.name }, depth + 2)
            })
        } else if (node.kind === 'list') {
            node.items.forEach(item => read(item, context, depth + 1))
        } else {
            const year = yearOf(node.pairs)
            readBelow(node.pairs, { ...context, ...(year && { year }) }, depth + 1)
        }
    }
    return read
}

/** What an entry without a name starts with: its key, else its first pair. */
function firstWords(
    { key, map }: ListEntry,
    locate: Locate
): { readonly written: string; readonly location: SourceLocation } {
    const [pair] = map.pairs
    const first = key ?? pair?.key
    const value = key ? undefined : pair && onlyScalar(pair.value)
    return {
        written: [first?.text ?? '', value?.text ?? '']
            .filter(text => text !== '')
            .map(plain)
            .join(': '),
        location: locate(first?.from ?? map.from, Math.max(first?.to ?? map.from, value?.to ?? 0))
    }
}

/** What stands above the value of a key: as above the key, with the list it names, its quarter or its year. */
function contextBelow({ text }: YamlScalar, { called: calledAbove, ...above }: ListContext): ListContext {
    const year = yearIn(text)
    const time = findDelivery(text, year ?? above.year)
    const isTime = year !== undefined || time?.quarter !== undefined
    const called = listNamedBy(text) ?? (isTime ? calledAbove : undefined)
    return { ...above, ...(called && { called }), ...(year && { year }), ...(time?.quarter && { time }) }
}

/** The year of a key or a value: `FY22`, `2022`. */
const yearIn = (text: string): PlanningYear | undefined =>
    parseYear(text) ?? (/^20\d\d$/.test(text.trim()) ? { era: 'CY', year: Number(text) } : undefined)

/** The year that one of the pairs states: `fiscal_year: 2022`, `year: FY22`. */
function yearOf(pairs: readonly YamlPair[]): PlanningYear | undefined {
    const pair = pairs.find(({ key }) => /^(?:fiscal )?year$/.test(wordsOfKey(key.text)))
    const text = pair && onlyScalar(pair.value)?.text
    const year = text === undefined ? undefined : yearIn(text)
    return year && wordsOfKey(pair!.key.text) === 'fiscal year' ? { ...year, era: 'FY' } : year
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

const toRichText = ({ text, from, to }: YamlScalar, locate: Locate): RichText => ({
    text: plain(text),
    links: [],
    privateFigures: [],
    location: locate(from, to)
})

/** From the key of the entry, or where it starts, to the end of its name, unless an alias puts that elsewhere. */
function placeOf({ key, map }: ListEntry, name: YamlScalar, locate: Locate): SourceLocation {
    const from = key?.from ?? map.from
    const start = key ?? map.pairs[0]?.key
    return locate(from, name.from >= from ? name.to : (start?.to ?? from))
}

/** The one value of a meaning. */
function valueOf({ facts }: ListEntry, meaning: KeyMeaning): YamlScalar | undefined {
    const pair = facts.get(meaning)
    return pair && onlyScalar(pair.value)
}

/** The first value of some meanings that does not only hold a place. */
const factOf = (entry: ListEntry, ...meanings: readonly KeyMeaning[]): YamlScalar | undefined =>
    meanings.map(meaning => valueOf(entry, meaning)).find(value => value && !isPlaceholder(value.text))

function toTeam(entry: ListEntry, name: YamlScalar, locate: Locate): TeamSection {
    const key = entry.key && plain(entry.key.text)
    return {
        name: plain(name.text),
        ...(key !== undefined && { key }),
        path: [],
        location: placeOf(entry, name, locate)
    }
}

function toFeature(
    entry: ListEntry,
    name: YamlScalar,
    context: ListContext,
    diagnostics: Diagnostic[],
    locate: Locate
): Feature {
    const [owner, area, told] = [factOf(entry, 'owner'), factOf(entry, 'goal'), factOf(entry, 'status')]
    const team = plain(factOf(entry, 'ownerTeam', 'team')?.text ?? context.team ?? '')
    const delivery = readDelivery(entry, context, diagnostics, locate) ?? context.time
    const written = told && toRichText(told, locate)
    const status = written && readStatus(name.text, written)
    return {
        name: toRichText(name, locate),
        ...(owner && { owner: plain(owner.text) }),
        ...(written && status && status.status !== 'unknown' && { result: { written }, status }),
        ...(area && { goalArea: toRichText(area, locate) }),
        ...(delivery && { delivery }),
        ...(team !== '' && { team }),
        location: placeOf(entry, name, locate)
    }
}

const open = /^(?:later|backlog|unplanned|not planned|future|unknown)$/i

/** When an item is delivered: its quarter, else its date. Words of neither are told where the key asks for a quarter. */
function readDelivery(
    entry: ListEntry,
    { year: yearAbove }: ListContext,
    diagnostics: Diagnostic[],
    locate: Locate
): Delivery | undefined {
    const value = factOf(entry, 'quarter', 'date') ?? valueOf(entry, 'quarter')
    if (!value || value.text === '') {
        return undefined
    }
    const written = plain(value.text)
    const own = entry.facts.get('year')
    const year = (own && yearOf([own])) ?? yearAbove
    const found = findDelivery(/^[1-4]$/.test(written) ? `Q${written}` : written, year)
    const impossible = found ? undefined : parseDate(written)?.impossible
    const isAsked = /quarter|delivery/.test(wordsOfKey(entry.facts.get('quarter')?.key.text ?? ''))
    const location = locate(value.from, value.to)
    if (impossible !== undefined) {
        diagnostics.push({ code: 'date.impossible', location, written: impossible })
    } else if (!found && isAsked && !open.test(written) && !isPlaceholder(written)) {
        diagnostics.push({ code: 'quarter.unreadable', location, written })
    }
    return { ...found, written }
}
