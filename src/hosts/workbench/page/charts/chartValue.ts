/** A number of a chart's data; anything else is a gap. */
export const chartValue = (value: unknown): number | undefined =>
    typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** A name of a chart's data. */
export const chartName = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** A link, a colour of a chart's data. */
export const chartText = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined
