import { findDelivery } from '../time/parseDelivery'
import { isPlaceholder } from '../readStatement'
import { isStatusPhrase } from '../status/statusPhrase'

/**
 * Keys of the entries of lists by what they speak of, in lower case with blanks between their words: `owner team` stands
 * for `owner_team` and `ownerTeam`.
 */
const keys = {
    name: 'title|name',
    year: 'year|fiscal year',

    // of an item of a product
    ownerTeam: 'product team|owner team|owning team|feature team|responsible team',
    team: 'team|squad',
    maturity: 'maturity|maturity level|lifecycle|lifecycle stage|release stage',
    quarter: 'quarter|delivery|delivery quarter|target quarter|planned quarter|release quarter|target|planned for',
    date: 'due|due date|delivery date|target date|release date|ship date|eta',
    goal: 'goal|goal area|objective',
    documentation: 'docs|docs link|docs url|documentation|documentation link|documentation url',
    tier: 'tier|tiers|plan|plans|edition|editions',
    stage: 'stage',
    status: 'status|state',
    category: 'category|categories',
    owner: 'owner|dri',

    // of a team
    engineering: 'em|engineering manager|eng manager|frontend engineering manager|backend engineering manager',
    product: 'pm|product manager|pdm',
    marketing: 'pmm|product marketing manager',
    lead: 'lead|tl|tech lead|team lead|engineering lead|product lead|manager',
    channel: 'slack|slack channel|slack channels|chat channel',
    labels: 'issue label|issue labels|team label',
    strategy: 'strategy|strategy link|strategy url|strategy page',
    members: 'members|team members|engineers',
    design: 'design|designer|designers|product designer|product design manager|ux',
    purpose: 'brief|mission|charter|purpose|responsibilities',

    // of a person, a job or an event, and of things that machines use or people buy
    person: 'role|roles|job title|email|pronouns|reports to|first name|last name|birthday|phone|linkedin|twitter|bio|salary|compensation|department|employment type|hiring manager|apply|apply url|location|start date',
    machine:
        'github|run|script|steps|uses|command|image|needs|env|environment|hosts|tasks|port|ports|path|repo|repository|alerts|severity|price|cost|amount|currency|author|runbook|oncall|on call|language|dependencies|region|schema|client|customer'
} as const

export type KeyMeaning = keyof typeof keys

const meanings = new Map(
    Object.entries(keys).flatMap(([meaning, words]) =>
        words.split('|').map(word => [word, meaning as KeyMeaning] as const)
    )
)

/** A key for each way in which a product is sold: `acme_premium: true`. */
const soldAs = '(?:core|free|starter|basic|pro|premium|ultimate|enterprise|community)'
const soldAsKey = new RegExp(`(?:^| )${soldAs}$`)

/** The words of a key: `product team` of `product_team`, `productTeam` and `Product-Team`. */
export const wordsOfKey = (key: string): string =>
    key
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toLowerCase()
        .replace(/[-_\s]+/g, ' ')
        .trim()

/** What a key speaks of; `undefined` for all others. */
export function meaningOf(key: string): KeyMeaning | undefined {
    const words = wordsOfKey(key)
    return meanings.get(words) ?? (soldAsKey.test(words) ? 'tier' : undefined)
}

const featureLists = 'features?|roadmap|roadmap items|capabilities|initiatives|deliverables'
const teamLists = 'teams|squads'
const featureListKey = new RegExp(`(?:^| )(?:${featureLists})$`)
const teamListKey = new RegExp(`(?:^| )(?:${teamLists})$`)

/** What a key calls the list below it: `features:`, `2022 roadmap:`, `product_teams:`. */
export function listNamedBy(key: string): 'features' | 'teams' | undefined {
    const words = wordsOfKey(key)
    return featureListKey.test(words) ? 'features' : teamListKey.test(words) ? 'teams' : undefined
}

const lifecycle =
    /^(?:ga|generally available|general availability|(?:public |private |open |closed |limited )?beta|(?:pre )?alpha|experiment(?:al)?|preview|early access|prototype|planned|proposed|minimal|viable|complete|lovable|stable|deprecated|retired|removed|legacy|sunset|released|shipped|launched)$/

const tier =
    /^(?:free|core|starter|basic|standard|pro|professional|plus|premium|ultimate|business|enterprise|team|community|bronze|silver|gold|platinum|true|false)$/

const link = /^(?:https?:\/\/|\/|\.\.?\/|[\w.-]+\/)\S+$/

const isNamed = (words: string): boolean => words.length <= 100 && /\p{L}{2}/u.test(words)

/** What the value of a key must be where people use the key for other things, too: by its words, or as written. */
const tests: Partial<Record<KeyMeaning, (words: string, written: string) => boolean>> = {
    ownerTeam: isNamed,
    team: isNamed,
    goal: isNamed,
    maturity: words => lifecycle.test(words),
    status: words => lifecycle.test(words) || isStatusPhrase(words),
    quarter: (words, written) =>
        /^[1-4]$/.test(words) || findDelivery(written, { era: 'FY', year: 2000 })?.quarter !== undefined,
    tier: words => tier.test(words),
    documentation: (_, written) => link.test(written),
    // A person's handle is no channel.
    channel: (_, written) => !written.startsWith('@')
}

/** Whether a value can be what its key speaks of: translations, schemas and services have the same keys with other values. */
export function isPlausible(meaning: KeyMeaning, key: string, value: string): boolean {
    const words = wordsOfKey(value)
    if (words === '' || isPlaceholder(words)) {
        return meaning !== 'person' && meaning !== 'machine'
    }
    return words !== wordsOfKey(key) && (tests[meaning]?.(words, value.trim()) ?? true)
}

const speaking: readonly KeyMeaning[] = [
    ...(['ownerTeam', 'team', 'maturity', 'quarter', 'goal', 'documentation', 'tier'] as const),
    ...(['engineering', 'product', 'lead', 'channel', 'labels', 'strategy'] as const)
]

/** Finds a key that stands for one of these words, in a block or in braces, plain or quoted. */
const anyOf = (words: readonly string[]): RegExp =>
    new RegExp(String.raw`(?:^|[\s{,?"'-])(?:${words.join('|').replaceAll(' ', '[ _-]?')})["']?[ \t]*:`, 'im')

const nameKey = anyOf([keys.name])
// No key is longer: a signature or a rule of dashes would be gone through anew from each of its dashes.
const speakingKey = anyOf([
    ...speaking.map(meaning => keys[meaning]),
    String.raw`[\w-]{0,60}(?:${featureLists}|${teamLists})`,
    String.raw`[\w-]{1,60}[_-]${soldAs}`
])

/** Whether a text has the keys that a list of features or teams cannot do without. What most YAML is for needs no parsing then. */
export const mayListEntities = (text: string): boolean => nameKey.test(text) && speakingKey.test(text)
