import type { IncomingMessage } from 'node:http'
import { RequestError } from '../requestError'

/** Bytes. The longest query an extension sends names a few hundred files. */
const largestBody = 1_000_000

/** The body of a request as text. Rejects with `RequestError` where it is too long. */
export async function readBody(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of request as AsyncIterable<Buffer>) {
        length += chunk.length
        if (length > largestBody) {
            throw new RequestError(`the body is longer than ${largestBody.toLocaleString('en')} bytes`, 413)
        }
        chunks.push(chunk)
    }
    return Buffer.concat(chunks).toString('utf8')
}
