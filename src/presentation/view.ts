import type { History } from '../history/createHistory'
import type { SourceLocation } from '../model/location'
import type { CalendarDate } from '../model/quarter'

/** How a host turns places into links. A host without a panel leaves `panel` out. */
export interface Links {
    /** the address of the lines, for a person to open; `undefined` where there is none */
    readonly source: (location: SourceLocation) => string | undefined
    /** the address that opens the OKR panel */
    readonly panel?: string
}

/** What presentation needs to know of the world around the portfolio. */
export interface View {
    readonly today: CalendarDate
    readonly links: Links
    /** how the pages came to say what they say; absent while it is not loaded */
    readonly history?: History
}
