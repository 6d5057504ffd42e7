import type { Expression } from './searchQuery'

/** Where on a line something was found, in UTF-16 units. */
export interface Range {
    readonly start: number
    readonly length: number
}

/** By zero-based line number, in order; empty where the text answers by what it does not say. */
export type LineRanges = ReadonlyMap<number, readonly Range[]>

/** Find what an expression asks for, line by line. Returns undefined where the text does not answer to it. */
export function matchText(expression: Expression, lines: readonly string[]): LineRanges | undefined {
    switch (expression.kind) {
        case 'pattern': {
            const found = lines.flatMap((line, number) => {
                const ranges = rangesOn(line, expression.regexp)
                return ranges.length > 0 ? [[number, ranges] as const] : []
            })
            return found.length > 0 ? new Map(found) : undefined
        }
        case 'not':
            return matchText(expression.operand, lines) ? undefined : new Map()
        case 'and': {
            const all = expression.operands.map(operand => matchText(operand, lines))
            return all.every(found => found !== undefined) ? merge(all) : undefined
        }
        case 'or': {
            const some = expression.operands
                .map(operand => matchText(operand, lines))
                .filter(found => found !== undefined)
            return some.length > 0 ? merge(some) : undefined
        }
    }
}

const rangesOn = (line: string, regexp: RegExp): readonly Range[] =>
    [...line.matchAll(regexp)]
        .filter(([text]) => text !== '')
        .map(({ index, 0: text }) => ({ start: index, length: text.length }))

/** All ranges in the order of the text; one that overlaps an earlier one is dropped. */
function merge(all: readonly LineRanges[]): LineRanges {
    const numbers = [...new Set(all.flatMap(found => [...found.keys()]))].sort((left, right) => left - right)
    return new Map(
        numbers.map(number => {
            const ranges = all
                .flatMap(found => found.get(number) ?? [])
                .sort((left, right) => left.start - right.start || right.length - left.length)
            let end = 0
            return [number, ranges.filter(range => range.start >= end && ((end = range.start + range.length), true))]
        })
    )
}
