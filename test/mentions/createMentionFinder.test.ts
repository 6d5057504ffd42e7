import assert from 'node:assert/strict'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import type { MentionFinder } from '../../src/mentions/mentionFinder'
import { assertMarked, mark } from '../support/mark'
import { lineOf, type Names, portfolioOf } from './portfolioOf'

const finderOf = (names: Names): MentionFinder => createMentionFinder(portfolioOf(names))

const finder = finderOf({
    features: [
        'Complete extensions marketplace redesign',
        'Browser Extension release process is replicable for all 3 browsers',
        'Browser Extension handles both acme.com and a private instance',
        'All code host integrations natively support Bitbucket Cloud and Data Center',
        'Batch Changes',
        'Saved Searches',
        'Diff/Commit Search',
        'Code Insights',
        'Code Insights Dashboards',
        'Navigation for C#',
        'Navigation for C/C++',
        'Notebooks',
        'Café menu',
        'GitLab integration'
    ],
    goals: {
        'Make Acme extensions an active ecosystem': ['Extensions ecosystem'],
        'Maintain our code host integrations and browser extensions': ['Integration maintenance']
    },
    teams: [
        'Web',
        'Search',
        'Product',
        'Extensibility',
        'Code intelligence',
        'Growth and Integrations',
        'Customer Engineering',
        'API docs'
    ],
    objectives: ['LSIF is adopted by customers']
})

const check = (marked: string): void => assertMarked(finder, marked)

const describeEach = (title: string, cases: Readonly<Record<string, readonly string[]>>): Mocha.Suite =>
    describe(title, () => {
        for (const [rule, sentences] of Object.entries(cases)) {
            it(rule, () => sentences.forEach(check))
        }
    })

describeEach('names in prose', {
    'are found in any case': ['We ship «batch changes» first.', '«BATCH CHANGES» and «Batch changes».'],
    'are found in singular and plural': [
        'A «batch change», two «batch changes».',
        'Each «code insight», every «saved search».'
    ],
    'win by length, then by place': ['«Code Insights Dashboards» builds on «Code Insights».'],
    'are not found inside longer words': ['A Batch Changeset is no feature.', 'subbatch changes', 'batch changesets'],
    'do not reach over a full stop, a mark or a line end': [
        'In one batch. Changes follow.',
        'batch, changes',
        'batch | changes',
        'batch\nchanges',
        'batch\r\nchanges',
        'batch - changes'
    ],
    'do not start behind a hyphen': ['cross-batch changes', 'A non-«batch-change» thing.'],
    'end before a possessive and other marks': ['The «browser extension»’s icon, the «Browser Extension»!'],
    'are found across tabs, wide blanks and several blanks': [
        '«batch\tchanges» «batch\u00a0changes» «batch   changes»'
    ],
    'keep the marks that tell them apart': [
        '«Navigation for C#», «Navigation for C/C++».',
        'Navigation for C',
        '«Diff/Commit Search» and «diff-commit search»'
    ],
    'of one word keep their capital': ['«Notebooks» and one «Notebook», not notebooks or NOTEBOOKS.']
})

describeEach('names in identifiers', {
    'are found in every case style': [
        'const «browserExtension» = new «BrowserExtension»()',
        '«BROWSER_EXTENSION» = «browser_extension»["«browser-extension»"]'
    ],
    'are found at the borders of longer ones': [
        'is«BrowserExtension» and use«BatchChanges»Query',
        'acme-«browser-extension»-chrome',
        '«BROWSER_EXTENSION»_NAME',
        '«codeHostIntegrations»2'
    ],
    'are not found run together or cut': ['browserextension', 'BrowserExtensionless', 'batchChangesets'],
    'bend acronyms to the identifier': ['«lsif»UploadID, «LSIF»Uploader, «lsif»_uploads, process_«lsif»'],
    'know names with capitals inside': [
        '«GitLab integration», «gitlabIntegration», «GitLabIntegration», «gitlab_integration»'
    ]
})

describeEach('aliases', {
    'come from what a title is about': ['The «extensions marketplace», once an «extension marketplace».'],
    'come from goal areas': ['Our «extensions ecosystem» grows, «integration maintenance» too.'],
    'come from proper names only beside a strong mention': [
        'Bitbucket Cloud is a product.',
        '«Code host integrations» now work with «Bitbucket Cloud».',
        '«Code host integrations»:\n- GitLab\n- «Bitbucket Cloud»',
        '«Code host integrations»:\n-\n-\n- Bitbucket Cloud'
    ],
    'come from objectives’ terms, in capitals': ['Upload «LSIF» data, not lsif.']
})

