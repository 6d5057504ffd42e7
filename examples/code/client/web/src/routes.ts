// Pages of the web app. Kept by the Web team, reviews by @acme/web.

export interface Route {
    readonly path: string
    readonly title: string
}

const web = 'https://web.acme.example'

// The word “product” in a path is the page for visitors, and has to do with no team.
export const routes: readonly Route[] = [
    { path: '/search', title: 'Search' },
    { path: '/product', title: 'Product tour' },
    { path: '/extensions', title: 'Extensions marketplace' },
    { path: '/help/browser_extension', title: 'Get the browser extension' }
]

/** The address of a search on the web, for links in e-mails. */
export function searchUrl(query: string): string {
    const search = new URLSearchParams({ q: query })
    return `${web}/search?${search}`
}
