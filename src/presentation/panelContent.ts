import type { HistoryReport } from './history/historyReport'
import type { Mention } from '../model/mention'
import type { Portfolio } from '../model/portfolio'

/** How reading a source of pages went. */
export interface SourceReport {
    /** such as `github.com/acme/handbook` */
    readonly name: string
    readonly state: 'loading' | 'read' | 'failed'
    /** nobody named it: it is the repository being viewed */
    readonly isDiscovered?: boolean
    /** the full id of the commit that was read */
    readonly commit?: string
    /** pages that hold goals */
    readonly pages?: number
    /** files read */
    readonly files?: number
    readonly readMinutesAgo?: number
    /** in words, for people */
    readonly problem?: string
    /** whether what could not be had is asked for again without anybody's doing */
    readonly isAskedAgain?: boolean
    /** it takes so long that the others are shown without it */
    readonly isSlow?: boolean
}

/** The file that is open, and what it mentions. */
export interface OpenFile {
    readonly name: string
    readonly mentions: readonly Mention[]
    /** in one sentence, why mentions were not looked for, or not to the end */
    readonly skipped?: string
}

export interface PanelContent {
    readonly portfolio: Portfolio
    /** absent where no file is open */
    readonly file?: OpenFile
    readonly sources: readonly SourceReport[]
    /** in words, each naming its setting and what was expected */
    readonly settingProblems: readonly string[]
    /** absent: nobody asked for the history of the pages */
    readonly past?: HistoryReport
    /** why goals are told as of another day than today; absent: they are not */
    readonly asOfBecause?: 'setting' | 'document'
}
