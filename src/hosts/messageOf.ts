import { isRecord } from './isRecord'

/** What went wrong, for people: whatever was thrown, in words. */
export function messageOf(error: unknown): string {
    const message = isRecord(error) ? error.message : error
    const words = (typeof message === 'string' ? message : dataAsText(error)).trim()
    return words || (error instanceof Error ? error.name : 'no reason was given')
}

/** `{"status":503}`; nothing where there is nothing to tell. */
function dataAsText(data: unknown): string {
    if (data === undefined || data === null) {
        return ''
    }
    if (typeof data === 'number' || typeof data === 'bigint' || typeof data === 'boolean' || typeof data === 'symbol') {
        return String(data)
    }
    try {
        const text = JSON.stringify(data) as string | undefined
        return text === undefined || text === '{}' ? '' : text
    } catch {
        return ''
    }
}
