import { parseQuarter, parseYear } from './parseQuarter'

/** Words that say that a title is that of a plan. */
const planWord = /^(?:goals?|roadmaps?|okrs?|objectives?|results?|priorities|strategy|plans?)$/i

/** Words that join a team's name to the plan's. */
const joiningWord = /^(?:teams?|and|&|for|key|completed|past|active|[-–—:|]+)$/i

const isTime = (word: string): boolean =>
    parseYear(word) !== undefined || parseQuarter(word, { era: 'FY', year: 2000 }) !== undefined

/**
 * Read the team's name from the title of its page: “Growth and Integrations Team Goals and Roadmap” is the page of
 * “Growth and Integrations”. What the plan and its time add at the end is taken off.
 *
 * @returns `undefined` where the title is not a plan's, or names nothing but the plan and its time
 */
export function parseTeamName(title: string): string | undefined {
    const words = title.split(/\s+/).map(word => word.replace(/[:,]$/, ''))
    const end = words.findLastIndex(word => !planWord.test(word) && !joiningWord.test(word) && !isTime(word)) + 1
    const name = words.slice(0, end).join(' ')
    return words.slice(end).some(word => planWord.test(word)) && name !== '' && !isTime(name) ? name : undefined
}

/** Headings that group goals by time or kind and name no team: “Goals for FY22”, “Roadmap”, “Active goals”, “Medium term”. */
const grouping =
    /^(?:(?:our|top|active|current|future|past|completed|upcoming|company|team|quarterly|annual)\s+)*(?:goals?|okrs?|objectives(?: and key results)?|key results|roadmap|priorities|short|medium|long|now|next|later)(?:[- ]?er)?(?:[- ]?term)?(?:\s+goals?)?$/i

/** Whether a heading groups what stands below it by time or kind, rather than naming a team. */
export function isGroupingHeading(text: string): boolean {
    const bare = text
        .replace(
            /\b(?:FY|CY)\s?['’-]?\s?(?:20)?\d{2}\b|\b(?:FY|CY)?\s?['’-]?\s?(?:20)?(?:\d{2})?[- ]?Q[1-4]\b|\b20\d\d\b/gi,
            ''
        )
        .replace(/\b(?:for|in|of)\s*$|[()[\]:]/gi, '')
        .trim()
    return bare === '' || grouping.test(bare)
}
