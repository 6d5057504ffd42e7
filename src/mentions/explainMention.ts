import { kindOf, nameOf } from '../model/portfolio'
import type { Alias } from './aliases/alias'
import type { Occurrence } from './occurrence'

const nameWithKind = ({ entity }: Alias): string => `the ${kindOf(entity)} “${nameOf(entity)}”`

/** One sentence: what the words stand for, where the alias comes from, which second signal made it count, why it is the likeliest. */
export function explainMention(text: string, { meant, signal, favour }: Occurrence): string {
    const [first, ...others] = meant
    const more =
        others.length === 0
            ? ''
            : `, and for ${others.length === 1 ? nameWithKind(others[0]!) : `${others.length} more`}`
    const counted = signal ? `; it counts because ${signal}` : ''
    const likelier = favour ? `; the first is likelier because ${favour}` : ''
    return `“${text}” stands for ${nameWithKind(first)} (${first.because})${more}${counted}${likelier}.`
}
