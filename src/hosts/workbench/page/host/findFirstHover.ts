import { filter, firstValueFrom, timeout } from 'rxjs'
import type { Position } from '../../../../model/location'
import type { ExtensionHost, MergedHover } from '../../extensionHost/extensionHost'
import type { TextFile } from '../backend/repository'
import { languageId } from '../code/languageOf'
import { formatGitUri } from '../../../gitUri'

/** A place of a file where extensions have something to show. */
export interface FoundHover {
    readonly file: TextFile
    readonly position: Position
    readonly hover: MergedHover
}

/** Words asked about per file before the next file is tried. */
const maximumWords = 600

/** Milliseconds an extension may take: the first answer waits for everything it loads. */
const patience = 20_000

/**
 * The first word of a file that extensions know something about; asks for one word after another, as a reader would.
 *
 * @param signal ends the search
 * @returns `undefined` where they know none of the first words, or where the search was ended
 */
export async function findFirstHover(
    host: ExtensionHost,
    file: TextFile,
    signal: AbortSignal
): Promise<FoundHover | undefined> {
    const uri = formatGitUri(file)
    // As the active view: extensions may load what they need only when there is one.
    const [, viewer] = await Promise.all([
        host.addDocument({ uri, languageId: languageId(file.path), text: file.text }),
        host.addViewer({ uri })
    ])
    try {
        for (const position of wordPositions(file.text, maximumWords)) {
            if (signal.aborted) {
                return undefined
            }
            const hover = await hoverAt(host, uri, position)
            if (hover) {
                return { file, position: hover.range?.start ?? position, hover }
            }
        }
        return undefined
    } finally {
        await host.removeViewer(viewer)
    }
}

async function hoverAt(host: ExtensionHost, uri: string, position: Position): Promise<MergedHover | null> {
    const settled = host.hover(uri, position).pipe(
        filter(({ isLoading }) => !isLoading),
        timeout(patience)
    )
    return (await firstValueFrom(settled)).result
}

/** Where the words of at least four letters start, from the top. */
function wordPositions(text: string, limit: number): readonly Position[] {
    const positions: Position[] = []
    for (const [line, content] of text.split('\n').entries()) {
        for (const { index } of content.matchAll(/[\p{L}\p{N}_]{4,}/gu)) {
            positions.push({ line, character: index })
            if (positions.length === limit) {
                return positions
            }
        }
    }
    return positions
}
