import type { Diagnostic, Severity, YamlExpectation } from '../model/diagnostic'
import { count, enumerate } from './count'
import { plain } from './escape'

export type DiagnosticCode = Diagnostic['code']

/** All that people are told of one code. `docs/diagnostics.md` has a section for each. */
export interface DiagnosticRule<One extends Diagnostic = Diagnostic> {
    readonly severity: Severity
    /** a name without a full stop, such as “Unreadable delivery quarter” */
    readonly title: string
    /** one or two sentences: what is wrong with the page, and what readers miss because of it */
    readonly meaning: string
    /** one sentence: what the author can do about it */
    readonly mending: string
    /** what was found, after “Unexpected …”: `delivery quarter “soon”` */
    readonly found: (diagnostic: One) => string
    /** what would have been read, after “expected …”: `a form such as “FY22 Q3”` */
    readonly expected: (diagnostic: One) => string
}

type Rules = { readonly [Code in DiagnosticCode]: DiagnosticRule<Extract<Diagnostic, { readonly code: Code }>> }

/** What was found, as it is quoted in a sentence. */
const quote = (written: string): string => `“${plain(written, 120)}”`

/** `“A”, “B” or 4 others`. */
function quoteAny(several: readonly string[]): string {
    const named = several.slice(0, several.length > 3 ? 2 : 3).map(quote)
    const rest = several.length - named.length
    return enumerate(rest > 0 ? [...named, `${rest} others`] : named, 'or')
}

/** What would have kept a page YAML. */
const yamlExpectations: Readonly<Record<YamlExpectation, string>> = {
    anchor: 'a name that “&” gives to a value before it, or quotation marks around words with “*”',
    blanks: 'blanks instead of tabs at the start of a line',
    characters: 'text without control characters',
    closing: 'the comma, bracket or quotation mark that is missing',
    depth: 'at most 50 levels',
    indentation: 'the indentation of the lines that it belongs to',
    pair: 'a key, a colon and a value, such as “title: Tide warnings”',
    quotes: 'quotation marks around words with “: ” or a sign at their start',
    yaml: 'YAML 1.2'
}

