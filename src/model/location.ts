/** A place between two characters: zero-based line, zero-based UTF-16 character. */
export interface Position {
    readonly line: number
    readonly character: number
}

/** From `start` to `end`, the end not included. */
export interface Range {
    readonly start: Position
    readonly end: Position
}

/** Where something was written (its provenance): the page's address as its host gave it, and the range in that page. */
export interface SourceLocation {
    readonly uri: string
    readonly range: Range
}

/** Order by line, then by character: negative, zero or positive. */
export const comparePositions = (a: Position, b: Position): number => a.line - b.line || a.character - b.character

/** A part of an address as people read it; one that is not encoded stays as it is. */
export function percentDecoded(text: string): string {
    try {
        return decodeURIComponent(text)
    } catch {
        return text
    }
}

/** A page's address without its commit, decoded: the same page at another commit, in another host's spelling. */
export const pageOf = (uri: string): string => percentDecoded(uri.replace(/\?[^#]*/, ''))

/** The line where something starts, counted from 1 as editors do. */
export const lineOf = ({ range }: SourceLocation): number => range.start.line + 1

/** The last segment of a location's path, for people: `goals.md` of `git://handbook?rev#team/goals.md`. */
export function fileName(uri: string): string {
    const path = uri.slice(uri.indexOf('#') + 1)
    return percentDecoded(path.slice(path.lastIndexOf('/') + 1))
}
