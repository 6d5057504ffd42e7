import { namesQuarter, parseYear } from './time/parseQuarter'

/** Words that say that a title is that of a plan. */
const planWord = /^(?:goals?|roadmaps?|okrs?|objectives?|results?|priorities|strategy|plans?|scorecards?)$/i

/** Words that join a team's name to the plan's. */
const joiningWord = /^(?:teams?|and|&|for|key|completed|past|active|[-–—:|]+)$/i

/** Words before a plan that name nobody: “Our goals”, “The public roadmap”. */
const noName =
    /^(?:(?:our|the|my|your|annual|quarterly|public|current|draft|new|project|overall|internal|official)\s?)+$/i

const isTime = (word: string): boolean =>
    /^(?:20\d\d|H[12])$/i.test(word) || parseYear(word) !== undefined || namesQuarter(word)

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
    return words.slice(end).some(word => planWord.test(word)) && name !== '' && !isTime(name) && !noName.test(name)
        ? name
        : undefined
}
