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
        const known = places.get(key) ?? []
        known.push(isIn)
        places.set(key, known)
    }
    if (places.size === 0) {
        return (_, mentions) => mentions
    }
    // Asked once for each word that a document has: settings may ignore many more.
    return (uri, mentions) => {
        const answers = new Map<string, boolean>()
        const isIgnored = (text: string): boolean => {
            const key = keyOfWords(text)
            const answer = answers.get(key) ?? places.get(key)?.some(isIn => !isIn || isIn(uri)) ?? false
            answers.set(key, answer)
            return answer
        }
        return mentions.filter(({ text }) => !isIgnored(text))
    }
}
