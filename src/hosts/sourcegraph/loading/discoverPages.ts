import { depthOf, findPages } from './choosePages'

/** The most files that are read of a repository that nobody named, one request in all: its pages, and its YAML lists. */
export const mostDiscovered = { pages: 80, lists: 20 }

/** What people call the files and folders in which they write goals. A preference only: the pages themselves decide. */
const telling =
    /(?:^|[^a-z])(?:okrs?|goals?|objectives?|roadmaps?|plans?|planning|strategy|strategies|key[^a-z]?results?|milestones?)(?:[^a-z]|$)/

/** `docs/keyResults2024.md` as words: a name in camel case has a break before each capital letter. */
const wordsOf = (path: string): string => path.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()

/** Whether a path speaks of goals. */
export const speaksOfGoals = (path: string): boolean => telling.test(wordsOf(path))

/** Those whose path speaks of goals before the others, and in each those nearest the root first. */
function likeliest(paths: readonly string[], most: number): readonly string[] {
    const ranked = paths.map(path => ({ path, rank: speaksOfGoals(path) ? 0 : 1, depth: depthOf(path) }))
    ranked.sort((one, other) => one.rank - other.rank || one.depth - other.depth)
    return ranked.slice(0, most).map(({ path }) => path)
}

/**
 * Choose, among the files of a repository that nobody named, those that are likeliest to hold goals.
 *
 * @returns the paths to read, and how many more could be read
 */
export function discoverPages(files: readonly string[]): {
    readonly chosen: readonly string[]
    readonly leftOut: number
} {
    const { pages, lists } = findPages(files)
    const chosen = [...likeliest(pages, mostDiscovered.pages), ...likeliest(lists, mostDiscovered.lists)]
    return { chosen, leftOut: pages.length + lists.length - chosen.length }
}
