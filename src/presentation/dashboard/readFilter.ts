import { likenessOf } from '../../mentions/likenessOf'
import type { Choice, DashboardFilter, Facet, Facets } from './facet'

/** A value that no page gives, with the choices most like it. It narrows nothing down. */
export interface UnknownChoice {
    readonly facet: Facet
    readonly written: string
    /** the likeliest first, at most three */
    readonly near: readonly Choice[]
}

/** How many choices are named for one that is unknown. */
const mostNear = 3

/** What `FY22-Q3`, `fy22 q3` and `FY22Q3` share. */
const keyOf = (written: string): string =>
    written
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')

const spellingsOf = ({ value, label, alsoWritten = [] }: Choice): readonly string[] => [value, label, ...alsoWritten]

const find = ({ choices }: Facet, written: string): Choice | undefined =>
    choices.find(({ value }) => value === written) ??
    (keyOf(written) === ''
        ? undefined
        : choices.find(choice => spellingsOf(choice).some(spelling => keyOf(spelling) === keyOf(written))))

/** The letters alone, for those that were swapped. */
const inOrder = (key: string): string => [...key].sort().join('')

function nearest({ choices }: Facet, written: string): readonly Choice[] {
    const asked = keyOf(written)
    const likeness = (choice: Choice): number =>
        Math.max(
            ...spellingsOf(choice)
                .map(keyOf)
                .map(key => likenessOf(key, asked) + likenessOf(inOrder(key), inOrder(asked)) / 2)
        )
    return choices
        .map(choice => ({ choice, alike: likeness(choice) }))
        .sort((a, b) => b.alike - a.alike)
        .slice(0, mostNear)
        .map(({ choice }) => choice)
}

/**
 * Read what a dashboard is to be narrowed down to, in any case and with any marks between words.
 *
 * @param parameters of the address, by name; others than those of facets, and empty ones, are left alone
 */
export function readFilter(
    facets: Facets,
    parameters: Readonly<Record<string, unknown>>
): { readonly filter: DashboardFilter; readonly unknown: readonly UnknownChoice[] } {
    const unknown: UnknownChoice[] = []
    const found = Object.values(facets).flatMap(facet => {
        const value = Object.hasOwn(parameters, facet.name) ? parameters[facet.name] : undefined
        const written = typeof value === 'string' ? value.trim() : ''
        const choice = written === '' ? undefined : find(facet, written)
        if (written !== '' && !choice) {
            unknown.push({ facet, written, near: nearest(facet, written) })
        }
        return choice ? [[facet.name, choice] as const] : []
    })
    return { filter: Object.fromEntries(found), unknown }
}