describeEach('teams of several words', {
    'stand alone': ['Ask «Code intelligence», or «Growth and Integrations».', 'The «code intelligence» team.'],
    'know “&” and clipped words': ['«Growth & Integrations», «Growth & Integration» team, «code intel».'],
    'of department words wait for a signal': ['Read the API docs, says the «API docs team».'],
    'know their initials before the word “team”': ['Ask the «CE team». CE is a mark, the ce team is not.']
})

describeEach('teams of one ordinary word', {
    'count before the word “team”': ['The «Web team», the «web teams» and the «Search Team».', 'A «web team»’s plan.'],
    'do not count alone': [
        'Search results on the web show the product.',
        'webExtension, web-worker, WebTeam',
        'Web Infrastructure Team, research-team, growth team',
        'web teammates, product team-building'
    ],
    'do not count as the end of a longer name': [
        'Mobile Web team, Business Product Team',
        'Our «Web team». Contact «Web team».'
    ],
    'count as handles': [
        'Ask «@acme/web», «@web-team», «@acme/web-team» or «@acme/eng/search».',
        '/client/web/ «@acme/web»',
        'Ask «@acme/growth-and-integrations».'
    ],
    'do not count in handles of something else': [
        '@web, @acme/websites, @acme/web/src, @acme/web-infrastructure',
        'joe@web-team.org, me@acme/web',
        "import { view } from '@acme/web'",
        'const web = require("@acme/web")',
        '{ "@acme/web": "^1.0.0" }'
    ],
    'count as labels': ['TODO(«team/web»): fix', 'See «team/search», «team/growth-and-integrations».'],
    'count as the value of a key': [
        'Team: «Web»',
        '- **Team**: «Web»',
        '**Team:** «Search»',
        'team: «web» # who answers',
        '{ "team": "«web»" }',
        "owner = '«web»'"
    ],
    'do not count in sentences with a colon': ['The team: product and design', 'Team: product managers', 'team:: web'],
    'count as folders, the deepest': [
        'content/«engineering/web»/index.md',
        '](../«engineering/web/extensibility»/goals.md#top)',
        'x/«engineering/cloud/growth-and-integrations»/y',
        '(«engineering/search»)',
        'https://acme.org/«teams/web»/'
    ],
    'do not count as other folders': [
        'src/web/index.ts',
        'engineering/web.md and x/engineering/website/a',
        'engineering/product alignment',
        'product-engineering/web/x'
    ]
})

