import type { KeyMeaning } from './entryKeys'
import { isSlug, type ListEntry } from './listEntry'

/** What the keys above a list say of it. */
export interface ListSurroundings {
    /** what the nearest key that tells calls it: `features:`, `teams:` */
    readonly called?: 'features' | 'teams'
    /** a key above it is a quarter */
    readonly isDated: boolean
}

/** One of these alone makes an item: it belongs to a team, has a maturity, ships in a quarter. */
const decisive: readonly KeyMeaning[] = ['ownerTeam', 'maturity', 'quarter']

/** Of these it takes one and another key, or one below a key such as `features:`. */
const telling: readonly KeyMeaning[] = [...decisive, 'team', 'goal', 'tier']

/** Items, tasks and much else have these. */
const general: readonly KeyMeaning[] = ['stage', 'status', 'category', 'date', 'documentation']

const leading: readonly KeyMeaning[] = ['engineering', 'product', 'lead', 'channel', 'labels', 'strategy']
const ofTeams: readonly KeyMeaning[] = [...leading, 'marketing', 'members', 'design', 'purpose']

/** What belongs to a team or is to be finished is no team, whoever manages it. */
const neverOfTeams: readonly KeyMeaning[] = ['ownerTeam', 'team', 'maturity', 'quarter', 'date', 'status']

/**
 * Decide by the keys of its entries what a list holds. Two of three entries must have a name, and a key counts where half of
 * those have it. In doubt it holds nothing: what is said of one product is said of people, services and tasks too.
 */
export function judgeList(
    entries: readonly ListEntry[],
    { called, isDated }: ListSurroundings
): 'features' | 'teams' | undefined {
    const named = entries.filter(({ name }) => name)
    if (named.length === 0 || named.length * 3 < entries.length * 2) {
        return undefined
    }
    const count = (meaning: KeyMeaning): number => named.filter(({ evidence }) => evidence.has(meaning)).length
    const has = (meaning: KeyMeaning): boolean => count(meaning) * 2 >= named.length
    const allOf = (meanings: readonly KeyMeaning[]): number => meanings.filter(has).length
    const areOf = (meaning: KeyMeaning): boolean => count(meaning) * 4 >= named.length
    const arePeople = areOf('person')
    const isSeveral = named.length > 1

    const ofItem = allOf(telling) + allOf(general)
    const arePlain = !areOf('machine') && named.filter(({ name }) => isSlug(name!.text)).length * 2 <= named.length
    const areFeatures =
        !arePeople &&
        (allOf(decisive) > 0 ||
            (arePlain &&
                (called === 'features' || isDated
                    ? allOf(telling) > 0 || has('status')
                    : called === undefined && isSeveral && allOf(telling) > 0 && ofItem > 1)))

    const ofTeam = allOf(ofTeams) + (called === 'teams' ? 1 : 0)
    const least = 2 + (arePeople ? 1 : 0) + (isSeveral || called === 'teams' ? 0 : 1)
    const areTeams = ofTeam >= least && (allOf(leading) > 0 || called === 'teams') && allOf(neverOfTeams) === 0

    if (areFeatures && areTeams) {
        return called ?? (ofTeam > ofItem ? 'teams' : undefined)
    }
    return areFeatures ? 'features' : areTeams ? 'teams' : undefined
}
