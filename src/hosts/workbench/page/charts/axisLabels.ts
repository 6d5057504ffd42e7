/** Pixels: how wide a letter of an axis is drawn, how high its line. */
export const letterWidth = 6.4
const lineHeight = 16

/** Letters of a label that stands askew. */
const longest = 20

/** How far labels askew go to the left and down, for each pixel of their length: they stand at 40 degrees. */
const acrossShare = Math.cos((40 * Math.PI) / 180)
const downShare = Math.sin((40 * Math.PI) / 180)

export interface AxisLabels {
    /** whether labels stand askew, for want of room */
    readonly isAskew: boolean
    /** in the order given; empty where there is no room for one */
    readonly texts: readonly string[]
    /** pixels that labels need left of the first mark */
    readonly before: number
    /** pixels that they need below the axis */
    readonly below: number
}

/**
 * How labels find room below an axis: beside each other, else askew and shortened, else only every second, third …
 *
 * @param step pixels between two labels
 */
export function axisLabels(labels: readonly string[], step: number): AxisLabels {
    const widest = Math.max(0, ...labels.map(label => label.length)) * letterWidth
    if (widest + letterWidth <= step) {
        return { isAskew: false, texts: labels, before: ((labels[0]?.length ?? 0) * letterWidth) / 2, below: 28 }
    }
    const every = Math.max(1, Math.ceil(lineHeight / step))
    const texts = labels.map((label, index) => (index % every === 0 ? shortened(label) : ''))
    const lengths = texts.map(({ length }) => length * letterWidth)
    return {
        isAskew: true,
        texts,
        before: Math.max(...lengths.map((length, index) => length * acrossShare - index * step)),
        below: Math.ceil(Math.max(...lengths) * downShare) + 24
    }
}

const shortened = (label: string): string =>
    label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label
