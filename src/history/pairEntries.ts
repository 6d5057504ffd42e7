import { contentWords } from '../linking/words'
import { enter } from '../model/enter'
import { inSteps, type Stepwise } from '../model/stepwise'
import type { Entry } from './entry'
import { formatTime } from './formatTime'

/** An entry in both versions, or in one of them. */
export type Pair =
    | { readonly before: Entry; readonly after: Entry }
    | { readonly before: Entry; readonly after?: undefined }
    | { readonly before?: undefined; readonly after: Entry }

const fold = (text = ''): string => contentWords(text).join(' ')

/** Ways to know an entry again, the surest first. Each is tried on what those before it have left. */
const keys: readonly ((entry: Entry) => readonly (string | undefined)[])[] = [
    ({ kind, title, of, team, delivery, page }) => [kind, title, of, team, formatTime(delivery), page],
    ({ kind, title, of, team, delivery }) => [kind, fold(title), fold(of), team, formatTime(delivery)],
    ({ kind, title, of, page }) => [kind, fold(title), fold(of), page],
    ({ kind, title, of, team, page }) => [kind, fold(title), fold(of), team, page.slice(page.lastIndexOf('/') + 1)],
    ({ kind, title, of, team }) => [kind, fold(title), fold(of), team],
    ({ kind, title, of }) => [kind, fold(title), fold(of)],
    ({ kind, title }) => [kind, fold(title)]
]

/** Less alike than this, two titles are two things. */
const leastLikeness = 0.5

/** The most entries that are compared each with each; a page with more is compared by its words alone. */
const mostCompared = 400

/** The words of a title that are compared; no title is longer. */
const mostWords = 200

/** How much of the words of two titles is the same: 0 to 1. */
function likeness(one: readonly string[], other: readonly string[]): number {
    const rest = [...other]
    const shared = one.filter(word => {
        const at = rest.indexOf(word)
        return at >= 0 && rest.splice(at, 1).length > 0
    })
    const all = one.length + other.length
    return all === 0 ? 0 : (2 * shared.length) / all
}

/**
 * Find what is the same in two versions of pages, wherever it has moved to: by its words, its aim and its time; then, of
 * what is left, by how much of the words is the same. Nothing is in two pairs. In steps.
 *
 * @returns pairs in the order of the later version; what it does not have any more comes last
 */
export function* pairEntries(before: readonly Entry[], after: readonly Entry[]): Stepwise<readonly Pair[]> {
    const partners = new Map<Entry, Entry>()
    let older = [...before]
    let newer = [...after]
    const join = (one: Entry, other: Entry): void => {
        partners.set(other, one)
    }
    const leaveOut = (): void => {
        const paired = new Set(partners.values())
        older = older.filter(entry => !paired.has(entry))
        newer = newer.filter(entry => !partners.has(entry))
    }

    for (const factsOf of keys) {
        if (older.length === 0 || newer.length === 0) {
            break
        }
        const keyOf = (entry: Entry): string => JSON.stringify(factsOf(entry))
        const waiting = new Map<string, Entry[]>()
        yield* inSteps(older, entry => enter(waiting, keyOf(entry), entry))
        yield* inSteps(newer, entry => {
            const partner = waiting.get(keyOf(entry))?.shift()
            if (partner) {
                join(partner, entry)
            }
        })
        leaveOut()
    }
    if (older.length <= mostCompared && newer.length <= mostCompared) {
        pairAlike(older, newer, partners, join)
        leaveOut()
    }
    return [
        ...after.map((entry): Pair => ({ before: partners.get(entry), after: entry })),
        ...older.map((entry): Pair => ({ before: entry }))
    ]
}

/** Pair what is most alike first. A key result whose aim is paired looks for its partner there first. */
function pairAlike(
    older: readonly Entry[],
    newer: readonly Entry[],
    partners: ReadonlyMap<Entry, Entry>,
    join: (one: Entry, other: Entry) => void
): void {
    const words = new Map([...older, ...newer].map(entry => [entry, contentWords(entry.title).slice(0, mostWords)]))
    /** `kind`, words of an aim → words of the aim it was before */
    const aims = new Map([...partners].map(([after, before]) => [`${after.kind} ${after.title}`, before.title]))
    const isSameAim = (one: Entry, other: Entry): boolean =>
        one.of === other.of ||
        (other.of !== undefined &&
            (aims.get(`objective ${other.of}`) === one.of || aims.get(`goal ${other.of}`) === one.of))
    const candidates: { one: Entry; other: Entry; score: number }[] = []
    for (const other of newer) {
        for (const one of older) {
            if (one.kind === other.kind) {
                const alike = likeness(words.get(one)!, words.get(other)!)
                if (alike >= leastLikeness) {
                    const beside = one.kind === 'keyResult' && isSameAim(one, other) ? 0.3 : 0
                    const inPlace = one.ordinal === other.ordinal ? 0.05 : 0
                    candidates.push({ one, other, score: alike + beside + inPlace })
                }
            }
        }
    }
    const taken = new Set<Entry>()
    for (const { one, other } of candidates.sort((a, b) => b.score - a.score)) {
        if (!taken.has(one) && !taken.has(other)) {
            taken.add(one)
            taken.add(other)
            join(one, other)
        }
    }
}
