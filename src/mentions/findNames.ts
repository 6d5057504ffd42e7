import { singularOf } from '../linking/singularOf'
import type { Alias } from './aliases/alias'
import type { AliasIndex } from './index/aliasIndex'
import { endsName, endsTeam, nowhere } from './index/aliasTrie'
import { findTeamSignal } from './findTeamSignal'
import { isNonEmpty, type Occurrence } from './occurrence'
import type { Tokens } from './text/tokens'

/** Where found names go. `waiting`: those that count only beside a strong mention of the same entity. */
export interface FoundNames {
    readonly certain: Occurrence[]
    readonly waiting: Occurrence[]
}

/** The first and the last token of a name, both included. */
interface Span {
    readonly first: number
    readonly last: number
}

/** Find every alias that starts at a token, long and short ones. `node`: the one behind the token's word. */
export function findNames(tokens: Tokens, index: AliasIndex, first: number, node: number, found: FoundNames): void {
    const { words, count } = tokens
    const { trie } = index
    let last = first
    while (node !== nowhere) {
        if (mayEnd(tokens, index, node, first, last)) {
            addMeant(tokens, { first, last }, index.meant(node, tokens, first), found)
        }
        last++
        node = last < count ? trie.next(node, words[last]!) : nowhere
    }
}

/** A quick look at whether a name may count that goes from `first` to `last` and ends at the node. */
export function mayEnd(tokens: Tokens, index: AliasIndex, node: number, first: number, last: number): boolean {
    const end = index.trie.endAt(node)
    return (
        end === endsName ||
        // A key before a team's name ends in a mark.
        (end === endsTeam && (index.isTeamWord(tokens.words[last + 1]) || (first > 0 && !tokens.isWord(first - 1))))
    )
}

function addMeant(tokens: Tokens, span: Span, aliases: readonly Alias[], { certain, waiting }: FoundNames): void {
    const start = tokens.starts[span.first]!
    const end = tokens.ends[span.last]!
    const right = allWhich(aliases, alias => isSpelledRight(tokens, span, alias))
    const strong = allWhich(right, ({ needs }) => needs === undefined)
    if (isNonEmpty(strong)) {
        certain.push({ start, end, meant: strong, form: formOf(tokens, span, strong[0]) })
    }
    if (strong.length === right.length) {
        return
    }

    const near = right.filter(({ needs }) => needs === 'neighbour')
    const teams = right.filter(({ needs }) => needs === 'team' || needs === 'teamWord')
    const signal = teams.length > 0 ? findTeamSignal(tokens, span.first, span.last) : undefined
    const signalled = signal ? teams.filter(({ needs }) => needs === 'team' || signal.isTeamWord) : []
    if (signal && isNonEmpty(signalled)) {
        certain.push({ start, end: signal.end, meant: signalled, form: 'team', signal: signal.because })
    }
    if (isNonEmpty(near)) {
        waiting.push({ start, end, meant: near, form: formOf(tokens, span, near[0]) })
    }
}

/** Acronyms of so many letters are spelled like words. */
const longestWord = 3

/** Like `filter`; the list itself where it is all of it, as nearly always. */
const allWhich = (aliases: readonly Alias[], is: (alias: Alias) => boolean): readonly Alias[] =>
    aliases.every(is) ? aliases : aliases.filter(is)

function hasBlanks(tokens: Tokens, { first, last }: Span): boolean {
    for (let at = first + 1; at <= last; at++) {
        if (tokens.gap(at) === 'blank') {
            return true
        }
    }
    return false
}

/** Whether the alias has several words, which an identifier writes without blanks. */
const isPhrase = ({ spelling }: Alias): boolean => /[\s\-‐‑]/.test(spelling)

const formOf = (tokens: Tokens, span: Span, alias: Alias): Occurrence['form'] =>
    isPhrase(alias) && !hasBlanks(tokens, span) ? 'identifier' : alias.form

/** Whether the alias is the name of a thing and no acronym: “Lantern”. */
const isProperName = ({ form, entity, spelling }: Alias): boolean =>
    form === 'name' && entity.kind !== 'team' && spelling !== spelling.toUpperCase()

/** Whether a slash stands right before or behind: `/lantern/` is how paths spell “Lantern”. */
const isPathSegment = (tokens: Tokens, first: number, last: number): boolean =>
    (tokens.isMark(first - 1, '/') && tokens.gap(first) === 'none') ||
    (tokens.isMark(last + 1, '/') && tokens.gap(last + 1) === 'none')

/** Whether the alias may be spelled like this: names of one word in their own capitals, no name inside a longer word. */
function isSpelledRight(tokens: Tokens, span: Span, alias: Alias): boolean {
    const { first, last } = span
    const isWhole = tokens.opens(first) && tokens.closes(last) && tokens.gap(first) !== 'glue'
    const isAlone = isWhole && tokens.gap(last + 1) !== 'glue'
    if (isPhrase(alias)) {
        // `isBrowserExtension` holds the name, “cross-browser extension” does not.
        return isWhole || !hasBlanks(tokens, span)
    }
    if (!alias.keepsCase) {
        return isAlone
    }
    const word = (written: string): string => singularOf(written.normalize('NFC'))
    const hasItsCapitals = word(tokens.text.slice(tokens.starts[first], tokens.ends[last])) === word(alias.spelling)
    if (isAlone) {
        return hasItsCapitals || (isProperName(alias) && isPathSegment(tokens, first, last))
    }
    // Identifiers bend an acronym to their own case, `lsifUploadID`; one of three letters is too often a word.
    const isAcronym = alias.spelling === alias.spelling.toUpperCase() && alias.needs === undefined
    return isAcronym && (hasItsCapitals || alias.spelling.length > longestWord)
}
