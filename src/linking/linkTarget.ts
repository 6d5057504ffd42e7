/** The page, and the heading in it, that a link leads to. */
export interface LinkTarget {
    readonly uri: string
    /** without its `#`; empty where the link is to the page itself */
    readonly anchor: string
}

/** Split the address of a page into what comes before its path and the segments of the path. */
function splitUri(uri: string): { readonly base: string; readonly segments: readonly string[] } {
    const hash = uri.indexOf('#')
    return { base: uri.slice(0, hash + 1), segments: uri.slice(hash + 1).split('/') }
}

/**
 * The target of a relative link, in the addresses that the pages have: `../okrs.md#web` from `git://h?c#teams/goals.md` is
 * `git://h?c#okrs.md` and `web`.
 *
 * @returns `undefined` for a link that leaves the handbook or climbs above its root
 */
export function linkTarget(fromUri: string, url: string): LinkTarget | undefined {
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) {
        return undefined
    }
    const [path = '', anchor = ''] = url.split('#', 2)
    const { base, segments } = splitUri(fromUri)
    const target = path.startsWith('/') ? [] : path === '' ? [...segments] : segments.slice(0, -1)
    for (const segment of path === '' ? [] : path.split('/')) {
        if (segment === '..') {
            if (target.pop() === undefined) {
                return undefined
            }
        } else if (segment !== '.' && segment !== '') {
            target.push(segment)
        }
    }
    return { uri: base + target.join('/'), anchor: anchor.toLowerCase() }
}
