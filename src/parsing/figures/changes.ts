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

/** The figures of a text as pairs of where a change began, if told, and where it ends. */
export function changesIn(text: string): readonly Change[] {
    const found: Change[] = []
    const figures = figuresIn(text)
    for (let index = 0; index < figures.length; index++) {
        const figure = figures[index]!
        const next = figures[index + 1]
        const words = next && text.slice(figure.end, next.start)
        const isFrom = /\bfrom\s+(?:[~≈]|about|around|currently)?\s*$/i.test(
            text.slice(Math.max(0, figure.start - 20), figure.start)
        )
        if (
            next &&
            words !== undefined &&
            ((isFrom && between.test(withoutNoun(words, figure))) || arrow.test(withoutNoun(words, figure)))
        ) {
            found.push({ from: inUnitOf(next, figure), to: inUnitOf(figure, next) })
            index++
        } else if (
            next &&
            words !== undefined &&
            backwards.test(withoutNoun(words, figure)) &&
            !between.test(text.slice(next.end, figures[index + 2]?.start ?? next.end))
        ) {
            found.push({ from: inUnitOf(figure, next), to: figure })
            index++
        } else {
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
