import type { Source } from '../readSettings'
import type { ReadPage } from './parsePages'

/** What was read of a source. */
export interface Reading {
    readonly commit: string
    /** when the source last stood at that commit, as far as is known; milliseconds since 1970 */
    readonly readAt: number
    readonly pages: readonly ReadPage[]
    /** files that could be read and were not */
    readonly leftOut: number
    /** what could not be had, each in a sentence */
    readonly problems: readonly string[]
}

/** How far one source has been read. What was read once stays while it is read again, and where that fails. */
export type SourceState =
    | {
          readonly state: 'loading'
          readonly source: Source
          /** it takes so long that others need not wait for it */
          readonly isSlow?: true
      }
    | {
          readonly state: 'failed'
          readonly source: Source
          readonly problem: string
          /** milliseconds since 1970 */
          readonly failedAt: number
          readonly last?: Reading
          /** a few times; then when somebody looks after a while */
          readonly isAskedAgain: boolean
      }
    | ({
          readonly state: 'read'
          readonly source: Source
          /** for what could not be had of it */
          readonly isAskedAgain: boolean
      } & Reading)

/** Whether nothing can be said of it before more has come. */
export const isAwaited = (source: SourceState): boolean => source.state === 'loading' && !source.isSlow

/** What there is of a source, if anything was ever read. */
export const readingOf = (source: SourceState): Reading | undefined =>
    source.state === 'read' ? source : source.state === 'failed' ? source.last : undefined

/** When it was last asked for, in milliseconds since 1970; `undefined` where it was not yet. */
export const triedAt = (source: SourceState): number | undefined =>
    source.state === 'read' ? source.readAt : source.state === 'failed' ? source.failedAt : undefined
