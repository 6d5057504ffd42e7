import { percentDecoded } from '../../../model/location'
import { encodePath } from '../../gitUri'

/** A place in a file as the address bar writes it: one-based line and character. */
export interface Place {
    readonly line: number
    readonly character?: number
}

/** Where in a repository: at its default branch where `revision` is absent. */
interface InRepository {
    readonly repository: string
    readonly revision?: string
    /** no slash at either end; empty for the root */
    readonly path: string
    /** id of the panel view that is open */
    readonly tab?: string
}

export interface BlobRoute extends InRepository {
    readonly kind: 'blob'
    readonly place?: Place
    /** a Markdown file as a page instead of as code */
    readonly rendered?: boolean
    /** the heading a link points at: `our-goals` */
    readonly anchor?: string
}

export interface TreeRoute extends InRepository {
    readonly kind: 'tree'
}

/** A page that an extension makes. */
export interface ViewRoute {
    readonly kind: 'view'
    /** `okrLens.dashboard` */
    readonly id: string
    /** what follows the id, with its slash: `/web`; empty where nothing does */
    readonly extraPath: string
    /** what the address asks of the page: `{ team: 'web' }` */
    readonly parameters: Readonly<Record<string, string>>
}

/** How Sourcegraph may be told to read what a query is to find. */
export type PatternType = 'literal' | 'regexp' | 'standard' | 'structural'

/** A search, as its box holds it: `repo:acme browser extension`. */
export interface SearchRoute {
    readonly kind: 'search'
    readonly query: string
    readonly patternType: PatternType
}

/** What an address of the workbench asks for. The forms are Sourcegraph's, so that links an extension builds work here too. */
export type Route =
    | { readonly kind: 'home' }
    | BlobRoute
    | TreeRoute
    | ViewRoute
    | SearchRoute
    | { readonly kind: 'settings' }
    | { readonly kind: 'unknown'; readonly path: string }

const pathForm = /^(?<repository>[^@]+?)(?:@(?<revision>.+?))?(?:\/-\/(?<kind>blob|tree)(?:\/(?<path>.*))?)?$/s
/** What holds a file or a folder is a repository, whatever it is called. */
const viewForm = /^views\/(?<id>[^/]+)(?<extraPath>\/(?!.*\/?-\/(?:blob|tree)\/).*)?$/s
const placeForm = /^L(?<line>[1-9]\d*)(?::(?<character>[1-9]\d*))?(?:-.*)?$/

/**
 * Read an address: `/`, `/<repository>[@revision]`, `/<repository>[@revision]/-/blob/<path>?L10:5#tab=okrLens.panel`,
 * the same with `/-/tree/`; `/views/<id>[/…][?name=value]`; `/search?q=…&patternType=literal`; `/settings`. An older
 * Sourcegraph's `#L10:5&tab=…` is read as well.
 */
export function parseRoute({ pathname, search, hash }: Pick<URL, 'pathname' | 'search' | 'hash'>): Route {
    const path = percentDecoded(pathname).replace(/^\/+|\/+$/g, '')
    if (path === '') {
        return { kind: 'home' }
    }
    const view = viewForm.exec(path)?.groups
    if (view?.id) {
        const parameters = Object.fromEntries(new URLSearchParams(search))
        return { kind: 'view', id: view.id, extraPath: view.extraPath ?? '', parameters }
    }
    if (path === 'search') {
        return parseSearch(search)
    }
    // A Sourcegraph has them below its user, and says so in the field `settingsURL`.
    if (/^(?:users\/[^/]+\/)?settings$/.test(path)) {
        return { kind: 'settings' }
    }
    const match = path.startsWith('-/') ? undefined : pathForm.exec(path)?.groups
    if (!match?.repository) {
        return { kind: 'unknown', path: percentDecoded(pathname) }
    }
    const query = splitParameters(search)
    const fragment = splitParameters(hash)
    const tab = fragment.get('tab') ?? undefined
    const at = { repository: match.repository, revision: match.revision, path: match.path ?? '' }
    if (match.kind !== 'blob' || at.path === '') {
        return compact({ kind: 'tree', ...at, tab })
    }
    const [anchor] = [...fragment.keys()].filter(key => key !== 'tab' && !placeForm.test(key))
    return compact({
        kind: 'blob',
        ...at,
        tab,
        place: [...query.keys(), ...fragment.keys()].map(parsePlace).find(place => place !== undefined),
        rendered: query.get('view') === 'rendered' || undefined,
        anchor
    })
}

/** The address of a route, the way back from `parseRoute`. */
export function printRoute(route: Route): string {
    switch (route.kind) {
        case 'home':
            return '/'
        case 'unknown':
            return encodePath(route.path)
        case 'view': {
            const search = new URLSearchParams(route.parameters).toString()
            return `/views/${encodeURIComponent(route.id)}${encodePath(route.extraPath)}${search && `?${search}`}`
        }
        case 'settings':
            return '/settings'
        case 'search':
            return route.query === ''
                ? '/search'
                : `/search?${new URLSearchParams({ q: route.query, patternType: route.patternType }).toString()}`
        case 'tree':
        case 'blob': {
            const revision = route.revision === undefined ? '' : `@${encodePath(route.revision)}`
            const path = route.path === '' ? '' : `/-/${route.kind}/${encodePath(route.path)}`
            return `/${encodePath(route.repository)}${revision}${path}${route.kind === 'blob' ? printSearch(route) : ''}${printHash(route)}`
        }
    }
}

const patternTypes: readonly PatternType[] = ['literal', 'regexp', 'standard', 'structural']

function parseSearch(search: string): SearchRoute {
    const parameters = new URLSearchParams(search)
    const asked = parameters.get('patternType')?.toLowerCase()
    return {
        kind: 'search',
        query: parameters.get('q') ?? '',
        patternType: patternTypes.find(type => type === asked) ?? 'literal'
    }
}

function printSearch({ place, rendered }: BlobRoute): string {
    const parts = [
        place && `L${place.line}${place.character === undefined ? '' : `:${place.character}`}`,
        rendered && 'view=rendered'
    ]
    const search = parts.filter(Boolean).join('&')
    return search && `?${search}`
}

function printHash(route: BlobRoute | TreeRoute): string {
    const anchor = route.kind === 'blob' ? route.anchor : undefined
    const parts = [anchor && encodeURIComponent(anchor), route.tab && `tab=${encodeURIComponent(route.tab)}`]
    const hash = parts.filter(Boolean).join('&')
    return hash && `#${hash}`
}

function parsePlace(parameter: string): Place | undefined {
    const match = placeForm.exec(parameter)?.groups
    return (
        match && compact({ line: Number(match.line), character: match.character ? Number(match.character) : undefined })
    )
}

/** `?L10&view=rendered` → `L10` → '', `view` → 'rendered' */
const splitParameters = (text: string): ReadonlyMap<string, string> =>
    new Map(
        text
            .slice(1)
            .split('&')
            .filter(part => part !== '')
            .map(part => {
                const [name = '', value = ''] = part.split('=', 2)
                return [percentDecoded(name), percentDecoded(value)]
            })
    )

/** Without the keys that hold nothing, so that two equal routes are deeply equal. */
const compact = <T extends object>(record: T): T =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
