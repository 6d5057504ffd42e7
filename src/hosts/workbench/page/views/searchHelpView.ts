import { html, type TemplateResult } from 'lit-html'

type Operator = readonly [written: string, means: string]

const sourcegraph: readonly Operator[] = [
    ['repo:^acme/web$', 'in repositories whose name matches; -repo: in the others'],
    ['file:\\.md$', 'in files whose path matches; -file: in the others'],
    ['lang:typescript', 'in files of a language'],
    ['case:yes', 'capitals count'],
    ['count:100', 'so many matches; count:all for every one'],
    ['type:path', 'paths only; type:repo for repositories'],
    ['rev:main', 'at a branch, tag or commit'],
    ['patternType:regexp', 'the text is a regular expression; literal: it is not'],
    ['(this or that)', 'also: and, not']
]

const okrLens: readonly Operator[] = [
    ['okr.goal:"ecosystem"', 'what a goal goes by, in all its spellings'],
    ['okr.team:web', 'what a team and its features go by'],
    ['okr.due:FY22-Q3', 'what the features due in a quarter go by']
]

/** What a query may hold, beside the text to find. */
export const searchHelpView = (): TemplateResult => html`
    <div class="operators">
        <h2>Sourcegraph knows</h2>
        ${listView(sourcegraph)}
        <h2>OKR Lens knows as well</h2>
        ${listView(okrLens)}
        <p class="quiet">
            Extensions rewrite a query before it is sent, as on Sourcegraph. Above the results stands what was searched
            for then.
        </p>
    </div>
`

const listView = (operators: readonly Operator[]): TemplateResult => html`
    <dl>
        ${operators.map(
            ([written, means]) =>
                html`<div>
                    <dt><code>${written}</code></dt>
                    <dd>${means}</dd>
                </div>`
        )}
    </dl>
`
