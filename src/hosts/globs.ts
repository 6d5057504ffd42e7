import wildcardMatch from 'wildcard-match'
import { shown } from './settingValues'

/** Whether a path matches one of the globs: `*` and `?` within a name, `**` for any folders, a backslash before what is meant as it stands. */
export const matchesAny = (globs: readonly string[]): ((path: string) => boolean) =>
    globs.length === 0 ? () => false : wildcardMatch([...globs], { separator: '/' })

/** Why a glob means something else than its author thinks, as the end of a sentence; `undefined` for one that is understood. */
export const globProblem = (glob: string): string | undefined =>
    /^(?:[^\\{}[\]]|\\.)*$/s.test(glob)
        ? undefined
        : `${shown(glob)}; \`*\`, \`**\` and \`?\` are understood, braces and brackets are not. Write one path for each choice.`

/** A glob that one path matches, whatever characters it has. */
export const globOf = (path: string): string => path.replace(/[*?{}[\]\\]/g, '\\$&')
