/** A text with something in it. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** As JSON; nothing of a value that is nested deeper than can be written. */
function written(value: unknown): string {
    try {
        return JSON.stringify(value) ?? 'undefined'
    } catch {
        return 'nested very deep'
    }
}

/** The value as a person would recognise it in the settings, cut short. */
export const shown = (value: unknown): string => {
    // What does not fit is not written out first.
    const json = written(typeof value === 'string' ? value.slice(0, 60) : value)
    return `\`${json.length > 60 ? `${json.slice(0, 59)}…` : json}\``
}

/** Is told what is wrong with the settings, in one sentence that names the key. */
export type Complain = (problem: string) => void

/** The first of a list; that there are more is told. */
export function firstOf<T>(items: readonly T[], most: number, at: string, complain: Complain): readonly T[] {
    if (items.length > most) {
        complain(`${at} holds ${items.length} entries; at most ${most} are read. The others are left out.`)
    }
    return items.slice(0, most)
}
