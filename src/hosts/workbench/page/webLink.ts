/** What a link needs to lead where an extension says. */
export interface WebLink {
    readonly href: string
    /** a new tab, for what is not in the workbench */
    readonly target?: '_blank'
    readonly rel?: string
}

/**
 * A link that an extension gives: within the workbench by its path, elsewhere in a new tab.
 *
 * @param base the address of the page, which relative links start from
 * @returns `undefined` for what is no address of the web
 */
export function webLink(address: string, base: string): WebLink | undefined {
    const url = URL.canParse(address, base) ? new URL(address, base) : undefined
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
        return undefined
    }
    return url.origin === new URL(base).origin
        ? { href: url.pathname + url.search + url.hash }
        : { href: url.href, target: '_blank', rel: 'noopener noreferrer' }
}
