import { type Phrase, type Word, wordCount } from './titlePhrases'
import { actionNouns } from './titleWords'

/** Other words for a thing. */
export interface NounForm {
    readonly words: readonly Word[]
    /** present where some of its words were left out, so that they may name something wider: inner ones (`ends`) or others */
    readonly part?: 'start' | 'end' | 'ends'
    readonly because: string
}

const isVersion = (word: Word | undefined): boolean => /^v?\d+(?:\.\d+)*$/.test(word?.lower ?? '')

/** How people shorten what things joined by “and” are called: “theft & tamper alerts” are tamper alerts. */
export function nounForms(phrases: readonly Phrase[]): readonly NounForm[] {
    return [...phrases.flatMap(({ words }) => shortened(words)), ...distributed(phrases)]
}

function shortened(words: readonly Word[]): NounForm[] {
    const forms: NounForm[] = []
    let core = words
    while (isVersion(core.at(-1)) || actionNouns.has(core.at(-1)?.lower ?? '')) {
        const last = core.at(-1)!
        core = core.slice(0, -1)
        forms.push({ words: core, because: `what its title is about, without “${last.text}”` })
    }
    const last = core.at(-1)
    if (last && core.length > 1 && /(?:[^aeiouy][^aeiouy]|er)ing$/.test(last.lower) && !/(.)\1ing$/.test(last.lower)) {
        const stem = { ...last, text: last.text.slice(0, -3), lower: last.lower.slice(0, -3) }
        forms.push({
            words: [...core.slice(0, -1), stem],
            because: `its title, with “${stem.text}” for “${last.text}”`
        })
    }
    if (core.length > 2) {
        forms.push(
            { words: core.slice(0, 2), part: 'start', because: 'the first words of its title' },
            { words: core.slice(-2), part: 'end', because: 'the last words of its title' },
            { words: [core[0]!, core.at(-1)!], part: 'ends', because: 'the first and the last word of its title' }
        )
    } else if (core.length === 2 && wordCount(core) > 2) {
        forms.push({ words: core.slice(0, 1), part: 'start', because: 'the first words of its title' })
    }
    return forms
}

/** “Remote disconnect & reconnect”: remote disconnect, remote reconnect. “Group and family travel”: group travel, family travel. */
function distributed(phrases: readonly Phrase[]): NounForm[] {
    return phrases.slice(1).flatMap(({ words: right }, index): NounForm[] => {
        const { words: left, endedBy } = phrases[index]!
        const because = `what its title is about, on both sides of “${endedBy?.text}”`
        const both: NounForm = { words: [...left, endedBy!, ...right], because: 'what its title is about' }
        if (left.length > 1 && right.length === 1) {
            return [both, { words: [...left.slice(0, -1), ...right], because }]
        }
        if (left.length === 1 && right.length > 1) {
            const start: NounForm = {
                words: [...left, endedBy!, ...right.slice(0, -1)],
                part: 'start',
                because: 'the first words of its title'
            }
            return [both, { words: [...left, ...right.slice(1)], because }, start]
        }
        return [both]
    })
}
