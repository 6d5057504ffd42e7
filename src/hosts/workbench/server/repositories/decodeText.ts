import type { SourceText } from './sourceRepository'

/** As git does: a zero byte this near to the start makes a file binary. */
const sniffedBytes = 8000

/** The bytes of a file as text. */
export function decodeText(bytes: Buffer): SourceText {
    const binary = bytes.subarray(0, sniffedBytes).includes(0)
    return { content: binary ? '' : bytes.toString('utf8'), binary, byteSize: bytes.length }
}
