import type { Manifest } from '../readManifest'
import type { SourceRepository } from '../repositories/sourceRepository'
import type { SettingsStore } from '../settings/settingsStore'

/** What the resolvers answer from. */
export interface Workbench {
    readonly repositories: readonly SourceRepository[]
    readonly settings: SettingsStore
    /** read anew for every request: the extension may have been rebuilt */
    readonly manifest: () => Promise<Manifest>
    /** where this server is for who asks, without a slash at the end: `http://127.0.0.1:3080` */
    readonly baseUrl: string
}
