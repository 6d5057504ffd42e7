import { vocabulary } from './statusVocabulary'
import { monthForm } from '../time/parseDelivery'
import { namesQuarter } from '../time/parseQuarter'

const signs = String.raw`(?:✅|☑️?|✔️?|🚀|🟢|🔄|⏳|🚧|🏗️?|🟡|🟠|🔴|😬|🛑|⛔️?|⚠️?|☠️?|🚫|❌|⚪️?|🧊|:[a-z_]*(?:check_mark|hourglass|construction|rocket|warning|no_entry|arrows_counterclockwise|circle|x):)`

const startForm = new RegExp(String.raw`^(?:${signs}\s*)+`, 'u')
const endForm = new RegExp(String.raw`(?:\s*${signs})+(?:\s*\([^()]{1,160}\))?$`, 'u')

/** The length of the signs of status, such as ✅, with which a text begins. */
export const startSigns = (text: string): number => startForm.exec(text)?.[0].length ?? 0

/** Where the signs of status begin that end a text, with a remark in brackets after them; `undefined` where it ends otherwise. */
export function endSigns(text: string): number | undefined {
    const start = Math.max(0, text.length - 200)
    const match = endForm.exec(text.slice(start))
    return match ? start + match.index : undefined
}

/** A figure that is a report by itself: `40%`, `3/5`, `3 of 5`, a score from 0.0 to 1.0. */
const share =
    /^(?:~\s?)?(?:[Ss]core:?\s)?(?:\d{1,3}(?:\.\d+)?\s?%|\d+\s?\/\s?\d+|\d+ (?:of|out of) \d+|[01]\.\d{1,2})(?:\s\p{L}+)?$/u

/** Words that only plan: “Planned Q4”, “ETA March 2021”, “Estimated: FY21-Q1”. */
const plan = new RegExp(
    String.raw`^(?:estimated?|planned|expected|eta|target(?:ed)?|due|scheduled)\b.*(?:\b(?:F?Q[1-4]|H[12]|(?:FY|CY)\d+|20\d\d|${monthForm}|end of|next|soon|later|week|month)|\d\.\d)|^tb[da]$`,
    'i'
)

const moved = /^(?:moved|pushed|carried over|carried|deferred|postponed)\b/i

/** Whether words can only say how something stands, so that they are a report wherever they end an item. */
export function isStatusPhrase(text: string): boolean {
    const words = text.trim()
    if (words.length > 160) {
        return false
    }
    if (startSigns(words) > 0) {
        return true
    }
    if (share.test(words) || moved.test(words) || isPlanPhrase(words)) {
        return true
    }
    const lower = words.toLowerCase().replace(/[‘’]/g, "'")
    return vocabulary.some(({ words, weight, status, promise }) => {
        const match = !promise && weight !== 'activity' && status !== 'unknown' ? words().exec(lower) : null
        const rest = match?.index === 0 ? lower.slice(match[0].length) : undefined
        return (
            rest !== undefined &&
            /^(?:$|[.:;,!]|\s\(|\s(?:in|by|as of|since|on|for|so far|because|due to|and|but|at|–|-)\b)/.test(rest)
        )
    })
}

/** Whether words, their signs aside, only tell a time: “🔄 Q3”, “ETA March 2021”, “moved to Q4”. */
export function isPlanPhrase(text: string): boolean {
    const words = text.slice(startSigns(text))
    return plan.test(words) || (moved.test(words) && !/\bfrom\b/i.test(words)) || isBareQuarter(words)
}

/** A quarter and nothing else. */
const isBareQuarter = (text: string): boolean =>
    namesQuarter(text) && /^[\s\p{P}]*(?:(?:FY|CY|Q|H)[\s\d'’-]*|[\d/+–&-]|\s|and|or)+$/iu.test(text)
