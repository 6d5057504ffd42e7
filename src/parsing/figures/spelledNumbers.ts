/** Number words by their value. */
export const spelledNumbers: readonly string[] = [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve'
]

/** The value of a number as digits or as a word; `NaN` for any other word. */
export function numberOf(written: string): number {
    const index = spelledNumbers.indexOf(written.toLowerCase())
    return index < 0 ? Number(written) : index
}
