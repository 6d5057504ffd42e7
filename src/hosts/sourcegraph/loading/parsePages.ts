import type { Parsed } from '../../../model/diagnostic'
import type { Page } from '../../../model/page'
import type { Plan } from '../../../model/plan'
import type { Stepwise } from '../../../model/stepwise'
import { parsePageStepwise } from '../../../parsing/parsePage'
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

function* parse(page: Page, known: ReadPage | undefined): Stepwise<ReadPage> {
    if (known?.page.text !== page.text) {
        return { page, plan: yield* parsePageStepwise(page) }
    }
    return known.page.uri === page.uri
        ? known
        : { page, plan: readdress(known.plan, known.page.uri, page.uri) as Parsed<Plan> }
}

/**
 * Parse the pages of a source, in steps. A page that has been read before, with the same text at another commit, is not
 * parsed again.
 */
export function* parsePages(pages: readonly Page[], before: readonly ReadPage[] = []): Stepwise<readonly ReadPage[]> {
    const known = new Map(before.map(read => [pathOf(read.page), read]))
    const read: ReadPage[] = []
    for (const page of pages) {
        read.push(yield* parse(page, known.get(pathOf(page))))
        yield
    }
    return read
}

/** How many pages are new, gone or have another text. */
export function countChanges(before: readonly ReadPage[], after: readonly ReadPage[]): number {
    const texts = (read: readonly ReadPage[]) => new Map(read.map(({ page }) => [pathOf(page), page.text]))
    const [old, now] = [texts(before), texts(after)]
    return [...new Set([...old.keys(), ...now.keys()])].filter(path => old.get(path) !== now.get(path)).length
}
