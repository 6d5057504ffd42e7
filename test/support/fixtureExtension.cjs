/* global console */

// An extension that touches each part of the host that OKR Lens stands on, and says what it found there. It stays in a
// function because all extensions of a host share one global scope.
;(() => {
    const sourcegraph = require('sourcegraph')

    exports.activate = async ({ subscriptions }) => {
        const greeting = () => sourcegraph.configuration.get().get('fixture.greeting') || 'Hello'

        subscriptions.add(
            sourcegraph.languages.registerHoverProvider(['*'], {
                provideHover: (document, position) => {
                    const range = document.getWordRangeAtPosition(position)
                    const word = range && document.getText(range)
                    if (word === 'boom') {
                        throw new Error('boom')
                    }
                    const value = `**${greeting()}**, ${word} in ${sourcegraph.internal.clientApplication}`
                    return word ? { range, contents: { kind: sourcegraph.MarkupKind.Markdown, value } } : null
                }
            })
        )
        subscriptions.add(sourcegraph.commands.registerCommand('fixture.echo', (...args) => ({ echo: args })))
        subscriptions.add(
            sourcegraph.commands.registerCommand('fixture.home', () => sourcegraph.internal.sourcegraphURL)
        )

        const itemType = sourcegraph.app.createStatusBarItemType()
        const decorationType = sourcegraph.app.createDecorationType()
        subscriptions.add(
            sourcegraph.app.activeWindow.activeViewComponentChanges.subscribe(viewer => {
                if (viewer && viewer.type === 'CodeEditor') {
                    viewer.setStatusBarItem(itemType, { text: `Fixture: ${viewer.document.languageId}` })
                    viewer.setDecorations(decorationType, [
                        { range: new sourcegraph.Range(1, 0, 1, 0), after: { contentText: greeting() } }
                    ])
                }
            })
        )

        const { MarkupKind } = sourcegraph
        const view = (title, value) => ({ title, content: [{ kind: MarkupKind.Markdown, value }] })
        const views = [
            { where: 'global/page', provideView: ({ team }) => view('Fixture page', `team ${team}`) },
            {
                where: 'directory',
                provideView: ({ viewer, workspace }) =>
                    view('Fixture card', `${viewer.directory.uri.hash} of ${workspace.uri.href}`)
            },
            {
                where: 'global/page',
                provideView: () => Promise.reject(new Error('no view'))
            }
        ]
        views.forEach((provider, index) =>
            subscriptions.add(sourcegraph.app.registerViewProvider(`fixture.view${index}`, provider))
        )
        subscriptions.add(
            sourcegraph.app.registerFileDecorationProvider({
                provideFileDecorations: ({ files }) =>
                    files.map(({ uri, path }) => ({ uri, after: { contentText: path }, meter: { value: 0.5 } }))
            })
        )
        subscriptions.add(
            sourcegraph.content.registerLinkPreviewProvider('https://links.test/', {
                provideLinkPreview: url => ({ content: { kind: MarkupKind.Markdown, value: `to ${url.pathname}` } })
            })
        )
        subscriptions.add(
            sourcegraph.search.registerQueryTransformer({
                transformQuery: query => Promise.resolve(query.replace('fixture:', 'file:'))
            })
        )
        subscriptions.add(
            sourcegraph.commands.registerCommand('fixture.work', async () => {
                const reporter = await sourcegraph.app.activeWindow.showProgress({ title: 'Working' })
                reporter.next({ message: 'half', percentage: 50 })
                reporter.complete()
            })
        )

        const panel = sourcegraph.app.createPanelView('fixture.panel')
        subscriptions.add(panel)
        panel.title = 'Fixture'
        panel.priority = 7
        const query = 'query Fixture($name: String!) { repository(name: $name) { name } }'
        const { data, errors } = await sourcegraph.graphQL.execute(query, { name: 'acme/site' })
        const name = errors ? errors.map(({ message }) => message).join() : data.repository && data.repository.name
        subscriptions.add(
            sourcegraph.configuration.subscribe(() => {
                panel.content = `${greeting()} from ${name}`
            })
        )
    }

    exports.deactivate = () => console.log('fixture deactivated')
})()
