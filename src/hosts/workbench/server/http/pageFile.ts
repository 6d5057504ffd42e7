import { extname, join } from 'node:path'
import { percentDecoded } from '../../../../model/location'

/** What the build of the page is made of. */
const contentTypes: Readonly<Record<string, string>> = {
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.js': 'application/javascript; charset=utf-8',
    '.map': 'application/json; charset=utf-8'
}

export interface PageFile {
    readonly place: string
    readonly contentType: string
}

/**
 * The file below a folder that the path of an address names.
 *
 * @param path percent-encoded, without a slash at its start: `integration/css/style.bundle.css`
 * @returns undefined where the path leads elsewhere, by any spelling, or to what the build does not make
 */
export function pageFile(folder: string, path: string): PageFile | undefined {
    const name = percentDecoded(path)
    const contentType = contentTypes[extname(name)]
    const isBelow = name.split('/').every(segment => /^[\w.-]+$/.test(segment) && !/^\.+$/.test(segment))
    return isBelow && contentType ? { place: join(folder, name), contentType } : undefined
}
