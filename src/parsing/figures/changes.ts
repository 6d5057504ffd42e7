import { figuresIn, type Figure } from './figures'

/** Where a change began, if that is told, and where it ends. */
export interface Change {
    readonly from?: Figure
    readonly to: Figure
}

/** What stands between the two figures of a change: “from 19 ~to~ 8”, “9 kWh ~→~ 5 kWh”. */
const between =
    /^\s*(?:(?:down|up)\s+)?to\s+(?:below|under|above|over|at least|at most|less than|more than|[<>≤≥~])?\s*$/i
const arrow = /^\s*(?:→|->|-->|⇒)\s*$/
const backwards = /^\s*[(,]?\s*(?:down|up)?\s*from\s+$/i

/** Whether a figure is told as where something came from: “~from~ 19”. */
const isStart = (text: string, { start }: Figure): boolean =>
    /\bfrom\s+(?:[~≈]|about|around|currently)?\s*$/i.test(text.slice(Math.max(0, start - 20), start))

/** The figures of a text in the order in which they stand; of a change, “from 19 to 8” or “8, down from 19”, both as one. */
export function changesIn(text: string): readonly Change[] {
    const found: Change[] = []
    const figures = figuresIn(text)
    for (let index = 0; index < figures.length; index++) {
        const [figure, next, last] = figures.slice(index, index + 3)
        const words = next ? withoutNoun(text.slice(figure!.end, next.start), figure!) : ''
        if (figure && next && ((isStart(text, figure) && between.test(words)) || arrow.test(words))) {
            found.push({ from: inUnitOf(next, figure), to: inUnitOf(figure, next) })
            index++
        } else if (
            figure &&
            next &&
            backwards.test(words) &&
            !(last && between.test(text.slice(next.end, last.start)))
        ) {
            found.push({ from: inUnitOf(figure, next), to: figure })
            index++
        } else if (figure) {
            found.push({ to: figure })
        }
    }
    return found
}

/** Words between two figures without those that only name what the first counts: “19 ~late minutes~ to 8”. */
const withoutNoun = (words: string, { following }: Figure): string => {
    const noun = following.findIndex(word => /^(?:to|from|down|up)$/i.test(word))
    const names = following.slice(0, noun < 0 ? following.length : noun).join(' ')
    return names !== '' && words.trimStart().startsWith(names) ? words.trimStart().slice(names.length) : words
}

/** A figure without a unit takes that of its neighbour: “from 58 to 45 days”. */
export const inUnitOf = (neighbour: Figure, figure: Figure): Figure =>
    figure.dimension === 'count' && neighbour.dimension !== 'count' && figure.scale === 1
        ? { ...figure, dimension: neighbour.dimension, scale: neighbour.scale, value: figure.value * neighbour.scale }
        : figure
