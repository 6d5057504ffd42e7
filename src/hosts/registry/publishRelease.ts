import { isRecord } from '../isRecord'
import { messageOf } from '../messageOf'
import { PublishError } from './publishError'
import type { Release } from './readRelease'

/** A Sourcegraph instance and who publishes there. */
export interface Registry {
    /** such as `https://sourcegraph.example.com` */
    readonly endpoint: string
    /** an access token of a user who may publish for the publisher */
    readonly token: string
}

/** The registry's own mutation; it makes the extension where there is none yet. */
export const publishMutation = `mutation OKRLensPublish(
    $extensionID: String!
    $manifest: String!
    $bundle: String
    $sourceMap: String
) {
    extensionRegistry {
        publishExtension(extensionID: $extensionID, manifest: $manifest, bundle: $bundle, sourceMap: $sourceMap) {
            extension {
                extensionID
                url
            }
        }
    }
}`

/** How long an instance may take, in milliseconds. */
const patience = 60_000

/** The address of the instance's API. Tokens travel in the open nowhere but on this machine. */
function apiOf(endpoint: string): URL {
    const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
    const isLocal = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
    if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal))) {
        throw new PublishError(
            `SRC_ENDPOINT is ${endpoint}, expected an https address such as https://sourcegraph.example.com`
        )
    }
    return new URL('.api/graphql', url.href.endsWith('/') ? url : `${url.href}/`)
}

/**
 * Publish a release to an instance's registry.
 *
 * @returns where the extension stands, a path of the instance or a whole address; rejects with `PublishError`
 */
export async function publishRelease(release: Release, { endpoint, token }: Registry): Promise<string> {
    const api = apiOf(endpoint)
    let response: Response
    try {
        response = await fetch(api, {
            method: 'POST',
            headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify({ query: publishMutation, variables: release }),
            redirect: 'error',
            signal: AbortSignal.timeout(patience)
        })
    } catch (error) {
        throw new PublishError(`${api.origin}: cannot be reached (${messageOf((error as Error).cause ?? error)})`)
    }
    if (response.status === 401 || response.status === 403) {
        throw new PublishError(`${api.origin}: refused the token (${response.status}), expected SRC_ACCESS_TOKEN of a user who may publish ${release.extensionID}`) // prettier-ignore
    }
    const text = await response.text()
    const { data, errors } = parseAnswer(text, api, response.status)
    const said = Array.isArray(errors)
        ? errors
              .filter(isRecord)
              .map(({ message }) => String(message))
              .join('; ')
        : ''
    if (said !== '') {
        throw new PublishError(`${api.origin}: ${said.replace(/\s+/g, ' ')}`)
    }
    const url = urlIn(data)
    if (url === undefined) {
        throw new PublishError(
            `${api.origin}: answered without the extension, expected its registry (Sourcegraph 3.26 to 4.3)`
        )
    }
    return url
}

function parseAnswer(text: string, api: URL, status: number): { readonly data?: unknown; readonly errors?: unknown } {
    let answer: unknown
    try {
        answer = JSON.parse(text)
    } catch {
        answer = undefined
    }
    if (!isRecord(answer)) {
        throw new PublishError(
            `${api.href}: answered ${status} without JSON, expected the API of a Sourcegraph instance`
        )
    }
    return answer
}

function urlIn(data: unknown): string | undefined {
    const registry = isRecord(data) ? data.extensionRegistry : undefined
    const published = isRecord(registry) ? registry.publishExtension : undefined
    const extension = isRecord(published) ? published.extension : undefined
    return isRecord(extension) && typeof extension.url === 'string' ? extension.url : undefined
}
