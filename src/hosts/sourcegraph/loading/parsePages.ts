import type { Parsed } from '../../../model/diagnostic'
import type { Page } from '../../../model/page'
import type { Plan } from '../../../model/plan'
import { parsePage } from '../../../parsing/parsePage'
import { parseGitUri } from '../../gitUri'

/** A page, and what it says. */
export interface ReadPage {
    readonly page: Page
    readonly plan: Parsed<Plan>
}

const pathOf = ({ uri }: Page): string => parseGitUri(uri)?.path ?? uri

/** The same data with another address wherever the first one stands. */
function readdress(data: unknown, from: string, to: string): unknown {
    if (data === from) {
        return to
    }
    if (Array.isArray(data)) {
        return data.map(item => readdress(item, from, to))
    }
    return typeof data === 'object' && data !== null
        ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, readdress(value, from, to)]))
        : data
}

/** Parse the pages of a source. A page that has been read before, with the same text at another commit, is not parsed again. */
export function parsePages(pages: readonly Page[], before: readonly ReadPage[] = []): readonly ReadPage[] {
    const known = new Map(before.map(read => [pathOf(read.page), read]))
    return pages.map(page => {
        const read = known.get(pathOf(page))
        if (read?.page.text !== page.text) {
            return { page, plan: parsePage(page) }
        }
        return read.page.uri === page.uri
            ? read
            : { page, plan: readdress(read.plan, read.page.uri, page.uri) as Parsed<Plan> }
    })
}

/** How many pages are new, gone or have another text. */
export function countChanges(before: readonly ReadPage[], after: readonly ReadPage[]): number {
    const texts = (read: readonly ReadPage[]) => new Map(read.map(({ page }) => [pathOf(page), page.text]))
    const [old, now] = [texts(before), texts(after)]
    return [...new Set([...old.keys(), ...now.keys()])].filter(path => old.get(path) !== now.get(path)).length
}
