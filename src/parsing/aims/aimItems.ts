import type { Inline } from '../markdown/document'
import type { Entry, OutlinePart } from '../outline'
import { isGroup } from '../readHeading'
import { fieldOf, readLabel, type LabelRole } from '../readLabel'
import { isPlaceholder, readStatement, type Statement } from '../readStatement'
import { splitOwner } from '../splitOwner'
import type { AimContext } from './openAim'

/** An item and what it says. */
export interface Read {
    readonly entry: Entry
    readonly statement: Statement
}

/** The items that say something: no placeholders, no titles of a mere group. */
export const readAll = (entries: readonly Entry[]): readonly Read[] =>
    entries.flatMap(entry => {
        const statement = readStatement(entry)
        const isEmpty = isPlaceholder(statement.words.text) || isGroup(statement.words.text)
        return isEmpty && statement.label?.role !== 'objective' ? [] : [{ entry, statement }]
    })

export const isLabelled = ({ statement }: Read, role: LabelRole): boolean => statement.label?.role === role

const isMostlyBold = (words: Inline): boolean =>
    words.marks.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end >= words.text.length * 0.6)

/** Whether an item is written as an objective even where no key result stands below it: mostly bold, or with an owner before a colon. */
export const isAimLike = (words: Inline, { team, families }: AimContext): boolean =>
    isMostlyBold(words) || (families.includes('okrs') && splitOwner(words, team).owner !== undefined)

/** Items that stand for themselves below another one: not its fields, and not sentences that only introduce a list. */
export const ownItems = (parts: readonly OutlinePart[]): readonly Entry[] =>
    parts.filter(
        (part): part is Entry => part.kind === 'entry' && part.form !== 'paragraph' && fieldOf(part) === undefined
    )

/** Whether labelled key results stand right below an item. */
export const hasKeyResultsBelow = ({ below }: Pick<Entry, 'below'>): boolean =>
    below.some(
        part =>
            part.kind === 'entry' &&
            (readLabel(part.content)?.role === 'keyResults' || readStatement(part).label?.role === 'keyResult')
    )
