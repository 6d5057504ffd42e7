import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { RequestError } from '../requestError'

/** Answer with a file of the build, as it is now. Rejects with `RequestError` where it is missing. */
export async function sendFile(response: ServerResponse, place: string, contentType: string): Promise<void> {
    const content = await readFile(place).catch(() => {
        throw new RequestError('this file has not been built: run `npm run build`', 404)
    })
    response.writeHead(200, { 'Content-Type': contentType, 'Content-Length': content.length })
    response.end(content)
}
