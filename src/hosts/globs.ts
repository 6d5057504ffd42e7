import { shown } from './settingValues'

/** Longer ones match no path that anybody has. */
const longestGlob = 1000

/** A character that is meant as it is, or a wildcard: any number of characters, or one. */
type Sign = { readonly is: string } | 'any' | 'one'

/** One name of a glob, or any folders. */
type Step = readonly Sign[] | 'folders'

/** A glob that can be held against paths. Time grows with the glob's length times that of the path, whatever stands in them. */
interface Glob {
    readonly steps: readonly Step[]
    /** a slash at the end matches only what ends so */
    readonly endsWithSlash: boolean
}

function readName(name: string): readonly Sign[] {
    const signs: Sign[] = []
    for (let at = 0; at < name.length; at++) {
        const sign = name.charAt(at)
        if (sign === '\\') {
            at++
            signs.push(...(at < name.length ? [{ is: name.charAt(at) }] : []))
        } else if (sign !== '*') {
            signs.push(sign === '?' ? 'one' : { is: sign })
        } else if (signs.at(-1) !== 'any') {
            signs.push('any')
        }
    }
    return signs
}

/** The names of a path. A slash at its start is a name of its own, without letters; others count once, however often they are repeated. */
const namesOf = (path: string): readonly string[] => path.split('/').filter((name, index) => name !== '' || index === 0)

function readGlob(glob: string): Glob {
    const steps = namesOf(glob).map(name => (name === '**' ? 'folders' : readName(name)))
    return {
        steps: steps.filter((step, index) => step !== 'folders' || steps[index - 1] !== 'folders'),
        endsWithSlash: glob.length > 1 && glob.endsWith('/') && steps.at(-1) !== 'folders'
    }
}

/**
 * Hold a row of items against a row of pieces of which one stands for any number of items. Where pieces do not fit, the
 * latest of these takes one item more: what came before it need not be tried again, so no pair is compared twice.
 */
function fits<Piece, Item>(
    pieces: readonly Piece[],
    items: ArrayLike<Item>,
    isAny: (piece: Piece) => boolean,
    isFor: (piece: Piece, item: Item) => boolean
): boolean {
    let [piece, item] = [0, 0]
    let [latest, taken] = [-1, 0]
    while (item < items.length) {
        const here = pieces[piece]
        if (here !== undefined && isAny(here)) {
            latest = piece++
            taken = item
        } else if (here !== undefined && isFor(here, items[item]!)) {
            piece++
            item++
        } else if (latest >= 0) {
            piece = latest + 1
            item = ++taken
        } else {
            return false
        }
    }
    return pieces.slice(piece).every(isAny)
}

const fitsName = (signs: readonly Sign[], name: string): boolean =>
    fits(
        signs,
        name,
        sign => sign === 'any',
        (sign, letter) => sign === 'one' || (typeof sign === 'object' && sign.is === letter)
    )

const matchesGlob = ({ steps, endsWithSlash }: Glob, names: readonly string[], path: string): boolean =>
    (!endsWithSlash || path.endsWith('/')) &&
    fits(
        steps,
        names,
        step => step === 'folders',
        (step, name) => step !== 'folders' && fitsName(step, name)
    )

/** Whether a path matches one of the globs: `*` and `?` within a name, `**` for any folders, a backslash before what is meant as it stands. */
export function matchesAny(globs: readonly string[]): (path: string) => boolean {
    const read = globs.filter(({ length }) => length <= longestGlob).map(readGlob)
    return path => {
        const names = namesOf(path)
        return read.some(glob => matchesGlob(glob, names, path))
    }
}

/** Why a glob means something else than its author thinks, as the end of a sentence; `undefined` for one that is understood. */
export function globProblem(glob: string): string | undefined {
    if (glob.length > longestGlob) {
        return `${shown(glob)}, ${glob.length} characters long; at most ${longestGlob} are read. It matches nothing.`
    }
    return /^(?:[^\\{}[\]]|\\.)*$/s.test(glob)
        ? undefined
        : `${shown(glob)}; \`*\`, \`**\` and \`?\` are understood, braces and brackets are not. Write one path for each choice.`
}

/** A glob that one path matches, whatever characters it has. */
export const globOf = (path: string): string => path.replace(/[*?{}[\]\\]/g, '\\$&')
