/** What a reader wants to be ignored, as the settings say it: words, and the path of one file. */
export interface IgnoredHere {
    readonly word: string
    readonly in: string
}

/** A message in plain text, by paragraphs. It quotes documents and pages: a host that shows Markdown escapes it. */
export type Notice = readonly string[]

const entry = (ignored: IgnoredHere): string => JSON.stringify({ word: ignored.word, in: ignored.in })

/** That words are ignored from now on, what was written and how to take it back. */
export const ignoredNotice = (ignored: IgnoredHere): Notice => [
    `“${ignored.word}” is ignored in this file from now on.`,
    `Written to okrLens.ignore in your settings: ${entry(ignored)}. Remove it there to undo.`
]

/** That there was nothing to write. */
export const alreadyIgnoredNotice = (ignored: IgnoredHere): Notice => [
    `“${ignored.word}” is ignored in this file already: ${entry(ignored)} stands in okrLens.ignore.`
]

/** Why the settings could not be changed, and what to do instead. */
export const notIgnoredNotice = (ignored: IgnoredHere, problem: string): Notice => [
    `“${ignored.word}” could not be ignored: ${problem}`,
    `Sign in if you are not, or ask who keeps your settings to add ${entry(ignored)} to the words of okrLens.ignore.`
]

/** That a reader asked without a place, and had not hovered any before. */
export const nothingHoveredNotice: Notice = ['Hover the name of a feature, goal or team first, then find its mentions.']

/** That the mention a reader asked about is not there any more. */
export const noMentionNotice: Notice = ['No feature, goal or team is named at this place any more.']

/** Why what stands behind lines could not be switched, and what to do instead. */
export const notSwitchedNotice = (mode: string, problem: string): Notice => [
    `The goals behind lines could not be switched: ${problem}`,
    `Sign in if you are not, or ask who keeps your settings to set okrLens.annotations to ${JSON.stringify(mode)}.`
]

/** That a reader asked to compare, with no page open that could be. */
export const noPageToCompareNotice: Notice = [
    'Open a page of goals first: the pages of its repository are compared with those of another revision.'
]
