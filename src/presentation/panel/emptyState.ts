import { commas, phrase, paragraphs, type Markdown } from '../markdown'
import { count } from '../count'
import type { SourceReport } from '../panelContent'

const settingToPaste = `\`\`\`json
"okrLens.sources": [{ "repository": "github.com/acme/handbook", "paths": ["**/*.md"] }]
\`\`\``

/** What to do where nobody said where the goals are, after a sentence that says how it is now. */
const paste = (now: Markdown): Markdown =>
    paragraphs(
        phrase`${now} Paste this into your settings, with your handbook's repository and the paths of its goals and roadmap pages:`,
        { markdown: settingToPaste }
    )

const named = (sources: readonly SourceReport[]): Markdown => commas(...sources.map(({ name }) => phrase`**${name}**`))

const filesOf = (sources: readonly SourceReport[]): number => sources.reduce((sum, { files }) => sum + (files ?? 0), 0)

/** Why there is nothing to show, and what to do about it, in words. */
export function emptyState(sources: readonly SourceReport[]): Markdown {
    if (sources.length === 0) {
        return paste(phrase`OKR Lens does not know yet where your goals are written.`)
    }
    const loading = sources.filter(({ state }) => state === 'loading')
    if (loading.length > 0) {
        return phrase`Reading the goals of ${named(loading)} …`
    }
    const read = sources.filter(({ state }) => state === 'read')
    if (sources.every(({ isDiscovered }) => isDiscovered)) {
        return paste(
            phrase`**okrLens.sources** is not set, so goals were looked for in the repository you are viewing: ${
                read.length === 0
                    ? phrase`${named(sources)} could not be read, for the reason below.`
                    : phrase`no goal, objective or roadmap was found in ${count(filesOf(read), 'file')} of ${named(read)}.`
            }`
        )
    }
    if (read.length === 0) {
        return phrase`No goals can be shown: ${named(sources)} could not be read. The reasons stand below.`
    }
    return phrase`No goal, objective or roadmap was found in ${count(filesOf(read), 'file')} of ${named(read)}. Check that the paths in **okrLens.sources** lead to your goals and roadmap pages.`
}
