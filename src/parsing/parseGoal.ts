import type { Goal, GoalPassage } from '../model/plan'
import type { RichText } from '../model/richText'
import { sliceInline, toRichText, type Document, type Inline } from './document'
import type { Section } from './readSections'

const roles: readonly { readonly role: GoalPassage['role']; readonly label: RegExp }[] = [
    { role: 'problem', label: /\bproblem\b/i },
    { role: 'measure', label: /\bmeasur|\bsuccess\b|\bmetrics?\b/i },
    { role: 'why', label: /^why\b|\brationale\b/i }
]

/** A bold label at the start of a paragraph, its colon inside the bold or after it, and the words that follow. */
function splitLabel(content: Inline): { readonly label: string; readonly rest: Inline } | undefined {
    const bold = content.marks.find(({ kind, start }) => kind === 'strong' && start === 0)
    const written = bold && content.text.slice(0, bold.end)
    const colon = bold && /^\s*:/.exec(content.text.slice(bold.end))
    if (!bold || written === undefined || (!written.trimEnd().endsWith(':') && !colon)) {
        return undefined
    }
    return { label: written.replace(/\s*:\s*$/, ''), rest: sliceInline(content, bold.end + (colon?.[0].length ?? 0)) }
}

const numbering = /^\d+(?:\.\d+)*[.)]?\s+/

/**
 * Read a goal: a heading over labelled passages such as **Problem:**, **Why we do this:**, **How we measure success:**,
 * each running on to the next label. A numbered heading below a heading of goals is a goal without passages, too.
 *
 * @returns `undefined` where the section is no goal
 */
export function parseGoal({ heading, above, blocks }: Section, document: Document, team?: string): Goal | undefined {
    const passages: (GoalPassage & { paragraphs: RichText[] })[] = []
    for (const block of blocks) {
        if (block.kind !== 'paragraph') {
            continue
        }
        const labelled = splitLabel(block.content)
        const role = labelled && roles.find(({ label }) => label.test(labelled.label))?.role
        if (labelled && role) {
            const { label, rest } = labelled
            passages.push({ role, label, paragraphs: rest.text === '' ? [] : [toRichText(rest, document)] })
        } else if (labelled) {
            break
        } else {
            passages.at(-1)?.paragraphs.push(toRichText(block.content, document))
        }
    }
    const { content } = heading
    const number = numbering.exec(content.text)
    const isNumberedGoal = number !== null && above.some(({ content }) => /\bgoals\b/i.test(content.text))
    if (heading.level === 1 || (passages.length === 0 && !isNumberedGoal)) {
        return undefined
    }
    return {
        title: toRichText(sliceInline(content, number?.[0].length ?? 0), document),
        ...(team !== undefined && { team }),
        passages,
        keyResults: [],
        location: document.locate(heading.from, heading.to)
    }
}
