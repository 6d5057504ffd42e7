// An extension that shows something at each place where the workbench shows what extensions have to show.
;(() => {
    const sourcegraph = require('sourcegraph')

    const markdown = value => ({ kind: sourcegraph.MarkupKind.Markdown, value })
    const goals = 'examples/handbook/-/blob/teams/growth-and-integrations/goals.md'

    const dashboard = ({ team, extraPath }) => ({
        title: team ? `Goals of ${team}` : 'Goals of all teams',
        subtitle: `What stands where${extraPath ? `, at ${extraPath}` : ''}`,
        content: [
            markdown(
                `[All](/views/fixture.dashboard) · [Web](/views/fixture.dashboard?team=web+%26+more): ${team || 'all'}`
            ),
            { kind: 'plaintext', value: '*not emphasis*' },
            {
                chart: 'pie',
                pies: [
                    {
                        dataKey: 'count',
                        nameKey: 'status',
                        fillKey: 'colour',
                        linkURLKey: 'link',
                        data: [
                            { status: 'done', count: 5, colour: 'var(--success)', link: `/${goals}?L1` },
                            { status: 'at risk', count: 4, colour: 'var(--warning)', link: 'https://elsewhere.test/' },
                            { status: 'not done', count: 3, colour: 'var(--danger)', link: 'javascript:alert(1)' },
                            { status: 'dropped', count: 0, colour: 'grey' }
                        ]
                    }
                ]
            },
            {
                chart: 'bar',
                data: ['Growth and Integrations', 'Web', 'Code Intelligence', 'Search'].map((name, index) => ({
                    name,
                    goals: [12, 3, 0, 7][index]
                })),
                series: [{ dataKey: 'goals', name: 'Goals', fill: 'var(--primary)', linkURLs: [`/${goals}`] }],
                xAxis: { dataKey: 'name', type: 'category' }
            },
            {
                chart: 'line',
                data: [0, 1, 2, 3].map(index => ({
                    date: Date.UTC(2021, index * 3, 15),
                    met: [2, 5, null, 9][index],
                    missed: index
                })),
                series: [
                    {
                        dataKey: 'met',
                        name: 'Met',
                        stroke: 'var(--success)',
                        linkURLs: { [Date.UTC(2021, 3, 15)]: `/${goals}?L3` }
                    },
                    { dataKey: 'missed', name: 'Missed', linkURLs: [`/${goals}?L4`] }
                ],
                xAxis: { dataKey: 'date', type: 'number', scale: 'time' }
            }
        ]
    })

    const views = {
        'fixture.dashboard': { where: 'global/page', provideView: dashboard },
        'fixture.broken': { where: 'global/page', provideView: () => Promise.reject(new Error('no figures today')) },
        'fixture.slow': { where: 'global/page', provideView: () => new Promise(() => {}) },
        'fixture.hidden': { where: 'global/page', provideView: () => ({ title: 'Hidden', content: [] }) },
        'fixture.card': {
            where: 'directory',
            provideView: ({ viewer }) => ({
                title: 'Goals of this folder',
                subtitle: `at ${viewer.directory.uri.hash || 'the root'}`,
                content: [
                    markdown('**3** goals, 1 past due'),
                    {
                        chart: 'pie',
                        pies: [
                            {
                                dataKey: 'n',
                                nameKey: 'name',
                                data: [
                                    { name: 'met', n: 1 },
                                    { name: 'open', n: 2 }
                                ]
                            }
                        ]
                    }
                ]
            })
        },
        'fixture.failing': { where: 'directory', provideView: () => Promise.reject(new Error('no card today')) }
    }

    const decorations = ({ uri, path, isDirectory }) => [
        {
            uri,
            where: 'page',
            after: {
                contentText: isDirectory ? 'folder' : 'page word',
                hoverMessage: `of ${path}`,
                light: { color: '#8a1c12' },
                dark: { color: 'pink' }
            },
            meter: { value: 3, max: 5, low: 2, high: 4, optimum: 5, hoverMessage: '3 of 5 key results' }
        },
        { uri, where: 'sidebar', after: { contentText: 'tree word' }, meter: { value: 0.5 } }
    ]

    exports.activate = ({ subscriptions }) => {
        for (const [id, provider] of Object.entries(views)) {
            subscriptions.add(sourcegraph.app.registerViewProvider(id, provider))
        }
        subscriptions.add(
            sourcegraph.app.registerFileDecorationProvider({
                provideFileDecorations: ({ files }) => files.flatMap(decorations)
            })
        )
        const panel = sourcegraph.app.createPanelView('fixture.panel')
        panel.title = 'Fixture panel'
        panel.content = 'Words of the panel'
        subscriptions.add(panel)

        const notify = message =>
            sourcegraph.app.activeWindow.showNotification(message, sourcegraph.NotificationType.Success)
        let reporter
        const commands = {
            'fixture.say': what => notify(`Said: ${what}`),
            'fixture.begin': async () => {
                reporter = await sourcegraph.app.activeWindow.showProgress({ title: 'Counting goals' })
                reporter.next({ message: '1 of 4 teams', percentage: 25 })
            },
            'fixture.end': () => reporter.complete(),
            'fixture.fail': () => reporter.error(new Error('the goals ran out')),
            'fixture.toggle': () => {
                const key = 'fixture.pressed'
                const configuration = sourcegraph.configuration.get()
                return configuration.update(key, !configuration.get(key))
            }
        }
        for (const [name, run] of Object.entries(commands)) {
            subscriptions.add(sourcegraph.commands.registerCommand(name, run))
        }
    }
})()
