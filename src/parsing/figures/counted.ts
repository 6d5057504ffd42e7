import type { Figure } from './figures'

/** Words that say nothing of what is counted. */
const fillers = new Set(
    [
        'a about above across after against all already also an and are around as at average averaged avg because before',
        'behind below but by combined currently despite due during each end excl far finally for from had has have in incl',
        'including is it left median now of on once or our out over overall p50 p75 p90 p95 p99 per plus quarter reached',
        'since so than thanks that the their them there these they this though to today total under until was we were',
        'when which with without year yoy'
    ].flatMap(line => line.split(' '))
)

export const isFiller = (word: string): boolean => fillers.has(word.toLowerCase())

/** Words that say no more of a figure than that it was reached: “Got to 74%”. */
const leadWord =
    /^(?:it|they|only|got|closed?|hit|averag(?:ed?|ing)|scores?|finished|ended|fell|rose|grew|down|up|landed|sits|stands|managed|p|still|overshot|slowest|fastest|worst|best|longest|took|takes|spoke|ran|held|did|made|gave|\p{L}{2,}ed)$/iu

export const isLead = (word: string): boolean => leadWord.test(word)

/** A word without the ending of its plural. */
export const stem = (word: string): string => word.toLowerCase().replace(/(?:ies|es|s)$/, '')

/** Stems of the words that say what a figure counts. */
export const countedOf = ({ following }: Figure): readonly string[] =>
    following
        .filter(word => !isFiller(word))
        .map(stem)
        .filter(word => word.length > 1)

/** Words that tell what became of things: “11,870 sold”. */
const participle =
    /(?:ed|ly)$|^(?:sold|sent|paid|won|done|met|made|built|taken|given|held|spent|shown|written|took|went|came|ran|did|live|out|ready)$/

/** The word that says what a figure counts, if it counts anything by name: “pages” of “40% of the pages”. */
export function ownNoun({ following }: Figure): string | undefined {
    const [first] = following
    const word = first?.toLowerCase() === 'of' ? following.find(word => !/^(?:of|the|our|all)$/i.test(word)) : first
    return word === undefined || isFiller(word) || participle.test(word) ? undefined : stem(word)
}
