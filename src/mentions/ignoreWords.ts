import type { Mention } from '../model/mention'
import { keyOfName } from './aliases/keyOfName'
import type { IgnoredWords } from './mentionFinder'

/** Where a word starts within an identifier: `browserExtension`, `LSIFIndex`. */
const humps = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu

/** What `browser extensions`, `browser-extension` and `browserExtension` share. */
export const keyOfWords = (spelled: string): string =>
    keyOfName(spelled.replace(humps, ' ').replace(/[^\p{L}\p{N}\p{M}&]+/gu, ' ')).replaceAll(' ', '')

/** Leaves out of a document's mentions those whose words are ignored there. */
export function ignoreWords(
    ignored: readonly IgnoredWords[] = []
): (uri: string, mentions: readonly Mention[]) => readonly Mention[] {
    const places = new Map<string, IgnoredWords['isIn'][]>()
    for (const { words, isIn } of ignored) {
        const key = keyOfWords(words)
        places.set(key, [...(places.get(key) ?? []), isIn])
    }
    if (places.size === 0) {
        return (_, mentions) => mentions
    }
    return (uri, mentions) => {
        const here = new Set(
            [...places].flatMap(([key, where]) => (where.some(isIn => !isIn || isIn(uri)) ? [key] : []))
        )
        return here.size === 0 ? mentions : mentions.filter(({ text }) => !here.has(keyOfWords(text)))
    }
}
