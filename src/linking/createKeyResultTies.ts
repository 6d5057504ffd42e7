import { enter } from '../model/enter'
import { nameOf, type GoalId, type KeyResultId, type LinkedFeature, type ObjectiveId, type KeyResultTie, type Portfolio } from '../model/portfolio' // prettier-ignore
import { inSteps, type Stepwise } from '../model/stepwise'
import { slug } from '../parsing/slug'
import { linkTarget } from './linkTarget'
import { subjectsOf } from './subjectsOf'
import { singularOf } from './singularOf'
import { contentWords } from './words'

type Linked = Pick<Portfolio, 'teams' | 'goals' | 'objectives' | 'keyResults'>

/** Words as one text in which a run of whole words can be looked for, plural or singular. */
const searchable = (words: readonly string[]): string => ` ${words.map(singularOf).join(' ')} `

/** A phrase that so many key results share is the company's way to talk, and ties nothing. */
const mostShared = 8

/** A key result with what it and its objective say, ready to be searched. */
interface Speaker {
    readonly id: KeyResultId
    readonly own: string
    readonly aim: string
}

/**
 * Prepare the ties between features and key results, in steps.
 *
 * @returns for a feature, the key results that the pages tie to it, each with the reason: its row links to their section,
 * so that they measure it; or they, or their objective, speak of what its name is about, in the same words
 */
export function* createKeyResultTies({
    teams,
    goals,
    objectives,
    keyResults
}: Linked): Stepwise<(feature: LinkedFeature) => readonly KeyResultTie[]> {
    const sections = new Map<string, KeyResultId[]>()
    const speakers = new Map<string, Speaker[]>()
    yield* inSteps(keyResults.values(), ({ id, text, of, location, teams: owners }) => {
        for (const owner of owners) {
            enter(sections, `${location.uri}#${slug(teams.get(owner)?.name ?? '')}`, id)
        }
        const aim = objectives.get(of as ObjectiveId) ?? goals.get(of as GoalId)
        const [own, aimed] = [contentWords(text.text), aim ? contentWords(nameOf(aim)) : []]
        const speaker = { id, own: searchable(own), aim: searchable(aimed) }
        new Set([...own, ...aimed].map(singularOf)).forEach(word => enter(speakers, word, speaker))
    })
    const found = new Map<string, readonly Speaker[]>()
    const speakersOf = (subject: readonly string[], phrase: string): readonly Speaker[] => {
        const known = found.get(phrase) ?? findSpeakers(subject, phrase)
        found.set(phrase, known)
        return known
    }
    /** The key results that speak of a subject: those that hold its rarest word are searched for all of it. */
    const findSpeakers = (subject: readonly string[], phrase: string): readonly Speaker[] => {
        const candidates = subject.map(word => speakers.get(singularOf(word)) ?? [])
        const fewest = candidates.reduce((fewest, found) => (found.length < fewest.length ? found : fewest))
        const speaking: Speaker[] = []
        for (const speaker of fewest) {
            if (speaker.own.includes(phrase) || speaker.aim.includes(phrase)) {
                speaking.push(speaker)
            }
            if (speaking.length > mostShared) {
                return []
            }
        }
        return speaking
    }

    return ({ name, goalArea, location }) => {
        const ties = new Map<KeyResultId, KeyResultTie>()
        const tie = (to: KeyResultId, measures: boolean, because: string): void => {
            if (!ties.has(to)) {
                ties.set(to, { to, measures, because })
            }
        }
        for (const { url } of [...name.links, ...(goalArea?.links ?? [])]) {
            const target = linkTarget(location.uri, url)
            const linked = (target && sections.get(`${target.uri}#${target.anchor}`)) ?? []
            linked.forEach(id => tie(id, true, 'the feature links to its section'))
        }
        for (const subject of subjectsOf(name.text)) {
            const phrase = searchable(subject)
            for (const { id, own } of speakersOf(subject, phrase)) {
                const speaks = own.includes(phrase) ? 'speaks' : 'its objective speaks'
                tie(id, false, `${speaks} of “${subject.join(' ')}”, too`)
            }
        }
        return [...ties.values()]
    }
}
