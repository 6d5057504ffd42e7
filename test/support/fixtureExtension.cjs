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
