import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { RequestError } from '../requestError'
import type { PageFile } from './pageFile'

const notBuilt = (): RequestError => new RequestError('this file has not been built: run `npm run build`', 404)

/**
 * Answer with a file of the build, as it is now. It is read as a whole: a file that is open while a slow reader reads would
 * stay so when that one leaves. Rejects with what `missing` answers where there is none.
 */
export async function sendFile(
    response: ServerResponse,
    file: PageFile | undefined,
    missing: () => RequestError = notBuilt
): Promise<void> {
    const content = file && (await readFile(file.place).catch(() => undefined))
    if (!content) {
        throw missing()
    }
    response.writeHead(200, { 'Content-Type': file.contentType, 'Content-Length': content.length })
    response.end(content)
}
