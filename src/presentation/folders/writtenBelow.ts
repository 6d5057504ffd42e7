import { pageOf } from '../../model/location'
import { entitiesOf, type Entity, type Portfolio, type Team } from '../../model/portfolio'
import { inSteps, type Stepwise } from '../../model/stepwise'

/** What is written in one page, or in all pages below a folder. */
export interface Written {
    readonly pages: number
    /** in the order of the portfolio, without teams: pages only name those */
    readonly entities: readonly Exclude<Entity, Team>[]
}

interface Place {
    readonly pages: Set<string>
    readonly entities: Exclude<Entity, Team>[]
}

/** `git://repository#path`, of a folder without a slash at its end, of the root without a path. */
const keyOf = (uri: string): string => {
    const page = pageOf(uri).replace(/\/$/, '')
    return page.includes('#') ? page : `${page}#`
}

/** The page and every folder above it. */
function* placesOf(key: string): Iterable<string> {
    const root = key.indexOf('#') + 1
    yield key
    for (let slash = key.lastIndexOf('/'); slash > root; slash = key.lastIndexOf('/', slash - 1)) {
        yield key.slice(0, slash)
    }
    yield key.slice(0, root)
}

/**
 * Prepare, in steps, to look up what is written in a page or below a folder, whatever commit of it is meant; nothing where no
 * page of the portfolio lies there.
 */
export function* createWrittenBelow(portfolio: Portfolio): Stepwise<(uri: string) => Written | undefined> {
    const places = new Map<string, Place>()
    /** by the address of a page */
    const placesAbove = new Map<string, readonly Place[]>()
    const findPlaces = (uri: string): readonly Place[] => {
        const page = keyOf(uri)
        return Array.from(placesOf(page), key => {
            const place = places.get(key) ?? { pages: new Set(), entities: [] }
            places.set(key, place)
            place.pages.add(page)
            return place
        })
    }
    yield* inSteps(entitiesOf(portfolio), entity => {
        if (entity.kind !== 'team') {
            const { uri } = entity.location
            const above = placesAbove.get(uri) ?? findPlaces(uri)
            placesAbove.set(uri, above)
            above.forEach(({ entities }) => entities.push(entity))
        }
    })
    return uri => {
        const place = places.get(keyOf(uri))
        return place && { pages: place.pages.size, entities: place.entities }
    }
}
