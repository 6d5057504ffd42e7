import { comparePositions } from '../../model/location'
import type { Mention } from '../../model/mention'
import type { EntityId, Portfolio } from '../../model/portfolio'
import { meant } from '../meant'
import type { View } from '../view'
import { describeBehindLine, explainBehindLine, type Planned } from './describeBehindLine'

/** How much is told behind lines: nothing, each goal once in a file, or each goal once on every line that names it. */
export const annotationModes = ['off', 'first', 'all'] as const
export type AnnotationMode = (typeof annotationModes)[number]

/** What is told behind one line of a document. All of it is plain text. */
export interface Annotation {
    /** zero-based */
    readonly line: number
    /** such as `◐ in progress · FY22 Q3` */
    readonly text: string
    /** the same and more in sentences */
    readonly message: string
    /** where that is written: a web address */
    readonly url?: string
}

/** More behind one line would push each other out of sight; more in one file are no help. */
const limits = { line: 3, file: 500 }

/** What is told of a thing once: the goal that a feature serves, what a key result measures, else the thing itself. */
function aimOf(entity: Planned): EntityId {
    switch (entity.kind) {
        case 'feature':
            return entity.goal?.to ?? entity.id
        case 'keyResult':
            return entity.of
        case 'goal':
        case 'objective':
            return entity.id
    }
}

/**
 * What to tell behind the lines of a document. A name that stands for several things tells of the likeliest, and how many
 * more there are. Teams are left to the hover: they have no state and no quarter of their own.
 *
 * @returns in reading order, at most one for each goal and line
 */
export function annotateLines(
    portfolio: Portfolio,
    mentions: readonly Mention[],
    mode: AnnotationMode,
    view: View
): readonly Annotation[] {
    const told = new Set<string>()
    const onLine = new Map<number, number>()
    const annotations: Annotation[] = []
    for (const mention of mode === 'off'
        ? []
        : [...mentions].sort((a, b) => comparePositions(a.range.start, b.range.start))) {
        const [entity, ...others] = meant(portfolio, mention).filter(one => one.kind !== 'team')
        const { line } = mention.range.start
        const count = onLine.get(line) ?? 0
        if (entity === undefined || count === limits.line) {
            continue
        }
        const key = mode === 'first' ? aimOf(entity) : `${line}:${aimOf(entity)}`
        if (told.has(key)) {
            continue
        }
        if (annotations.length === limits.file) {
            break
        }
        told.add(key)
        onLine.set(line, count + 1)
        const url = view.links.source(entity.location)
        annotations.push({
            line,
            text: describeBehindLine(portfolio, entity, others.length, view.today),
            message: explainBehindLine(portfolio, entity, others, view.today),
            ...(url !== undefined && /^https?:\/\//i.test(url) && { url })
        })
    }
    return annotations
}
