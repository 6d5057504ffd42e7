import type { Delivery } from '../model/plan'
import type { PlanningYear } from '../model/quarter'
import { sliceInline, type Inline } from './markdown/document'
import { findDelivery, monthForm } from './time/parseDelivery'
import { readLabel, roleOf, splitCode, type Label } from './readLabel'
import { startSigns } from './status/statusPhrase'

/** What kinds of lists may stand below a heading that says so. */
export type Family = 'okrs' | 'goals' | 'roadmap'

/** What a heading says of the section below it. */
export interface HeadingMeaning {
    /**
     * `label`: it is an objective or a goal by its own word, `part`: a labelled part of the item above it (“Key results”),
     * `group`: it groups what stands below it by kind or time, `aside`: what stands below it is no plan, `name`: else
     */
    readonly kind: 'label' | 'part' | 'group' | 'aside' | 'name'
    /** the words without number, signs and label */
    readonly words: Inline
    readonly label?: Label
    /** it has a number or a code, such as `3.`, `VE1:` */
    readonly isNumbered: boolean
    readonly families: readonly Family[]
    /** the quarter that the heading names */
    readonly time?: Delivery
    /** it groups by a stretch of time: a quarter, a year, “Later” */
    readonly isTime: boolean
}

const numbering = /^(?:\d+(?:\.\d+)*[.)]?|[#№]\d+[.:]?)\s+/u

const families: readonly { readonly family: Family; readonly words: RegExp }[] = [
    { family: 'okrs', words: /\b(?:okrs?|objectives?|key results?|scorecards?)\b/i },
    { family: 'goals', words: /\b(?:goals?|priorities)\b/i },
    { family: 'roadmap', words: /\b(?:roadmaps?|what(?:['’]s| is) (?:next|planned|coming)|release plan|delivery plan|upcoming (?:work|features)|planned (?:work|features))\b/i }
] // prettier-ignore

/** The kinds of plans that a title names. */
export const familiesIn = (title: string): readonly Family[] =>
    families.flatMap(({ family, words }) => (words.test(title) ? [family] : []))

/** Words of which a heading that only groups consists, besides its time. */
const groupingWord =
    /^(?:a|an|the|our|we|are|and|or|of|for|in|to|by|with|this|on|at|as|key|top|main|active|current|currently|recent|recently|beyond|after|flagship|stretch|priority|primary|future|past|previous|completed|complete|archived?|upcoming|next|company|companywide|company-wide|team|teams|quarterly|annual|annually|yearly|overall|strategic|product|draft|proposed|committed|planned|goals?|okrs?|objectives?|results?|roadmaps?|priorities|plans?|planning|strategy|long|longer|medium|mid|short|shorter|near|term|now|later|quarter|quarters|year|years|half|month|months|working|what|what's|what’s|is|focus|details?|list|overview|summary|items?|features?|initiatives?|projects?|backlog|unplanned|ongoing|grouped|themes?|progress|status|update|scorecards?|delivered|shipped|done|fy|cy|q|\d{2,4}|[–—:|/&+,.()-]+)$/i

/** Headings below which a page tells of itself, of people and of ways to work. */
const aside =
    /^(?:(?:quick )?links?|resources?|(?:team )?members?|contacts?|rituals?|calendar|timeline\b.*|schedule|key dates|sidequests?|side quests?|ideas\b.*|contribut(?:e|ing|ors?)(?: to\b.*)?|get(?:ting)? involved|disclaimer|deprecations?|risks?\b.*|themes?|retrospectives?(?:\b.*)?|retros?|lessons(?: learned)?|learnings|minutes|agenda|appendix|change ?log\b.*|history|feedback|comments|scale|scores?|grades?(?:\b.*)?|dates|requests|contact us|faq|frequently asked questions|processes|legend|glossary|definitions?|references?|footnotes?|notes?\b.*|meetings?|on this page|table of contents|contents|background|see also|related (?:pages|links|documents)|how\b.*|who\b.*|what makes\b.*|why we\b.*|what we do\b.*|mission|vision|.*\b(?:mission|vision|principles|values)|non-\p{L}+|nongoals?|anti-?goals?|out of scope|what we(?: are|['’]re) not\b.*|(?:things )?(?:we(?: are|['’]re) )?not (?:working on|doing|planned|in scope)\b.*|stakeholders?|dependencies|risks?|working agreements?|slack channels?|scoring|grading)$/iu

/** Say what a heading means, by its words alone. */
export function readHeading(content: Inline, surroundingYear: PlanningYear | undefined): HeadingMeaning {
    const start = startSigns(content.text)
    const picture = /^(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u.exec(content.text.slice(start))?.[0].length ?? 0
    const unsigned = sliceInline(content, start + picture)
    const number = numbering.exec(unsigned.text)
    const coded = readLabel(unsigned) ? undefined : splitCode(unsigned)
    const numbered = coded ?? sliceInline(unsigned, number?.[0].length ?? 0)
    const text = numbered.text
    const role = roleOf(text, false)
    const label = readLabel(numbered) ?? (role && { role, written: text, words: sliceInline(numbered, text.length) })
    const named = findDelivery(text, surroundingYear)
    // A year groups more than it plans.
    const time = named?.quarter || named?.days ? named : undefined
    const found = familiesIn(text)
    const common = {
        isNumbered: number !== null || coded !== undefined,
        families: found,
        ...(time && { time }),
        isTime: false
    }
    if (
        label &&
        (label.role === 'objective' || label.role === 'keyResult') &&
        !(isGroup(text) && label.words.text === '')
    ) {
        return { kind: 'label', words: label.words, label, ...common }
    }
    if (label && label.words.text === '' && label.role !== 'detail' && label.role !== 'objective') {
        return { kind: 'part', words: label.words, label, ...common }
    }
    if (aside.test(text) || (found.length === 0 && /\bdetails$/i.test(text))) {
        return { kind: 'aside', words: numbered, ...common, families: [] }
    }
    if (isGroup(text)) {
        const isTime = found.length === 0 || time !== undefined || bucket.test(text)
        return { kind: 'group', words: numbered, ...common, isTime }
    }
    const isStep = stepForm.test(unsigned.text)
    return {
        kind: 'name',
        words: sliceInline(numbered, themeLabel.exec(text)?.[0].length ?? 0),
        ...common,
        isTime: isStep
    }
}

/** A label that only groups: what stands below says whether the words after it are an objective. */
const themeLabel = /^(?:themes?|pillars?|focus areas?|priority|tracks?)(?:\s?#?\d+)?\s*:\s+/i

/** A milestone, a phase or a release by its number. */
const stepForm = /^(?:M|Phase|Milestone|Release|Stage|Wave|Version|Iteration|v)\s?\d+(?:\.(?:\d+|x))*\b/i

const bucket = /\b(?:short|medium|mid|long|near)(?:er)?[- ]?term\b|^(?:now|next|later)$/i

/** Marks at the end of a word. It begins at the first of them only, so that a heading of marks is not read over and over. */
const marksBehind = /(?<![)\]:,.!"'”])[)\]:,.!"'”]+$/

/** Whether a heading names nothing but a kind of plan and a time. */
export function isGroup(text: string): boolean {
    const words = text
        .replace(/\b(?:FY|CY)?\s?['’]?\s?-?(?:20)?\d{0,2}[- ]?(?:Q|H)[1-4](?![\p{L}])/giu, ' ')
        .replace(/\b(?:FY|CY)\s?['’-]?\s?(?:20)?\d{2}\b|\b20\d\d\b/gi, ' ')
        .replace(monthName, ' ')
        .replace(/\bv?\d+(?:\.(?:\d+|x))+\b/gi, ' ')
        .split(/[\s-]+/)
        .map(word => word.replace(/^[(["'“]+/, '').replace(marksBehind, ''))
        .filter(word => word !== '')
    const namesPlan = words.some(word => planWord.test(word)) || /\d/.test(text) || text.search(monthName) >= 0
    return namesPlan && words.every(word => groupingWord.test(word))
}

const monthName = new RegExp(String.raw`\b(?:${monthForm})\b`, 'gi')

/** Words of which a grouping heading has at least one. */
const planWord =
    /^(?:goals?|okrs?|objectives?|results?|roadmaps?|priorities|plans?|planning|planned|long|longer|medium|mid|short|shorter|near|now|next|later|quarter|quarters|year|years|half|months?|working|backlog|unplanned|ongoing|upcoming|delivered|shipped|done|archived?|completed?|projects?|initiatives?)$/i
