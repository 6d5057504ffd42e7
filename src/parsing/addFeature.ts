import type { Delivery } from '../model/plan'
import type { PlanningYear } from '../model/quarter'
import { sliceInline, toRichText, type Inline } from './markdown/document'
import { findDelivery } from './time/parseDelivery'
import { statusOf, type AimDraft, type FeatureDraft, type PlanDraft } from './planDraft'
import type { AimContext } from './aims/openAim'
import { isGroup } from './readHeading'
import type { Label } from './readLabel'
import { isPlaceholder, readStatement } from './readStatement'
import { readStatus } from './status/readStatus'
import { isPlanPhrase } from './status/statusPhrase'

/** What stands around a table. */
export interface TableContext extends AimContext {
    /** the goal area that a heading gives to all rows */
    readonly area?: Inline
    /** the quarter of the page: that of a list of tasks without a column that says when */
    readonly pageTime?: Delivery
    /** the page is one of plans: its tables of tasks with a status are part of them */
    readonly isPlan: boolean
    /** the aim in whose section the table stands */
    readonly aim?: AimDraft
}

/** Only the name of “**Step-free routes** – a planner for wheels”, or of a link with a line of its own above what tells more. */
function withoutDescription(item: Inline): Inline {
    const link = item.marks.find(({ kind, start }) => kind === 'link' && start === 0)
    if (link && item.breaks.some(({ at }) => at === link.end)) {
        return sliceInline(item, 0, link.end)
    }
    const bold = item.marks.find(({ kind, start }) => kind === 'strong' && start === 0)
    const isDescribed = bold && /^\s*(?:[–—:]|-\s)\s*\S/.test(item.text.slice(bold.end))
    return isDescribed || (bold && item.text[bold.end - 1] === ':')
        ? sliceInline(item, 0, bold.end - (item.text[bold.end - 1] === ':' ? 1 : 0))
        : item
}

/** Part the time before an item, “Q2 or Q3: …”, from its words. */
function splitTime(
    item: Inline,
    year: PlanningYear | undefined
): { readonly words: Inline; readonly before?: Delivery } {
    const match = /^(?<time>[^:]{2,24}):\s+/.exec(item.text)
    const time = match?.groups?.time
    const before = time !== undefined && isGroup(time) ? findDelivery(time, year) : undefined
    return before ? { words: sliceInline(item, match![0].length), before } : { words: item }
}

/** Add a feature from an item of a roadmap: its signs, its report and its time taken off its name. */
export function addFeature(
    draft: PlanDraft,
    item: Inline,
    location: FeatureDraft['location'],
    {
        team,
        area,
        time,
        year,
        isChecked
    }: Pick<TableContext, 'team' | 'area' | 'time' | 'year'> & { readonly isChecked?: boolean }
): FeatureDraft | undefined {
    const statement = readStatement({ content: item, ...(isChecked !== undefined && { isChecked }) })
    const { result } = statement
    const { words: named, before } = splitTime(statement.words, year)
    const words = withoutDescription(named)
    if (words.text === '' || isPlaceholder(words.text)) {
        return undefined
    }
    const own = result && isPlanPhrase(result.text) ? findDelivery(result.text, year) : undefined
    const delivery = own ?? before ?? time
    const told = draft.readResult(result)
    const isReported = told !== undefined || statement.isStruck || isChecked === true
    const feature: FeatureDraft = {
        name: toRichText(words, draft.document),
        ...(area && { goalArea: toRichText(area, draft.document) }),
        ...(delivery && { delivery }),
        ...(told && { result: told }),
        ...(isReported && { status: statusOf(statement, told) }),
        ...(team !== undefined && { team }),
        location
    }
    draft.addFeature(feature)
    return feature
}

/** Add what a label below a feature says of it, where nothing else has said so: its owner, its status, its time. */
export function addFeatureField(
    draft: PlanDraft,
    feature: FeatureDraft,
    { role, words }: Label,
    year: PlanningYear | undefined
): void {
    const delivery = role === 'due' ? findDelivery(words.text, year) : undefined
    if (role === 'owner') {
        feature.owner ??= words.text
    } else if (role === 'status' && (!feature.status || feature.status.basis === 'emoji')) {
        feature.result = { written: toRichText(words, draft.document) }
        feature.status = readStatus(feature.name.text, feature.result.written)
    } else if (delivery) {
        feature.delivery ??= delivery
    }
}
