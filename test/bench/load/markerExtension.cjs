// Loaded behind another extension, it tells when that one has been loaded and activated.
;(() => {
    const { commands } = require('sourcegraph')

    exports.activate = () => void commands.executeCommand('bench.activated')
})()
