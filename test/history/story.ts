import { createHistory, type History } from '../../src/history/createHistory'
import { complete } from '../../src/model/stepwise'
import { plansOn } from '../../src/history/plansOn'
import type { Version } from '../../src/history/trace'
import { buildPortfolio } from '../../src/linking/buildPortfolio'
import type { Portfolio } from '../../src/model/portfolio'

/** A version of pages by path; `null`: deleted. A page's address names the day, as that of a host names the commit. */
export function version(day: string, texts: Readonly<Record<string, string | null>>, subject?: string): Version {
    const pages = Object.entries(texts).map(([path, text]) => {
        const page = text === null ? undefined : { uri: `${day}#${path}`, text }
        return [path, page] as const
    })
    return { commit: `commit of ${day}`, day, pages: new Map(pages), ...(subject !== undefined && { subject }) }
}

/** The path of a page whose address names a day. */
export const pageOf = (uri: string): string => uri.slice(uri.indexOf('#') + 1)

/** What versions of pages come to: the portfolio of the last one, and how it became so. */
export function storyOf(...versions: readonly Version[]): {
    readonly portfolio: Portfolio
    readonly history: History
} {
    const plans = complete(plansOn(versions, '9999-12-31'))
    return {
        portfolio: buildPortfolio(plans.map(value => ({ value, diagnostics: [] }))),
        history: complete(createHistory(versions, pageOf))
    }
}
