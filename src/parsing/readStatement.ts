import type { Inline } from './markdown/document'
import type { Entry } from './outline'
import { readLabel, type Label } from './readLabel'
import { splitReport } from './status/splitReport'

/** What an entry says, taken apart. */
export interface Statement {
    /** `KR:`, `OBJECTIVE:` and their like; labels of other parts of a plan are left to those who look for them */
    readonly label?: Label
    /** the words without label, signs, strike marks and report */
    readonly words: Inline
    readonly result?: Inline
    readonly hasArrow: boolean
    readonly isStruck: boolean
    readonly isChecked?: boolean
}

const isItemLabel = (label: Label | undefined): label is Label =>
    label?.role === 'objective' || label?.role === 'keyResult'

/** Readers ask for the parts of a statement in turn; a statement is taken apart once. */
const known = new WeakMap<Inline, Statement>()

/** Take an entry apart: `✅ KR: ~~…~~ Done` has its label, its words, its report, wherever the signs stand. */
export function readStatement({ content, isChecked }: Pick<Entry, 'content' | 'isChecked'>): Statement {
    const statement = known.get(content) ?? takeApart(content)
    known.set(content, statement)
    return isChecked === undefined ? statement : { ...statement, isChecked }
}

function takeApart(content: Inline): Statement {
    const outer = splitReport(content)
    const label = readLabel(outer.promise)
    const inner = isItemLabel(label) ? splitReport(label.words) : undefined
    const result = outer.result ?? inner?.result
    return {
        ...(isItemLabel(label) && { label }),
        words: inner?.promise ?? outer.promise,
        ...(result && { result }),
        hasArrow: outer.hasArrow || inner?.hasArrow === true,
        isStruck: outer.isStruck || inner?.isStruck === true
    }
}

/** Words that hold the place of an item that is not written yet. */
const placeholder =
    /^(?:[\s.…\-–—?]|tb[ad]|to ?do|to be (?:determined|defined|decided|announced)|n\/a|none|coming soon|wip)*$/i

/** Whether words only hold the place of an item that is not written yet: “TBD”, “...”. */
export const isPlaceholder = (text: string): boolean => placeholder.test(text.replace(/^[([{]|[)\]}]$/g, ''))
