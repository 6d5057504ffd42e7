import { fileName } from '../model/location'
import type { Block } from './markdown/document'
import { parseTeamName } from './parseTeamName'
import { isGroup } from './readHeading'
import { teamInSentence } from './readObjectiveSentence'

/**
 * Name the team whose page it is: by the title of a plan, by the team that its opening promises something of, by the
 * title of a page of which a section holds plans, else by the words of the file's name.
 */
export const teamOfPage = (
    uri: string,
    title: string | undefined,
    opening: readonly Block[],
    holdsPlan: boolean
): string | undefined =>
    (title === undefined ? undefined : parseTeamName(title)) ??
    teamInSentence(opening) ??
    (title !== undefined && holdsPlan ? teamOfTitle(title) : undefined) ??
    parseTeamName(wordsOfFileName(uri))

/** The team whose page has that title where a section of it holds plans: “Data & Insights team”. */
const teamOfTitle = (title: string): string | undefined =>
    title.split(/\s+/).length <= 6 && !/[?:!]/.test(title) && !isGroup(title)
        ? title.replace(/\s+team$/i, '')
        : undefined

/** The words of a page's file name without its ending: `iam Q2FY23 OKR` of `iam-Q2FY23-OKR.md`. */
const wordsOfFileName = (uri: string): string =>
    fileName(uri)
        .replace(/\.[^.]*$/, '')
        .replace(/[-_]+/g, ' ')
