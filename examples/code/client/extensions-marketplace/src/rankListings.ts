/** One entry of the extensions marketplace. */
export interface Listing {
    readonly title: string
    readonly maintainer: 'sourcegraph' | 'partner' | 'community'
    /** users who have it enabled, over all instances that send pings */
    readonly enabledBy: number
    /** days since the last version */
    readonly age: number
}

const year = 365

/**
 * Order listings for the front page of the extensions marketplace. Those that nobody has touched for a year come
 * last, however popular they once were: a visitor should see at a glance what is still maintained.
 */
export function rankListings(listings: readonly Listing[]): Listing[] {
    const stale = ({ age }: Listing): number => Number(age > year)
    return [...listings].sort((a, b) => stale(a) - stale(b) || b.enabledBy - a.enabledBy)
}

/**
 * What a listing says about its origin. “Partner” is for the Sourcegraph extension partnership, of which the page
 * shows no more than this one word.
 */
export function originOf({ maintainer }: Listing): string {
    switch (maintainer) {
        case 'sourcegraph':
            return 'Made by Sourcegraph'
        case 'partner':
            return 'Partner'
        case 'community':
            return 'Made by the community'
    }
}
