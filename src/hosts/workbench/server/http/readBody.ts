import type { IncomingMessage } from 'node:http'
import { RequestError } from '../requestError'

/** Bytes. The longest query an extension sends names a few hundred files. */
export const largestBody = 1_000_000

/** The body of a request as text. Rejects with `RequestError` where it is too long, or no plain UTF-8. */
export async function readBody(request: IncomingMessage): Promise<string> {
    const { 'content-encoding': encoding = 'identity', 'content-length': announced } = request.headers
    if (encoding.toLowerCase() !== 'identity') {
        throw new RequestError(`the body is compressed (${encoding}), expected it as it is`, 415)
    }
    if (Number(announced) > largestBody) {
        throw tooLong()
    }
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of request as AsyncIterable<Buffer>) {
        length += chunk.length
        if (length > largestBody) {
            throw tooLong()
        }
        chunks.push(chunk)
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    } catch {
        throw new RequestError('the body is not UTF-8')
    }
}

const tooLong = (): RequestError =>
    new RequestError(`the body is longer than ${largestBody.toLocaleString('en')} bytes`, 413)
