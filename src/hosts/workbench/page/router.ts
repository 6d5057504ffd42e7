import { isMarkdown } from './isMarkdown'
import { parseRoute, printRoute, type Route } from './route'

/** The address bar, and links followed without loading the page anew. */
export interface Router {
    readonly current: Route
    /** go there; `replace`: without a step for the Back button */
    go(route: Route, options?: { readonly replace?: boolean }): void
}

/**
 * Listen to links and to the Back button.
 *
 * @param onRoute told of every change, by whomever it was made
 * @param mayLeave asked before the place that is shown is left; where it says no, nothing happens
 */
export function createRouter(onRoute: (route: Route) => void, mayLeave: (next: Route) => boolean): Router {
    let shown = location.href
    const router: Router = {
        get current() {
            return parseRoute(location)
        },
        go(route, { replace = false } = {}) {
            if (!mayLeave(route)) {
                return
            }
            const address = printRoute(route)
            if (address !== location.pathname + location.search + location.hash) {
                history[replace ? 'replaceState' : 'pushState'](null, '', address)
            }
            shown = location.href
            onRoute(route)
        }
    }
    window.addEventListener('popstate', () => {
        if (mayLeave(router.current)) {
            shown = location.href
            onRoute(router.current)
        } else {
            history.pushState(null, '', shown)
        }
    })
    document.addEventListener('click', event => {
        const link = event.target instanceof Element ? event.target.closest<Link>('a') : null
        const route = link && isPlainClick(event) ? routeOf(link) : undefined
        if (link && route) {
            event.preventDefault()
            router.go(stayIn(link, route, router.current))
        }
    })
    return router
}

const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }: MouseEvent): boolean =>
    button === 0 && !(ctrlKey || metaKey || shiftKey || altKey || defaultPrevented)

/** A link of the page, or of a picture in it. */
type Link = HTMLAnchorElement | SVGAElement

/** Where a link leads within the workbench; `undefined`: elsewhere. */
function routeOf(link: Link): Route | undefined {
    const written = link.getAttribute('href')
    if (!written || link.getAttribute('target') === '_blank' || link.hasAttribute('download')) {
        return undefined
    }
    if (!URL.canParse(written, location.href)) {
        return undefined
    }
    const address = new URL(written, location.href)
    // The server's own addresses are no pages; a folder such as `.config` may well be one.
    const isPage = address.origin === location.origin && !/^\/(?:-|\.api)\//.test(address.pathname)
    return isPage ? parseRoute(address) : undefined
}

/** A link followed from the panel leaves the panel open; one from a rendered page leads to a rendered page. */
function stayIn(link: Link, route: Route, current: Route): Route {
    if (route.kind !== 'blob' || (current.kind !== 'blob' && current.kind !== 'tree')) {
        return route
    }
    if (link.closest('.panel')) {
        return { ...route, tab: route.tab ?? current.tab }
    }
    return link.closest('.rendered') && isMarkdown(route.path) && !route.place ? { ...route, rendered: true } : route
}
