// The least that an extension with a hover can be: what any answer costs, whoever gives it.
;(() => {
    const { languages, MarkupKind } = require('sourcegraph')

    exports.activate = ({ subscriptions }) => {
        const hover = { contents: { value: 'A card', kind: MarkupKind.Markdown } }
        subscriptions.add(languages.registerHoverProvider(['*'], { provideHover: () => hover }))
    }
})()
