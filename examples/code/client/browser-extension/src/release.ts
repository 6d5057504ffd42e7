// Releases the Browser Extension for Chrome, Firefox, and Safari, in the same steps for each.
// Owned by Growth and Integrations (@acme/growth-and-integrations), hovers by the Web team.
// A store has turned a version down? See the troubleshooting documentation.

export const BROWSER_EXTENSION_ID = 'browser-extension@acme.example'

export const browsers = ['chrome', 'firefox', 'safari'] as const
export type Browser = (typeof browsers)[number]

/** One version of the browser extension, built and ready for the stores. */
export interface BrowserExtensionRelease {
    /** such as `21.5.0` */
    readonly version: string
    readonly notes: string
    /** the archive that a store accepts, per browser */
    readonly archives: ReadonlyMap<Browser, Uint8Array>
}

/** What a store answered; `reviewed` says whether people there look at a version before users get it. */
export interface Submission {
    readonly browser: Browser
    readonly reviewed: boolean
}

export type Submit = (browser: Browser, archive: Uint8Array, notes: string) => Promise<Submission>

/**
 * Submit a release to every store. A browser without an archive stops all of them, so that no two users of the
 * browser extension see different versions for long.
 */
export async function release(browserExtension: BrowserExtensionRelease, submit: Submit): Promise<Submission[]> {
    const { version, notes, archives } = browserExtension
    const missing = browsers.filter(browser => !archives.has(browser))
    if (missing.length > 0) {
        throw new Error(`${BROWSER_EXTENSION_ID} ${version} is not built for ${missing.join(', ')}`)
    }

    const submissions: Submission[] = []
    // One after the other: a store that refuses a version should stop the ones behind it.
    for (const [browser, archive] of archives) {
        submissions.push(await submit(browser, archive, notes))
    }
    return submissions
}

// TODO(growth-and-integrations): upload to the Safari store as well; so far `submit` only says where to do it by hand.
