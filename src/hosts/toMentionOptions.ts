import type { MentionOptions } from '../mentions/mentionFinder'
import { matchesAny } from './globs'
import type { MentionSettings } from './mentionSettings'

/**
 * What the settings mean to the mention finder.
 *
 * @param pathsOf the paths of a document that globs are held against, by its address
 */
export function toMentionOptions(
    { aliases, ignore }: MentionSettings,
    pathsOf: (uri: string) => readonly string[]
): MentionOptions {
    const lists = (which: 'add' | 'ban') =>
        Object.fromEntries(Object.entries(aliases).map(([name, entry]) => [name, entry[which]]))
    const isIn = (globs: readonly string[]): ((uri: string) => boolean) => {
        const matches = matchesAny(globs)
        return uri => pathsOf(uri).some(matches)
    }
    return {
        add: lists('add'),
        ban: lists('ban'),
        isIgnored: isIn(ignore.paths),
        ignore: ignore.words.map(({ word, in: glob }) => ({
            words: word,
            ...(glob !== undefined && { isIn: isIn([glob]) })
        }))
    }
}
