import { harmless } from '../../presentation/escape'

/**
 * One line as a terminal may show it. Text of pages, names of files and words of git could hold sequences that move the
 * cursor, paint over what stands there or write a title; and line ends, which would make one name look like several lines.
 */
export const visible = (line: string): string => harmless(line).replace(/\s/g, ' ')

/** What JSON does not escape by itself and a terminal would act on, or a reader could be misled by. */
const hidden =
    /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu

const escaped = (character: string): string =>
    Array.from(
        { length: character.length },
        (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
    ).join('')

/** The same JSON with all of that written as `\u202e`. */
export const visibleJson = (json: string): string => json.replace(hidden, escaped)
