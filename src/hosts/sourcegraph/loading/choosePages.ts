import { isYaml } from '../../../parsing/lists/yaml'
import { matchesAny } from '../../globs'

/** The most pages read of one source: the whole handbook of a large company has under a thousand. */
export const mostPages = 1000

/** The most YAML files read where no paths are given: a handbook keeps a few lists, code has hundreds for its machines. */
export const mostLists = 100

const allPages: readonly string[] = ['**/*.md', '**/*.yml', '**/*.yaml']

/** Whether a file or one of its folders has a name that starts with a dot: settings of tools, workflows. */
const isHidden = (path: string): boolean => /(?:^|\/)\./.test(path)

export const depthOf = (path: string): number => path.split('/').length

/** The Markdown and the YAML that the globs match. Hidden files need a glob that spells their dot. */
export function findPages(
    files: readonly string[],
    globs: readonly string[] = allPages
): { readonly pages: readonly string[]; readonly lists: readonly string[] } {
    const matches = matchesAny(globs)
    const matchesHidden = matchesAny(globs.filter(isHidden))
    const found = files.filter(path => (isHidden(path) ? matchesHidden(path) : matches(path)))
    return { pages: found.filter(path => !isYaml(path)), lists: found.filter(isYaml) }
}

/**
 * Choose the pages to read among the files of a repository, Markdown before YAML. Hidden ones need a glob that spells their
 * dot. Without globs these are all Markdown pages, and of the YAML files those nearest the root.
 *
 * @param paths path globs: `*` and `?` within a name, `**` for any folders
 * @returns the paths to read, and how many more match
 */
export function choosePages(
    files: readonly string[],
    paths?: readonly string[]
): { readonly chosen: readonly string[]; readonly leftOut: number } {
    const { pages, lists } = findPages(files, paths)
    const near = paths ? lists : [...lists].sort((one, other) => depthOf(one) - depthOf(other)).slice(0, mostLists)
    const all = [...pages, ...near]
    return { chosen: all.slice(0, mostPages), leftOut: Math.max(0, all.length - mostPages) }
}
