// An extension that offers commands and a panel view, and has nothing behind them: the yardstick for what others leave behind,
// for hosts themselves keep a little of every command.
;(() => {
    const sourcegraph = require('sourcegraph')

    exports.activate = ({ subscriptions }) => {
        const panel = sourcegraph.app.createPanelView('empty.panel')
        panel.content = 'Goals by team'
        subscriptions.add(panel)
        for (const name of ['one', 'two', 'three', 'four', 'five', 'six']) {
            subscriptions.add(sourcegraph.commands.registerCommand(`empty.${name}`, () => {}))
        }
    }
})()
