import { bitbucketCloud } from './bitbucketCloud'

/** Where a file stands in a code host's page. */
export interface FilePage {
    readonly repository: string
    readonly revision: string
    readonly path: string
}

/** A code host that can show hovers by itself, without the browser extension. */
export interface CodeHostIntegration {
    readonly name: string
    /** the file that a page of this code host shows; `undefined` for every other page */
    readonly filePageOf: (url: URL) => FilePage | undefined
}

const gitlab: CodeHostIntegration = {
    name: 'GitLab',
    filePageOf: ({ hostname, pathname }) => {
        const [project, rest] = pathname.slice(1).split('/-/blob/')
        const slash = rest?.indexOf('/') ?? -1
        if (!project || !rest || slash < 0) {
            return undefined
        }
        return { repository: `${hostname}/${project}`, revision: rest.slice(0, slash), path: rest.slice(slash + 1) }
    }
}

/** Every native integration we ship. Data Center will follow Bitbucket Cloud. */
export const codeHostIntegrations: readonly CodeHostIntegration[] = [gitlab, bitbucketCloud]
