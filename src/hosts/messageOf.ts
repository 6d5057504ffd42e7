import { isRecord } from './isRecord'

/** What went wrong, for people: whatever was thrown, in words. */
export function messageOf(error: unknown): string {
    const message = isRecord(error) ? error.message : error
    const words = (typeof message === 'string' ? message : dataAsText(error)).trim()
    return words || (error instanceof Error ? error.name : 'no reason was given')
}

/** `{"status":503}`; nothing where there is nothing to tell. */
function dataAsText(data: unknown): string {
    if (typeof data !== 'object' || data === null) {
        return data === undefined || data === null ? '' : String(data)
    }
    try {
        const text = JSON.stringify(data)
        return text === '{}' ? '' : text
    } catch {
        return ''
    }
}
