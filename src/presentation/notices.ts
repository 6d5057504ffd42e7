import { paragraphs, phrase, text, type Markdown } from './markdown'

/** What a reader wants to be ignored: the words, and the path of the one file. */
export interface IgnoredHere {
    readonly word: string
    /** as it stands in the settings */
    readonly in: string
}

const entry = (ignored: IgnoredHere): Markdown => text(JSON.stringify({ word: ignored.word, in: ignored.in }), 1000)

/** Why words count as a name, as a message. */
export const whyNotice = (why: string): string => text(why, 800).markdown

/** That words are ignored from now on, what was written and how to take it back. */
export const ignoredNotice = (ignored: IgnoredHere): string =>
    paragraphs(
        phrase`“${text(ignored.word, 120)}” is ignored in this file from now on.`,
        phrase`Written to **okrLens.ignore** in your settings: ${entry(ignored)}. Remove it there to undo.`
    ).markdown

/** That there was nothing to write. */
export const alreadyIgnoredNotice = (ignored: IgnoredHere): string =>
    phrase`“${text(ignored.word, 120)}” is ignored in this file already: ${entry(ignored)} stands in **okrLens.ignore**.`
        .markdown

/** Why the settings could not be changed, and what to do instead. */
export const notIgnoredNotice = (ignored: IgnoredHere, problem: string): string =>
    paragraphs(
        phrase`“${text(ignored.word, 120)}” could not be ignored: ${text(problem, 300)}`,
        phrase`Sign in if you are not, or ask who keeps your settings to add ${entry(ignored)} to the **words** of **okrLens.ignore**.`
    ).markdown

/** That the mention a reader asked about is not there any more. */
export const noMentionNotice = 'No feature, goal or team is named at this place any more.'