describe('a mention', () => {
    const find = (text: string, uri = 'notes.md'): ReturnType<MentionFinder['findMentions']> =>
        finder.findMentions({ uri, text })

    it('refers to every entity that shares the alias: features in roadmap order, then the goal', () =>
        assert.deepEqual(find('browser extension')[0]?.refers, [
            'Browser Extension release process is replicable for all 3 browsers',
            'Browser Extension handles both acme.com and a private instance',
            'Maintain our code host integrations and browser extensions'
        ]))
    it('puts the owner of the full name first', () => {
        const shared = finderOf({ features: ['Ship Browser Extension', 'Browser Extension'] })
        assert.deepEqual(shared.findMentions({ uri: 'notes.md', text: 'browser extension' })[0]?.refers, [
            'Browser Extension',
            'Ship Browser Extension'
        ])
    })
    it('says its form and strength', () =>
        assert.deepEqual(
            find(
                'Batch Changes batchChanges extensions-marketplace extensions ecosystem\nweb team\nx/engineering/web'
            ).map(({ text, form, strength }) => `${text}: ${form}, ${strength}`),
            [
                'Batch Changes: name, strong',
                'batchChanges: identifier, strong',
                'extensions-marketplace: identifier, strong',
                'extensions ecosystem: alias, strong',
                'web team: team, weak',
                'engineering/web: path, weak'
            ]
        ))
    it('that waits counts as a heading, and in a folder of its team', () => {
        const portfolio = portfolioOf({
            features: ['Our integrations page supports Bitbucket Cloud'],
            teams: ['Docks']
        })
        const [feature] = portfolio.features.values()
        const [docks] = portfolio.teams.keys()
        const owned = createMentionFinder({
            ...portfolio,
            features: new Map([[feature!.id, { ...feature!, teams: [docks!] }]])
        })
        const reasons = (uri: string, text: string): readonly string[] =>
            owned.findMentions({ uri, text }).map(({ why }) => why.replace(/.*; /, ''))
        assert.deepEqual(reasons('notes.md', 'Bitbucket Cloud is slow.'), [])
        assert.deepEqual(reasons('notes.md', '## About Bitbucket Cloud'), [])
        assert.deepEqual(reasons('notes.md', 'Text\r\n## Bitbucket Cloud\r\n'), ['it counts because it is a heading.'])
        assert.deepEqual(reasons('src/docks/a.md', 'Bitbucket Cloud is slow.'), [
            'it counts because the file lies in “docks/”.'
        ])
    })
    it('means what is called just so before what has more in its title', () => {
        const features = ['Quay Watch (private alarms)', 'Quay Watch']
        const found = finderOf({ features }).findMentions({ uri: 'notes.md', text: 'Quay watch is on.' })
        assert.deepEqual(found[0]?.refers, [features[1], features[0]])
    })
    it('of one word keeps its capitals, except in a path', () => {
        const coined = createMentionFinder(portfolioOf({ features: ['Lantern', 'QUAYX'], teams: ['PORT'] }))
        const text = 'Lantern, lantern, src/lantern/a.ts; quayx, src/quayx, src/QUAYX; src/port, PORT'
        assert.deepEqual(
            coined.findMentions({ uri: 'notes.md', text }).map(({ range }) => range.start.character),
            [0, 22, text.indexOf('QUAYX'), text.indexOf('PORT')]
        )
    })
    it('waits where many features have the words in common', () => {
        const many = createMentionFinder(
            portfolioOf({
                features: ['Route planning for cars', 'Route planning for ships', 'Route planning for dogs']
            })
        )
        const text = 'Route planning is hard.\n\n\n\nRoute planning for ships: route planning is wet.'
        assert.deepEqual(
            many.findMentions({ uri: 'notes.md', text }).map(({ range, refers }) => [range.start.line, refers.length]),
            [
                [4, 1],
                [4, 1]
            ],
            'that which stands near is meant, and no other'
        )
    })
    it('says why, in one sentence', () =>
        assert.deepEqual(
            find('extension marketplace, web team').map(({ why }) => why),
            [
                '“extension marketplace” stands for the feature “Complete extensions marketplace redesign” (what its title is about, without “redesign”).',
                '“web team” stands for the team “Web” (its name); it counts because the word “team” follows.'
            ]
        ))
    it('counts lines and UTF-16 characters of the text as it is', () =>
        assert.deepEqual(
            find('🚀\tcafe\u0301 menu\r\n日本語のcafé menuは\rbatch changes').map(({ range, text }) => [
                range.start.line,
                range.start.character,
                range.end.character,
                text
            ]),
            [
                [0, 3, 13, 'cafe\u0301 menu'],
                [1, 4, 13, 'café menu'],
                [2, 0, 13, 'batch changes']
            ]
        ))
})

describe('an alias of several entities', () => {
    const portfolio = portfolioOf({
        features: ['Browser Extension for Firefox is fast', 'Browser Extension for Edge is fast'],
        teams: ['Web']
    })
    const [first, second] = [...portfolio.features.values()]
    const web = [...portfolio.teams.keys()]
    const features = new Map([first!, { ...second!, teams: web }].map(feature => [feature.id, feature]))
    const find = (uri: string): string[] =>
        createMentionFinder({ ...portfolio, features })
            .findMentions({ uri, text: 'browser extension' })
            .map(({ refers, why }) => `${refers.join(', ')}: ${why}`)

    it('leads to all of them, in the order of the pages', () =>
        assert.match(
            find('client/index.ts')[0] ?? '',
            /^Browser Extension for Firefox is fast, Browser Extension for Edge is fast: /
        ))
    it('leads first to that of the team in whose folder the document lies, and says so', () =>
        assert.match(
            find('git://repo?main#client/web/index.ts')[0] ?? '',
            /^Browser Extension for Edge is fast, Browser.*; the first is likelier because the file lies in “web\/”\.$/
        ))
})

describe('an entity’s own row', () => {
    const uri = 'git://handbook?c0ffee#roadmap.md'
    const own = finderOf({
        features: ['Batch Changes', 'Code Insights'],
        goals: { 'Grow batch processing': ['Batch area'] },
        locations: { 'Batch Changes': lineOf(uri, 1) }
    })
    const text = 'Batch Changes\n| Batch Changes | Batch area |\n| Code Insights |'
    const expected = '«Batch Changes»\n| Batch Changes | «Batch area» |\n| «Code Insights» |'

    it('is no mention of it', () => assert.equal(mark(text, own.findMentions({ uri, text })), expected))
    it('is the same row on another commit', () =>
        assert.equal(mark(text, own.findMentions({ uri: uri.replace('c0ffee', 'main'), text })), expected))
    it('is a mention on any other page', () =>
        assert.equal(own.findMentions({ uri: 'git://code?c0ffee#roadmap.md', text }).length, 4))
})

describe('a portfolio without entities', () => {
    it('is mentioned nowhere', () =>
        assert.deepEqual(finderOf({}).findMentions({ uri: 'a.md', text: 'web team, @acme/web' }), []))
})
