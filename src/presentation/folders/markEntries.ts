import { fileName } from '../../model/location'
import type { Mention } from '../../model/mention'
import { kindOf, nameOf, type Entity, type Portfolio } from '../../model/portfolio'
import type { Stepwise } from '../../model/stepwise'
import type { CalendarDate } from '../../model/quarter'
import { count } from '../count'
import { cut, plain } from '../escape'
import { allMeant, meant } from '../meant'
import { describeDone } from '../tally/tally'
import { itemsUnder } from '../tally/itemsUnder'
import { countEntities } from './countEntities'
import { progressOf, type Progress } from './progress'
import { createWrittenBelow } from './writtenBelow'

/** A file or folder of a list, with what its path names and, where its text is known, what that mentions. */
export interface Entry {
    readonly uri: string
    /** from the root of its repository */
    readonly path: string
    readonly named: readonly Mention[]
    readonly mentioned?: readonly Mention[]
}

/** What stands behind a file or folder, as plain text: a word, a bar, or both. */
export interface EntryMark {
    readonly uri: string
    /** such as `1 past due` or `2/5 done` */
    readonly word?: string
    /** key results done, of how many */
    readonly meter?: { readonly done: number; readonly total: number }
    /** the same in sentences */
    readonly message: string
}

/** UTF-16 units: of a message, of a name in it. */
const limits = { message: 480, name: 100 }

const quote = (name: string): string => `“${plain(name, limits.name)}”`

/** Why an entry is marked, and what is told of it. */
interface Reason {
    readonly because: string
    readonly entities: readonly Entity[]
    /** the entry itself is meant, not only what lies around it */
    readonly isOwn: boolean
}

const subject = ([first, ...others]: readonly Entity[]): string =>
    first
        ? `the ${kindOf(first)} ${quote(nameOf(first))}${others.length > 0 ? ` and ${count(others.length, 'other')}` : ''}`
        : 'nothing'

/** What an entry is about: its text and its own name; else the nearest folder above it that is called like something. */
function reasonOf(portfolio: Portfolio, { path, named, mentioned = [] }: Entry): Reason | undefined {
    const ownStart = path.lastIndexOf('/') + 1
    const isOwn = ({ range }: Mention): boolean => range.end.character > ownStart
    const called = allMeant(portfolio, named.filter(isOwn))
    // Files name teams for many reasons: as owners, as readers, in lists
    const told = allMeant(portfolio, mentioned).filter(entity => entity.kind !== 'team' && !called.includes(entity))
    if (called.length > 0) {
        return {
            because: `Called like ${subject(called)}${told.length > 0 ? `; mentions ${subject(told)}` : ''}.`,
            entities: [...called, ...told],
            isOwn: true
        }
    }
    if (told.length > 0) {
        return { because: `Mentions ${subject(told)}.`, entities: told, isOwn: true }
    }
    const above = named.at(-1)
    const around = above ? meant(portfolio, above) : []
    return above && around.length > 0
        ? { because: `Lies in ${quote(above.text)}, called like ${subject(around)}.`, entities: around, isOwn: false }
        : undefined
}

/** The word that matters most. */
function wordOf({ tally, pastDue, due }: Progress, entities: readonly Entity[]): string | undefined {
    if (pastDue.length > 0) {
        return `${pastDue.length} past due`
    }
    if (tally.total > 0) {
        return `${tally.done}/${tally.total} done`
    }
    const goals = entities.filter(({ kind }) => kind === 'goal' || kind === 'objective').length
    return due === undefined ? (goals > 0 ? count(goals, 'goal') : undefined) : `due ${due}`
}

function describe({ tally, pastDue, due }: Progress): string {
    const [first] = pastDue
    return [
        tally.total > 0 && `Key results: ${describeDone(tally)}.`,
        first &&
            `Past ${pastDue.length === 1 ? 'its' : 'their'} quarter with no result recorded: ${pastDue.length > 1 ? `${pastDue.length}, first ` : ''}${quote(nameOf(first))}.`,
        due !== undefined && `Next due: ${due}.`
    ]
        .filter(Boolean)
        .join(' ')
}

/**
 * What to show behind the files and folders of a list: how far what their pages say is, what they are called like, or what
 * they mention, in steps. Entries that have nothing to do with goals get nothing.
 */
export function* markEntries(
    portfolio: Portfolio,
    entries: readonly Entry[],
    today: CalendarDate
): Stepwise<readonly EntryMark[]> {
    const writtenBelow = yield* createWrittenBelow(portfolio)
    const markOf = (entry: Entry): EntryMark | undefined => {
        const written = writtenBelow(entry.uri)
        const reason: Reason | undefined = written
            ? {
                  because: `${quote(fileName(`#${entry.path}`))} holds ${countEntities(written.entities)}${written.pages > 1 ? ` on ${written.pages} pages` : ''}.`,
                  entities: written.entities,
                  isOwn: true
              }
            : reasonOf(portfolio, entry)
        if (!reason) {
            return undefined
        }
        const progress = progressOf(
            portfolio,
            reason.entities.flatMap(entity => itemsUnder(portfolio, entity, today)),
            today
        )
        const word = reason.isOwn ? wordOf(progress, reason.entities) : undefined
        const { done, total } = progress.tally
        return word === undefined && total === 0
            ? undefined
            : {
                  uri: entry.uri,
                  ...(word !== undefined && { word }),
                  ...(total > 0 && { meter: { done, total } }),
                  message: cut(`${reason.because} ${describe(progress)}`.trim(), limits.message)
              }
    }
    const marks: EntryMark[] = []
    for (const entry of entries) {
        const mark = markOf(entry)
        if (mark) {
            marks.push(mark)
        }
        yield
    }
    return marks
}
