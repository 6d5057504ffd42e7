import { commas, phrase, paragraphs, type Markdown } from '../markdown'
import { count } from '../count'
import type { SourceReport } from '../panelContent'

const settingToPaste = `\`\`\`json
"okrLens.sources": [{ "repository": "github.com/acme/handbook", "paths": ["**/*.md"] }]
\`\`\``

const named = (sources: readonly SourceReport[]): Markdown => commas(...sources.map(({ name }) => phrase`**${name}**`))

/** Why there is nothing to show, and what to do about it, in words. */
export function emptyState(sources: readonly SourceReport[]): Markdown {
    if (sources.length === 0) {
        return paragraphs(
            phrase`OKR Lens does not know yet where your goals are written. Paste this into your settings, with your handbook's repository and the paths of its goals and roadmap pages:`,
            { markdown: settingToPaste }
        )
    }
    const loading = sources.filter(({ state }) => state === 'loading')
    if (loading.length > 0) {
        return phrase`Reading the goals of ${named(loading)} …`
    }
    const read = sources.filter(({ state }) => state === 'read')
    if (read.length === 0) {
        return phrase`No goals can be shown: ${named(sources)} could not be read. The reasons stand below.`
    }
    const files = read.reduce((sum, source) => sum + (source.files ?? 0), 0)
    return phrase`No goal, objective or roadmap was found in ${count(files, 'file')} of ${named(read)}. Check that the paths in **okrLens.sources** lead to your goals and roadmap pages.`
}
