/** `1 day`, `3 days`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** `Web`, `Web and Search`, `Web, Search and Cloud`. */
export const enumerate = (names: readonly string[], word: 'and' | 'or' = 'and'): string =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names[names.length - 1]}`

/** A stretch of days, roughly: `12 days`, `3 months`, `2 years`. */
export function roughly(days: number): string {
    if (days < 45) {
        return count(days, 'day')
    }
    const months = Math.round(days / 30.4)
    return months < 24 ? count(months, 'month') : count(Math.floor(days / 365.25), 'year')
}
