import type { SourceText } from './sourceRepository'

/** Texts by the ids of their contents, as many as fit; the ones put in first go first. */
export interface TextStore {
    get(id: string): SourceText | undefined
    put(id: string, text: SourceText): void
}

/** @param capacity bytes of text to keep; a binary file counts for nothing, since its content is not kept */
export function createTextStore(capacity: number): TextStore {
    const texts = new Map<string, SourceText>()
    let size = 0
    const sizeOf = ({ binary, byteSize }: SourceText) => (binary ? 0 : byteSize)
    return {
        get: id => texts.get(id),
        put(id, text) {
            if (texts.has(id) || sizeOf(text) > capacity) {
                return
            }
            texts.set(id, text)
            size += sizeOf(text)
            for (const [oldest, old] of texts) {
                if (size <= capacity) {
                    break
                }
                texts.delete(oldest)
                size -= sizeOf(old)
            }
        }
    }
}
