import type { Mention } from '../model/mention'
import type { Page } from '../model/page'
import type { EntityId, Portfolio } from '../model/portfolio'
import type { Stepwise } from '../model/stepwise'
import type { Omission } from './omission'
import type { Spellings } from './spellings'

/** Words that name nothing, wherever they stand or in some documents. */
export interface IgnoredWords {
    /** compared as names are: in any case, spelled as prose or as an identifier, singular or plural */
    readonly words: string
    /** whether they are ignored in a document of that address; absent: in all */
    readonly isIn?: (uri: string) => boolean
}

/** What settings say about aliases and documents. */
export interface MentionOptions {
    /** by an entity's name, in any case: further spellings of it; each stands alone */
    readonly add?: Readonly<Record<string, readonly string[]>>
    /** by an entity's name, or by `*` for all of them: spellings that do not name it */
    readonly ban?: Readonly<Record<string, readonly string[]>>
    /** whether a document of that address is left alone */
    readonly isIgnored?: (uri: string) => boolean
    /** mentions that are spelled with these words are left out */
    readonly ignore?: readonly IgnoredWords[]
}

/** A file or folder as a list of them shows it. */
export interface ListedEntry {
    readonly uri: string
    /** from the root of its repository: `client/web/src`; mentions have their places in it */
    readonly path: string
    readonly isFolder: boolean
}

/** What one document names, and why it was not read, or not to its end. */
export interface MentionReading {
    /** in reading order, never overlapping */
    readonly mentions: readonly Mention[]
    readonly omission?: Omission
}

/** Finds where documents name entities of one portfolio. Built once per portfolio, asked once per document. */
export interface MentionFinder {
    /** Mentions of one document in reading order, never overlapping. Its address tells where entities are defined. */
    findMentions(document: Page): readonly Mention[]
    /** The same, with the reason where mentions were left out. */
    read(document: Page): MentionReading
    /** What the path of a file or folder names, in the order of its segments; nothing of one that is ignored or generated. */
    readPath(entry: ListedEntry): readonly Mention[]
    /** How an entity is spelled by its names and by what the settings say; nothing for one that it does not know. */
    spellings(id: EntityId): Spellings
    /** A finder for the portfolio as it is now, made by changing what changed. This one is not to be used once that one is there. */
    update(portfolio: Portfolio): Stepwise<MentionFinder>
}
