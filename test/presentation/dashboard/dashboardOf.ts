import type { Portfolio } from '../../../src/model/portfolio'
import { complete } from '../../../src/model/stepwise'
import { renderDashboard, type DashboardContent } from '../../../src/presentation/dashboard/renderDashboard'
import type { View } from '../../../src/presentation/view'
import type { ViewPage, ViewPart } from '../../../src/presentation/viewPage'
import { viewOn } from '../handbook'
import { render, type Rendered } from '../render'

export const today = '2021-08-15'

/** Addresses as a Sourcegraph would make them. */
export const view: View = {
    ...viewOn(today),
    links: {
        ...viewOn(today).links,
        dashboard: parameters =>
            `https://code.example/views/okrLens.dashboard?${new URLSearchParams(parameters).toString()}`
    }
}

/** The dashboard of a portfolio whose pages are all read. */
export const dashboardOf = (
    portfolio: Portfolio,
    parameters: Readonly<Record<string, unknown>> = {},
    more: Partial<DashboardContent> = {}
): ViewPage =>
    complete(
        renderDashboard(
            { portfolio, sources: [{ name: 'handbook', state: 'read', files: 2 }], settingProblems: [], ...more },
            parameters,
            view
        )
    )

/** All words of a page as a reader sees them. */
export const wordsOf = ({ parts }: ViewPage): Rendered =>
    render(parts.flatMap(part => ('markdown' in part ? [part.markdown] : [])).join('\n\n'))

/** The chart of a kind, where the page has one. */
export const chartOf = <Kind extends 'pie' | 'bar' | 'line'>({ parts }: ViewPage, kind: Kind) =>
    parts.find((part): part is Extract<ViewPart, { readonly chart: Kind }> => 'chart' in part && part.chart === kind)

/** The parameters of an address of the dashboard. */
export const parametersOf = (address: string): Readonly<Record<string, string>> =>
    Object.fromEntries(new URL(address).searchParams)
