import { clippings } from '../../linking/clippings'
import type { Team } from '../../model/portfolio'
import type { Alias } from './alias'
import { withoutParenthesis } from './findSubjects'
import { foldWord } from '../text/foldWord'
import { departmentWords, everydayAcronyms } from './titleWords'
import { wordsOf } from './wordsOf'

const isAnd = (word: string): boolean => /^(?:&|and)$/i.test(word)
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Shorter than that, capitals of a name mean something else as well. */
const shortestAcronym = 3

/**
 * The spellings of a team: its name, clipped (“Code intel”), contracted (`DevRel`), by its first words (“Field Operations”
 * of “Field Operations & Logistics”) and by its initials. A team of several words stands alone, unless all name
 * departments (“API docs”), and so does an acronym; any other waits for a signal.
 */
export function teamAliases(team: Team): readonly Alias[] {
    const name = withoutParenthesis(team.name)
    const words = wordsOf(name)
    const isAcronym = words.length === 1 && name.length >= shortestAcronym && name === name.toUpperCase()
    const isKnown = everydayAcronyms.has(name.toLowerCase())
    const own: Alias = {
        spelling: name,
        entity: team,
        form: 'name',
        because: 'its name',
        needs: isWeak(words) && (!isAcronym || isKnown) ? 'team' : undefined,
        ...(isAcronym && !isKnown && { keepsCase: true })
    }
    const alias = (spelling: string, because: string, more: Partial<Alias> = {}): Alias => ({
        spelling,
        entity: team,
        form: 'alias',
        because,
        needs: own.needs,
        ...more
    })

    const aliases = [own]
    const clipped = clippedOf(name)
    if (clipped !== undefined) {
        aliases.push(alias(clipped.spelling, `its name with “${clipped.by}” for “${clipped.word}”`))
    }
    const head = headOf(name)
    if (head !== undefined) {
        const short = clippedOf(head)
        aliases.push(alias(head, 'the first words of its name', { needs: 'team' }))
        aliases.push(...(short ? [alias(short.spelling, 'the first words of its name, clipped')] : []))
    }
    if (words.some(isAnd) || name.includes('&')) {
        aliases.push(alias(words.filter(word => !isAnd(word)).join(' '), 'its name without “and”', { needs: 'team' }))
    }
    for (const contraction of contractionsOf(words)) {
        aliases.push(alias(contraction, `a contraction of ${name}`, { needs: undefined, keepsCase: true }))
    }
    const initials = initialsOf(words)
    if (initials !== undefined) {
        aliases.push(alias(initials, `the initials of ${name}`, { needs: 'teamWord', keepsCase: true }))
    }
    if (/\s&\s/.test(name)) {
        const spelling = name
            .split(/\s+/)
            .map(word => (isAnd(word) ? '&' : word.charAt(0).toUpperCase()))
            .join('')
        aliases.push(alias(spelling, `the initials of ${name}`, { needs: undefined, keepsCase: true }))
    }
    return aliases
}

const isWeak = (words: readonly string[]): boolean =>
    words.length < 2 || words.every(word => departmentWords.has(foldWord(word)))

/** The name with its last word as people shorten it. */
function clippedOf(
    name: string
): { readonly spelling: string; readonly word: string; readonly by: string } | undefined {
    const words = wordsOf(name)
    const word = words.at(-1) ?? ''
    const by = clippings.get(word.toLowerCase())
    return words.length > 1 && by !== undefined && name.endsWith(word)
        ? { spelling: `${name.slice(0, -word.length)}${by}`, word, by }
        : undefined
}

/** The words before “&”, where they are a name of their own: “Field Operations” of “Field Operations & Logistics”. */
function headOf(name: string): string | undefined {
    const [head = '', ...others] = name.replace(/\s+/g, ' ').split(/\s(?:&|and)\s/i)
    return others.length > 0 && !isWeak(wordsOf(head)) ? head : undefined
}

/** `DevRel`, `CustOps`, `RegAffairs`: the start of a long word, and of the next one what people say of it. */
function contractionsOf(words: readonly string[]): readonly string[] {
    const [first = '', second = '', ...others] = words
    if (first.length < 6 || second.length < 6 || others.length > 0) {
        return []
    }
    const clipped = clippings.get(second.toLowerCase())
    const ends = clipped === undefined ? [second.slice(0, 3), second] : [clipped]
    return [3, 4].flatMap(length => ends.map(end => capital(first.slice(0, length)) + capital(end)))
}

/** `CE` of “Customer Engineering”; none of a name too short or too long for it, or where they mean something else. */
function initialsOf(words: readonly string[]): string | undefined {
    const counted = words.filter(word => !isAnd(word))
    const initials = counted.map(word => String.fromCodePoint(word.codePointAt(0) ?? 0).toUpperCase()).join('')
    const isUsual = counted.length >= 2 && counted.length <= 4 && /^\p{Lu}+$/u.test(initials)
    return isUsual && !everydayAcronyms.has(initials.toLowerCase()) ? initials : undefined
}
