import type { ExtensionHost, HostNotification, HostProgress } from '../../extensionHost/extensionHost'

/** What became of an enabled extension. */
export interface ExtensionState {
    /** `okr-lens/okr-lens` */
    readonly id: string
    readonly title: string
    /** ids of the pages that its manifest announces: what stands below `/views/` */
    readonly pages: readonly string[]
    readonly activity: 'loading' | 'active' | 'failed'
    /** the host's words, where it failed */
    readonly message?: string
}

/** The extension host as the page sees it. */
export type HostState =
    | { readonly kind: 'starting' }
    | {
          readonly kind: 'ready'
          readonly host: ExtensionHost
          readonly extensions: readonly ExtensionState[]
          /** tell extensions the settings as they are now, and run those that the settings enable */
          refreshSettings(): Promise<void>
      }
    | { readonly kind: 'failed'; readonly message: string }

/** A message an extension shows, with a number of its own. */
export interface Notice extends HostNotification {
    readonly key: number
}

/** Long work of an extension, with a number of its own. */
export interface Work extends HostProgress {
    readonly key: number
    readonly title: string
}
