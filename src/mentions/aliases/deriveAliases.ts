import { singularOf } from '../../linking/singularOf'
import type { Entity, LinkedFeature, LinkedGoal, LinkedObjective } from '../../model/portfolio'
import { acronymForms } from './acronymForms'
import type { Alias } from './alias'
import { findSubjects, withoutParenthesis } from './findSubjects'
import { foldWord } from '../text/foldWord'
import { teamAliases } from './teamAliases'
import { everydayAcronyms, everydayWords } from './titleWords'
import { wordsOf } from './wordsOf'

const lettersOf = (word: string): string => word.replace(/[^\p{L}]/gu, '')

/** Whether at least three of four letters are capitals: `LSIF`, `MQLs`. */
function isAcronym(word: string): boolean {
    const letters = lettersOf(word)
    const capitals = letters.replace(/[^\p{Lu}]/gu, '').length
    return capitals > 1 && capitals >= letters.length * 0.75
}

/**
 * An alias that people use for a feature or a goal. One word needs four letters, keeps its capitals, and is left out
 * where everybody uses it for something else.
 */
function spell(
    entity: Entity,
    spelling: string,
    form: Alias['form'],
    because: string,
    needs?: Alias['needs']
): readonly Alias[] {
    const words = wordsOf(spelling)
    const [only] = words
    if (only === undefined) {
        return []
    }
    if (words.length > 1) {
        return [{ spelling, entity, form, because, needs }]
    }
    const key = foldWord(only)
    const isTelling = lettersOf(singularOf(only)).length >= 4 && only !== only.toLowerCase()
    return isTelling && !everydayWords.has(key) && !everydayAcronyms.has(key)
        ? [{ spelling, entity, form, because, needs, keepsCase: true }]
        : []
}

function aliasesOfTitle(entity: LinkedFeature | LinkedGoal, title: string): readonly Alias[] {
    const plain = withoutParenthesis(title)
    return [
        ...spell(entity, title, 'name', 'its title'),
        ...(plain === title ? [] : spell(entity, plain, 'name', 'its title without the parenthesis')),
        ...acronymForms(title).flatMap(phrase =>
            spell(entity, phrase, 'alias', 'its title with its acronym, or without')
        ),
        ...findSubjects(title).flatMap(({ phrase, isMain, because }) =>
            spell(entity, phrase, 'alias', because, isMain ? undefined : 'neighbour')
        )
    ]
}

const aliasesOfGoal = (goal: LinkedGoal): readonly Alias[] => [
    ...aliasesOfTitle(goal, goal.title.text),
    ...goal.areas.flatMap(area => spell(goal, area, 'alias', 'the goal area by which roadmaps call it'))
]

/** A distinctive term: an acronym of four letters or more in an objective's title that is not in everybody's mouth. */
function aliasesOfObjective(objective: LinkedObjective): readonly Alias[] {
    const title = objective.title.text
    // Where the whole title shouts, capitals tell nothing.
    const acronyms = title === title.toUpperCase() ? [] : wordsOf(title).filter(isAcronym)
    return [...new Set(acronyms)].flatMap(word => spell(objective, word, 'alias', 'a term of its title'))
}

/** The spellings that name an entity, strong and weak, each with its reason. Key results have none of their own. */
export function deriveAliases(entity: Entity): readonly Alias[] {
    switch (entity.kind) {
        case 'team':
            return teamAliases(entity)
        case 'goal':
            return aliasesOfGoal(entity)
        case 'feature':
            return aliasesOfTitle(entity, entity.name.text)
        case 'objective':
            return aliasesOfObjective(entity)
        case 'keyResult':
            return []
    }
}
