import { annotationModes, type AnnotationMode } from '../../presentation/annotations/annotateLines'
import { globProblem } from '../globs'
import { isRecord } from '../isRecord'
import type { MentionSettings } from '../mentionSettings'
import { readMentionSettings } from '../readMentionSettings'
import { firstOf, isText, shown } from '../settingValues'
import { readAdvanced, type AdvancedSettings } from './readAdvanced'

/** Where pages are loaded from. */
export interface Source {
    /** name as this Sourcegraph knows the repository: `github.com/acme/handbook` */
    readonly repository: string
    /** branch, tag or commit; absent: the default branch */
    readonly revision?: string
    /** path globs of the pages to read; absent: all Markdown pages, and the YAML lists nearest the root */
    readonly paths?: readonly string[]
    /** the repository being viewed, read because none is named: only what is likely to hold goals */
    readonly isDiscovered?: true
}

/** What pages are loaded by; another value loads them again. */
export interface LoadSettings {
    /** absent: the repository being viewed */
    readonly sources?: readonly Source[]
    /** month in which the fiscal year starts, 1 to 12 */
    readonly fiscalYearStart?: number
}

export interface Settings {
    readonly load: LoadSettings
    /** takes effect on what is loaded */
    readonly mentions: MentionSettings
    /** what stands behind lines; takes effect on what is loaded */
    readonly annotations: AnnotationMode
    readonly advanced: AdvancedSettings
}

/** Settings beside what was wrong with them, each problem in one sentence that names the key. */
export interface ReadSettings {
    readonly settings: Settings
    readonly problems: readonly string[]
}

/** More repositories than any company keeps its goals in, and more globs than one of them needs. */
const [mostSources, mostPaths] = [100, 1000]

/** How many bad values are told one by one. */
const mostProblems = 50

/**
 * Read `okrLens.*` from the merged settings. A bad value is named and the default used in its place; good ones beside it
 * hold.
 *
 * @param values the merged settings, flat keys; anything else counts as empty
 */
export function readSettings(values: unknown): ReadSettings {
    const problems: string[] = []
    const complain = (problem: string): unknown =>
        problems.length < mostProblems
            ? problems.push(problem)
            : (problems[mostProblems] = 'More settings are wrong; correct these first.')
    const record = isRecord(values) ? values : {}

    const readSource = (value: unknown, index: number): readonly Source[] => {
        const at = `okrLens.sources[${index}]`
        if (isText(value)) {
            return [{ repository: value }]
        }
        if (!isRecord(value) || !isText(value.repository)) {
            complain(`${at} is ${shown(value)}; expected a repository name or an object with one, such as \`{ "repository": "github.com/acme/handbook" }\`.`) // prettier-ignore
            return []
        }
        const { repository, revision, paths } = value
        if (revision !== undefined && !isText(revision)) {
            complain(
                `${at}.revision is ${shown(revision)}; expected a branch, tag or commit. The default branch is read.`
            )
        }
        const arePaths = Array.isArray(paths) && paths.length > 0 && paths.every(isText)
        for (const problem of arePaths ? paths.slice(0, mostPaths).map(globProblem) : []) {
            if (problem) {
                complain(`${at}.paths holds ${problem}`)
            }
        }
        if (paths !== undefined && !arePaths) {
            complain(`${at}.paths is ${shown(paths)}; expected a list of path globs such as \`["goals/**/*.md"]\`. All pages are read.`) // prettier-ignore
        }
        const globs = arePaths && firstOf(paths, mostPaths, `${at}.paths`, complain)
        return [{ repository, ...(isText(revision) && { revision }), ...(globs && { paths: globs }) }]
    }

    const sources = record['okrLens.sources']
    if (sources !== undefined && !Array.isArray(sources)) {
        complain(
            `okrLens.sources is ${shown(sources)}; expected a list of repositories. The repository being viewed is read.`
        )
    }
    const start = record['okrLens.fiscalYearStart']
    const isMonth = typeof start === 'number' && Number.isInteger(start) && start >= 1 && start <= 12
    if (start !== undefined && !isMonth) {
        complain(`okrLens.fiscalYearStart is ${shown(start)}; expected a month from 1 to 12. February is used.`)
    }
    const annotations = record['okrLens.annotations']
    const mode = annotationModes.find(one => one === annotations)
    if (annotations !== undefined && mode === undefined) {
        complain(`okrLens.annotations is ${shown(annotations)}; expected \`"off"\`, \`"first"\` or \`"all"\`. \`"first"\` is used.`) // prettier-ignore
    }
    return {
        settings: {
            load: {
                ...(Array.isArray(sources) && {
                    sources: firstOf<unknown>(sources, mostSources, 'okrLens.sources', complain).flatMap(readSource)
                }),
                ...(isMonth && { fiscalYearStart: start })
            },
            mentions: readMentionSettings(record, complain),
            annotations: mode ?? 'first',
            advanced: readAdvanced(record['okrLens.advanced'], complain)
        },
        problems
    }
}
