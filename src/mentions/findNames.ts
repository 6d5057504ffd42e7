import { singularOf } from '../linking/singularOf'
import type { Alias } from './alias'
import type { AliasNode } from './aliasIndex'
import { isNonEmpty, type Occurrence } from './occurrence'
import { findTeamSignal } from './findTeamSignal'
import type { Token } from './tokenise'

/** Names spelled in one line. `waiting`: those that count only beside a strong mention of the same entity. */
export interface FoundNames {
    readonly certain: readonly Occurrence[]
    readonly waiting: readonly Occurrence[]
}

/** The first and the last token of a name, both included. */
interface Span {
    readonly first: number
    readonly last: number
}

/** Find every alias that the tokens of one line spell, overlapping ones too. */
export function findNames(text: string, tokens: readonly Token[], index: AliasNode): FoundNames {
    const certain: Occurrence[] = []
    const waiting: Occurrence[] = []
    for (let first = 0; first < tokens.length; first++) {
        let node: AliasNode | undefined = index
        for (let last = first; last < tokens.length; last++) {
            node = node.next.get(tokens[last]!.key)
            if (!node) {
                break
            }
            if (node.meant.length > 0) {
                addMeant(text, tokens, { first, last }, node.meant, certain, waiting)
            }
        }
    }
    return { certain, waiting }
}

function addMeant(
    text: string,
    tokens: readonly Token[],
    span: Span,
    aliases: readonly Alias[],
    certain: Occurrence[],
    waiting: Occurrence[]
): void {
    const meant = aliases.filter(alias => isSpelledRight(text, tokens, span, alias))
    const start = tokens[span.first]!.start
    const end = tokens[span.last]!.end

    const teams = meant.filter(({ needs }) => needs === 'team' || needs === 'teamWord')
    const signal = teams.length > 0 ? findTeamSignal(text, tokens, span.first, span.last) : undefined
    const signalled = teams.filter(({ needs }) => needs === 'team' || signal?.isTeamWord)
    if (signal && isNonEmpty(signalled)) {
        certain.push({ start, end: signal.end, meant: signalled, form: 'team', signal: signal.because })
    }

    const strong = meant.filter(({ needs }) => needs === undefined)
    if (isNonEmpty(strong)) {
        certain.push({ start, end, meant: strong, form: formOf(tokens, span, strong[0]) })
    }
    const near = meant.filter(({ needs }) => needs === 'neighbour')
    if (isNonEmpty(near)) {
        waiting.push({ start, end, meant: near, form: formOf(tokens, span, near[0]) })
    }
}

const hasBlanks = (tokens: readonly Token[], { first, last }: Span): boolean =>
    tokens.slice(first + 1, last + 1).some(({ gap }) => gap === 'blank')

const isPhrase = ({ spelling }: Alias): boolean => /\s/.test(spelling)

const formOf = (tokens: readonly Token[], span: Span, alias: Alias): Occurrence['form'] =>
    isPhrase(alias) && !hasBlanks(tokens, span) ? 'identifier' : alias.form

/** Whether the alias may be spelled like this: names of one word in their own capitals, no name inside a longer word. */
function isSpelledRight(text: string, tokens: readonly Token[], span: Span, alias: Alias): boolean {
    const [first, last] = [tokens[span.first]!, tokens[span.last]!]
    const after = tokens[span.last + 1]
    const isWhole = first.opens && last.closes && first.gap !== 'glue'
    const isAlone = isWhole && after?.gap !== 'glue'
    if (isPhrase(alias)) {
        // `isBrowserExtension` holds the name, “cross-browser extension” does not.
        return isWhole || !hasBlanks(tokens, span)
    }
    if (!alias.keepsCase) {
        return isAlone
    }
    const word = (written: string): string => singularOf(written.normalize('NFC'))
    const hasItsCapitals = word(text.slice(first.start, last.end)) === word(alias.spelling)
    // Identifiers bend an acronym to their own case: `lsifUploadID`.
    const isAcronymPart = alias.spelling === alias.spelling.toUpperCase() && alias.needs === undefined && !isAlone
    return isAcronymPart || (isAlone && hasItsCapitals)
}
