/** A text with something in it. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** The value as a person would recognise it in the settings, cut short. */
export const shown = (value: unknown): string => {
    const json = JSON.stringify(value) ?? 'undefined'
    return `\`${json.length > 60 ? `${json.slice(0, 59)}…` : json}\``
}
