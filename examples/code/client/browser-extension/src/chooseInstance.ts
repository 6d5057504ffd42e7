const publicInstance = new URL('https://sourcegraph.com')

export interface BrowserExtensionSettings {
    /** the instance of the user's company; absent for most users of open source */
    readonly privateInstance?: URL
    readonly fallBackToPublic: boolean
}

export type HasRepository = (instance: URL, repository: string) => Promise<boolean>

/**
 * Choose the instance that the browser extension asks about a repository: the private one where it knows the
 * repository, Sourcegraph.com otherwise.
 *
 * @returns `undefined` where no instance may be asked: a private repository must not be named to a public server
 */
export async function chooseInstance(
    repository: string,
    { privateInstance, fallBackToPublic }: BrowserExtensionSettings,
    hasRepository: HasRepository
): Promise<URL | undefined> {
    if (!privateInstance) {
        return publicInstance
    }
    if (await hasRepository(privateInstance, repository)) {
        return privateInstance
    }
    // TODO: remember the answer per code host. The Web team wants one request per page, not one per file.
    return fallBackToPublic ? publicInstance : undefined
}
