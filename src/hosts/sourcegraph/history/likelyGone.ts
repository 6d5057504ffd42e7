import { speaksOfGoals } from '../loading/discoverPages'

/** Pages that are gone and looked for at most. */
const most = 40

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Of pages that were there once, those that may be earlier places of these, or held goals: called alike, beside them, or by a telling name. */
export function likelyGone(once: readonly string[], now: readonly string[]): readonly string[] {
    const [paths, folders, names] = [new Set(now), new Set(now.map(folderOf)), new Set(now.map(nameOf))]
    const rank = (path: string): number =>
        names.has(nameOf(path)) ? 0 : folders.has(folderOf(path)) ? 1 : speaksOfGoals(path) ? 2 : 3
    return once
        .filter(path => !paths.has(path) && rank(path) < 3)
        .sort((one, other) => rank(one) - rank(other))
        .slice(0, most)
}
