import type { CodeHostIntegration } from './codeHosts'

const filePath = /^\/(?<workspace>[^/]+)\/(?<name>[^/]+)\/src\/(?<revision>[^/]+)\/(?<path>.+)$/

/**
 * Bitbucket Cloud. Unlike Bitbucket Data Center it has no plugins, so the script is added by a workspace admin.
 * Off by default until its pages have stopped changing under us.
 */
export const bitbucketCloud: CodeHostIntegration = {
    name: 'Bitbucket Cloud',
    filePageOf: ({ hostname, pathname }) => {
        const { workspace, name, revision, path } = filePath.exec(pathname)?.groups ?? {}
        if (!workspace || !name || !revision || !path) {
            return undefined
        }
        return { repository: `${hostname}/${workspace}/${name}`, revision, path }
    }
}
