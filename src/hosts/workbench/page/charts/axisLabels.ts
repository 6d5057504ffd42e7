/** Pixels: how wide a letter of an axis is drawn, how high its line. */
export const letterWidth = 6.4
const lineHeight = 16

/** Letters of a label that stands askew. */
const longest = 20

export interface AxisLabels {
    /** whether labels stand askew, for want of room */
    readonly isAskew: boolean
    /** in the order given; empty where there is no room for one */
    readonly texts: readonly string[]
}

/**
 * How labels find room below an axis: beside each other, else askew and shortened, else only every second, third …
 *
 * @param step pixels between two labels
 */
export function axisLabels(labels: readonly string[], step: number): AxisLabels {
    const widest = Math.max(0, ...labels.map(label => label.length)) * letterWidth
    if (widest + letterWidth <= step) {
        return { isAskew: false, texts: labels }
    }
    const every = Math.max(1, Math.ceil(lineHeight / step))
    return { isAskew: true, texts: labels.map((label, index) => (index % every === 0 ? shortened(label) : '')) }
}

const shortened = (label: string): string =>
    label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label
