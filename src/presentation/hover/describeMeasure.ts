import type { LinkedGoal } from '../../model/portfolio'
import { clean, cut } from '../escape'
import { box } from './box'

/** How a goal's success is measured, in the words of its page: “How we know: weekly users of the extension”. */
export function describeMeasure({ passages }: LinkedGoal, limit = box.columns): string | undefined {
    const measure = passages.find(({ role }) => role === 'measure')
    const words = measure?.paragraphs.map(({ text }) => text).join(' ')
    return measure && words ? cut(clean(`${measure.label}: ${words}`), limit) : undefined
}