/** What every code means, in words. A new code needs one entry here. */
export const diagnosticRules: Rules = {
    'quarter.unreadable': {
        severity: 'warning',
        title: 'Unreadable delivery quarter',
        meaning:
            'A roadmap row says when something ships in words that name no quarter of a known year. The words are shown as they are, but the feature is never counted as due or past due.',
        mending:
            'Write a quarter with its year, write a bare quarter below a column heading that names the year, or write TBD where the date is open.',
        found: ({ written }) => `delivery quarter ${quote(written)}`,
        expected: () => 'a form such as “FY22 Q3”, or “Q3” in a column whose heading names the year'
    },
    'date.impossible': {
        severity: 'error',
        title: 'Impossible delivery date',
        meaning:
            'A roadmap says that something ships on a day or in a month that does not exist. The words are shown as they are, but the feature is never counted as due or past due.',
        mending: 'Correct the date.',
        found: ({ written }) => `delivery date ${quote(written)}`,
        expected: () => 'a day that exists, such as “2022-04-30”'
    },
    'row.unreadable': {
        severity: 'warning',
        title: 'Roadmap row without a name',
        meaning:
            'The cell that should name what is built holds only a time. Most often a cell is missing before it, so that all others stand one column to the left. The row is left out.',
        mending: 'Write every cell of the row, also the empty ones.',
        found: ({ written }) => `name ${quote(written)}`,
        expected: () => 'what is built; perhaps a cell before it is missing'
    },
    'keyResult.noObjective': {
        severity: 'warning',
        title: 'Key result without an objective',
        meaning:
            'A key result stands below no objective, so that nobody can tell what it shows. It is left out of all counts.',
        mending: 'Write the objective above it, as a heading, a list item or a line that starts with “Objective:”.',
        found: ({ written }) => `key result ${quote(written)}`,
        expected: () => 'an objective above it'
    },
    'calendar.impossible': {
        severity: 'error',
        title: 'Impossible date in the fiscal calendar',
        meaning:
            'The page states its fiscal calendar with a day that does not exist. A reader cannot tell which day was meant, and a quarter that begins or ends on it cannot be trusted.',
        mending: 'Correct the date.',
        found: ({ written }) => `date ${quote(written)} in the fiscal calendar`,
        expected: () => 'days that exist, such as “2020-02-01 to 2020-04-30”'
    },
    'goal.unknown': {
        severity: 'warning',
        title: 'Unknown goal area',
        meaning:
            'A roadmap row names a goal area that shares no telling word with the title of any goal it could belong to. The feature is shown without a goal, and no goal lists it.',
        mending: 'Use a distinctive word of the title of the goal, or add the goal that is missing.',
        found: ({ written }) => `goal area ${quote(written)}`,
        expected: () => "words of a goal's title on these pages"
    },
    'goal.ambiguous': {
        severity: 'warning',
        title: 'Ambiguous goal area',
        meaning:
            'A roadmap row names a goal area that fits several goals equally well. None of them is chosen, so the feature is shown without a goal.',
        mending: 'Add a word that only the title of the intended goal has.',
        found: ({ written }) => `goal area ${quote(written)}`,
        expected: ({ candidates }) => `words of one goal's title only; these fit ${quoteAny(candidates)}`
    },
    'anchor.unknown': {
        severity: 'warning',
        title: 'Link to a heading that is not there',
        meaning:
            'A line that says which teams share some objectives links to a heading that the page does not have. Readers who follow the link stay where they are, and the team may be left out.',
        mending: 'Link to the heading as it is written now.',
        found: ({ written }) => `link ${quote(written)}`,
        expected: ({ near }) =>
            `the anchor of a heading on the page${near === undefined ? '' : `, such as ${quote(near)}`}`
    },
    'result.noPrevious': {
        severity: 'warning',
        title: 'Result that refers to nothing before it',
        meaning:
            'A key result says that its result is that of the one before, but none stands before it. It is shown without a known status.',
        mending: 'Write the result itself, or put the key result after the one it refers to.',
        found: ({ written }) => `result ${quote(written)}`,
        expected: () => 'words of its own, since no key result stands before this one'
    },
    'entry.unnamed': {
        severity: 'warning',
        title: 'Entry without a title',
        meaning:
            'An entry of a YAML list of features or teams has no title, or one that only holds its place. It is left out, and what names its team or its goal goes with it.',
        mending: 'Give it a title as people say it, as the entries beside it have.',
        found: ({ written }) => `entry ${quote(written)} without a title`,
        expected: () => 'a “title” or “name” as in the other entries'
    },
    'yaml.invalid': {
        severity: 'error',
        title: 'Not YAML',
        meaning:
            'The page has keys of a list of features or teams, but is no YAML from the place on that is named. It was not read at all, and nothing it says is shown.',
        mending: 'Mend the line, or the one before it.',
        found: ({ written }) => `${quote(written)} in YAML`,
        expected: ({ expected }) => yamlExpectations[expected]
    },
    'line.tooLong': {
        severity: 'warning',
        title: 'Line too long',
        meaning:
            'A line is longer, or has more marks, than any that people write. Its words are read, but from there on no links, no bold words and no cells, so that what it says may be missed.',
        mending: 'Break the line, or leave the page out of the paths that are read.',
        found: ({ characters }) => `rest of a line, ${count(characters, 'character')} long`,
        expected: () => 'lines of at most 16384 characters and 600 marks; the rest was read without marks'
    },
    'page.tooLarge': {
        severity: 'error',
        title: 'Page too large',
        meaning: 'The page is longer than any that people read, so it was not read at all. Nothing it says is shown.',
        mending: 'Split the page, or leave it out of the paths that are checked.',
        found: ({ characters }) => `length of ${count(characters, 'character')}`,
        expected: ({ limit }) => `at most ${limit}; the page was not read`
    }
}

/** The rule of a diagnostic's own code. */
export const ruleOf = (diagnostic: Diagnostic): DiagnosticRule =>
    // Each rule takes the diagnostics of its own code; the compiler cannot follow that through the table
    diagnosticRules[diagnostic.code] as DiagnosticRule
