import type { SourceLocation } from '../../model/location'
import type { Delivery } from '../../model/plan'
import type { PlanningYear } from '../../model/quarter'
import type { Placed } from '../markdown/document'
import type { AimDraft, PlanDraft } from '../planDraft'
import type { Family } from '../readHeading'
import type { Statement } from '../readStatement'
import { splitOwner } from '../splitOwner'

/** What stands around a list of aims. */
export interface AimContext {
    readonly families: readonly Family[]
    readonly team?: string
    readonly year?: PlanningYear
    /** the time that a heading gives to all below it */
    readonly time?: Delivery
    readonly parent?: SourceLocation
    /** the section around it is no plan: only labels count */
    readonly isAside?: boolean
}

/** Open an aim as it is stated at a place, without what stands below it. */
export function openAim(
    draft: PlanDraft,
    kind: AimDraft['kind'],
    { from, to }: Placed,
    { words, result }: Pick<Statement, 'words' | 'result'>,
    { team, time, parent }: AimContext
): AimDraft {
    const split = splitOwner(words, team)
    const aim: AimDraft = {
        kind,
        title: split.title,
        ...(team !== undefined && { team }),
        ...(split.owner !== undefined && { owner: split.owner }),
        ...(time && { delivery: time }),
        ...(parent && { parent }),
        location: draft.document.locate(from, to),
        ...(result && { result }),
        passages: [],
        keyResults: [],
        jointTeams: []
    }
    draft.aims.push(aim)
    return aim
}
