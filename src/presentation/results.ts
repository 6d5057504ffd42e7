import type { SourceLocation } from '../model/location'
import type { LinkedKeyResult, Portfolio } from '../model/portfolio'
import type { RichText } from '../model/richText'

const sameLine = (a: SourceLocation, b: SourceLocation): boolean =>
    a.uri === b.uri && a.range.start.line === b.range.start.line

/** The key result whose result holds for this one too, by “same result of previous KR”; else `undefined`. */
export function sharedWith({ keyResults }: Portfolio, keyResult: LinkedKeyResult): LinkedKeyResult | undefined {
    const passed = new Set<LinkedKeyResult>()
    let next: LinkedKeyResult | undefined = keyResult
    // Pointers may follow on each other; should they run in a circle, nobody has the words
    while (next?.result?.sameAs !== undefined && !passed.has(next)) {
        const sameAs: SourceLocation = next.result.sameAs
        passed.add(next)
        next = [...keyResults.values()].find(({ location }) => sameLine(location, sameAs))
    }
    return next === undefined || next === keyResult || passed.has(next) ? undefined : next
}

/** The words of a result; where they only point to another one, those of the other one. */
export function resultWords(portfolio: Portfolio, keyResult: LinkedKeyResult): string | undefined {
    const shared = sharedWith(portfolio, keyResult)?.result?.written.text
    return shared === undefined ? keyResult.result?.written.text : `same as before: ${shared}`
}

/** `🔒 private: $N, X%`, for the placeholders that stand where a page keeps a figure to itself. */
export function describePrivateFigures(...texts: readonly (RichText | undefined)[]): string | undefined {
    const figures = new Set(texts.flatMap(one => one?.privateFigures ?? []).map(figure => figure.text))
    return figures.size === 0 ? undefined : `🔒 private: ${[...figures].join(', ')}`
}
