import { keyOfWords } from '../../mentions/ignoreWords'
import { isRecord } from '../isRecord'
import { ignoreKey, type IgnoredWord } from '../mentionSettings'
import { shown } from '../settingValues'

/** The setting with the word added; or why it is left as it is. */
export type Addition =
    | { readonly kind: 'added'; readonly value: unknown }
    | { readonly kind: 'there' }
    | { readonly kind: 'refused'; readonly problem: string }

const isSameWord = (one: unknown, { word, in: place }: IgnoredWord): boolean =>
    isRecord(one) && typeof one.word === 'string' && keyOfWords(one.word) === keyOfWords(word) && one.in === place

/**
 * Add a word to the value of `okrLens.ignore`, whatever else stands there, understood or not. A value that cannot hold it is
 * not replaced: it would be lost.
 */
export function addIgnoredWord(value: unknown, added: IgnoredWord): Addition {
    const setting = value ?? {}
    const words = isRecord(setting) ? (setting.words ?? []) : undefined
    if (!isRecord(setting) || !Array.isArray(words)) {
        const found = isRecord(setting) ? `${ignoreKey}.words is ${shown(setting.words)}` : `${ignoreKey} is ${shown(setting)}` // prettier-ignore
        return { kind: 'refused', problem: `${found}; correct it first, expected a list of words.` }
    }
    return words.some(one => isSameWord(one, added))
        ? { kind: 'there' }
        : { kind: 'added', value: { ...setting, words: [...(words as readonly unknown[]), added] } }
}
