/** A row of a chart, by the keys that the chart names. */
export type ChartRow = Readonly<Record<string, string | number>>

/** Markdown that is safe to show. */
export interface MarkdownPart {
    readonly markdown: string
}

/** Shares of a whole. A host draws nothing of a pie without rows. */
export interface PieChart {
    readonly chart: 'pie'
    readonly pies: readonly [
        {
            readonly data: readonly ChartRow[]
            readonly dataKey: string
            readonly nameKey: string
            readonly fillKey: string
            readonly linkURLKey: string
        }
    ]
}

/** One bar for each row; hosts draw one series, in one colour. */
export interface BarChart {
    readonly chart: 'bar'
    readonly data: readonly ChartRow[]
    readonly series: readonly [
        {
            readonly dataKey: string
            readonly name: string
            readonly fill: string
            /** by the index of the row */
            readonly linkURLs: readonly string[]
        }
    ]
    readonly xAxis: { readonly dataKey: string; readonly type: 'category' }
}

/** Lines over time; x is in milliseconds since 1970. */
export interface LineChart {
    readonly chart: 'line'
    readonly data: readonly ChartRow[]
    readonly series: readonly {
        readonly dataKey: string
        readonly name: string
        readonly stroke: string
        /** by the index of the row */
        readonly linkURLs: readonly string[]
    }[]
    readonly xAxis: { readonly dataKey: string; readonly type: 'number'; readonly scale: 'time' }
}

export type ViewPart = MarkdownPart | PieChart | BarChart | LineChart

/** A page or a card as a host shows it: title and subtitle are plain text. */
export interface ViewPage {
    readonly title: string
    readonly subtitle?: string
    readonly parts: readonly ViewPart[]
}
