import { pagePlace, type PagePlace } from '../../../mentions/pagePlace'
import type { Portfolio } from '../../../model/portfolio'
import { parseGitUri } from '../../gitUri'
import { readHandbookLink, type LinkBase } from './handbookLinks'

/** GitLab writes hyphens that follow each other as one. */
const alike = (anchor: string): string => anchor.replace(/-+/g, '-').replace(/^-|-$/g, '')

/**
 * What a link to a page of the handbook is about. Lines of another commit than the one that was read may hold something else
 * by now: such a link is about nothing.
 *
 * @returns `undefined` where that is not known
 */
export function resolveLink(portfolio: Portfolio, url: URL, base: LinkBase): PagePlace | undefined {
    const link = readHandbookLink(url, base)
    const pages = new Map(
        portfolio.pages.flatMap(page => {
            const file = parseGitUri(page.uri)
            return link && file?.repository === base.repository ? [[file.path, { page, file }]] : []
        })
    )
    const found = link?.paths.flatMap(path => pages.get(path) ?? [])[0]
    if (!link || !found) {
        return undefined
    }
    const { page, file } = found
    const { commit, lines, anchor } = link
    if (lines) {
        return commit === undefined || commit === file.commit ? pagePlace(portfolio, page, lines) : undefined
    }
    if (anchor === undefined) {
        return pagePlace(portfolio, page)
    }
    const { headings = [] } = page
    const heading =
        headings.find(one => one.anchor === anchor) ?? headings.find(one => alike(one.anchor) === alike(anchor))
    return heading && pagePlace(portfolio, page, { first: heading.line, last: heading.line })
}
