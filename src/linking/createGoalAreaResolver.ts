import { singularOf } from './singularOf'
import { contentWords, likeness, startOf } from './words'

/** What a goal area's short name stands for: one goal with the reason, several that fit alike, or none. */
export type GoalAreaResolution =
    | { readonly kind: 'resolved'; readonly index: number; readonly because: string }
    | { readonly kind: 'ambiguous'; readonly indices: readonly number[] }
    | { readonly kind: 'unknown' }

/** Two goals whose scores differ by less fit alike. */
const leastLead = 0.25

/** The least share of the short name's words, weighed by how distinctive they are, that a goal's title must hold. */
const leastShare = 0.4

/** Words that mean something, between blanks, so that one text can be looked up in another. */
const keyOf = (text: string): string => ` ${contentWords(text).map(singularOf).join(' ')} `

/**
 * Prepare to find the goal that a short name stands for: “Extensions ecosystem” means “Make extensions an active
 * ecosystem”. A word counts for less the more titles hold it, so that the distinctive one decides.
 *
 * @param titles the titles of the goals to choose from
 * @param passages what is told of each goal below its title: where no title has its words, the short name may stand there
 * @returns for a short name as written, what it stands for
 */
export function createGoalAreaResolver(
    titles: readonly string[],
    passages: readonly string[] = []
): (area: string) => GoalAreaResolution {
    const told = passages.map(keyOf)
    const findTold = (area: string): GoalAreaResolution => {
        const key = keyOf(area)
        const indices = told.flatMap((passage, index) => (key !== '  ' && passage.includes(key) ? [index] : []))
        const [index] = indices
        return index === undefined
            ? { kind: 'unknown' }
            : indices.length > 1
              ? { kind: 'ambiguous', indices }
              : { kind: 'resolved', index, because: `“${area}” stands in what is told of the goal` }
    }
    /** for each word of the titles, the titles that hold it; by how words start, for those that are alike start alike */
    const holders = new Map<string, Map<string, Set<number>>>()
    titles.forEach((title, index) => {
        for (const word of contentWords(title).map(singularOf)) {
            const start = startOf(word)
            const alike = holders.get(start) ?? new Map<string, Set<number>>()
            holders.set(start, alike.set(word, (alike.get(word) ?? new Set()).add(index)))
        }
    })
    /** how well a word is met in each title that has it or one like it */
    const meet = (word: string): ReadonlyMap<number, number> => {
        const met = new Map<number, number>()
        const singular = singularOf(word)
        for (const [other, indices] of holders.get(startOf(singular)) ?? []) {
            const alike = likeness(singular, other)
            if (alike > 0) {
                indices.forEach(index => met.set(index, Math.max(alike, met.get(index) ?? 0)))
            }
        }
        return met
    }

    const resolve = (area: string): GoalAreaResolution => {
        const words = [...new Set(contentWords(area))].map(word => ({ word, met: meet(word) }))
        let total = 0
        const scores = new Map<number, number>()
        for (const { met } of words) {
            const weight = 1 / Math.max(1, met.size)
            total += weight
            met.forEach((alike, index) => scores.set(index, (scores.get(index) ?? 0) + alike * weight))
        }
        const best = [...scores.values()].reduce((best, score) => Math.max(best, score), 0)
        if (best === 0 || best < leastShare * total) {
            return findTold(area)
        }
        const indices = [...scores].flatMap(([index, score]) => (best - score < leastLead ? [index] : []))
        const [index] = indices
        if (index === undefined || indices.length > 1) {
            return { kind: 'ambiguous', indices: indices.sort((a, b) => a - b) }
        }
        const shared = words.filter(({ met }) => met.has(index)).map(({ word }) => `“${word}”`)
        return { kind: 'resolved', index, because: `shares ${shared.join(' and ')} with the goal's title` }
    }
    /** a roadmap has many rows for each goal */
    const known = new Map<string, GoalAreaResolution>()
    return area => {
        const resolution = known.get(area) ?? resolve(area)
        known.set(area, resolution)
        return resolution
    }
}
