import type { SourceReport } from '../panelContent'
import { count, roughly } from '../count'
import { list, phrase, text, type Markdown } from '../markdown'

/** `just now`, `5 minutes ago`, `3 days ago`. */
function describeAge(minutes: number): string {
    if (minutes < 1) {
        return 'just now'
    }
    if (minutes < 60) {
        return `${count(Math.floor(minutes), 'minute')} ago`
    }
    return minutes < 24 * 60
        ? `${count(Math.floor(minutes / 60), 'hour')} ago`
        : `${roughly(Math.floor(minutes / 1440))} ago`
}

/** What was read: “2 pages with goals among 14 files, at 65dd0bc, read 5 minutes ago”. */
function describeReading({ pages, files, commit, readMinutesAgo }: SourceReport): string {
    const found = pages !== undefined && `${count(pages, 'page')} with goals`
    const among = files !== undefined && (found ? `among ${count(files, 'file')}` : count(files, 'file'))
    return [
        [found, among].filter(Boolean).join(' '),
        commit !== undefined && `at ${commit.slice(0, 7)}`,
        readMinutesAgo !== undefined && `read ${describeAge(readMinutesAgo)}`
    ]
        .filter(Boolean)
        .join(', ')
}

/** What becomes of what could not be had. */
function describeHope({ isAskedAgain }: SourceReport): string {
    if (isAskedAgain === undefined) {
        return ''
    }
    return isAskedAgain
        ? 'It is asked for again by itself.'
        : 'Refresh goals, in the command palette, asks for it again.'
}

/** Sentences behind each other; the last one ends as it is written. */
const sentences = (...parts: readonly (string | undefined)[]): string =>
    parts
        .filter(Boolean)
        .reduce<string>((before, part) => (before ? `${before.replace(/\.?$/, '.')} ${part}` : part!), '')

function describeSource(source: SourceReport): string {
    const reading = describeReading(source)
    switch (source.state) {
        case 'loading':
            return source.isSlow
                ? 'is being read, which takes long: what stands here is without it so far …'
                : 'is being read …'
        case 'failed':
            // What was read before a failure is still shown elsewhere in the panel, so its age is told
            return sentences(
                `could not be read: ${source.problem ?? 'no reason was given'}${reading ? ` (last: ${reading})` : ''}`,
                describeHope(source)
            )
        case 'read':
            return sentences(reading || 'was read', source.problem, source.isAskedAgain ? describeHope(source) : '')
    }
}

/** Where the goals come from and how old they are. */
export const origin = (sources: readonly SourceReport[]): Markdown =>
    list(
        sources.map(source => {
            const why = source.isDiscovered
                ? phrase` (discovered in the repository you are viewing, because **okrLens.sources** is not set)`
                : ''
            return phrase`**${source.name}**${why}: ${text(describeSource(source), 600)}`
        })
    )
