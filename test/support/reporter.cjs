const { reporters, Runner } = require('mocha')

/** Mocha's usual report, closed by one plain line with all counts: `N passed, N failed, N skipped`. */
module.exports = class extends reporters.Spec {
    constructor(runner, options) {
        super(runner, options)
        runner.once(Runner.constants.EVENT_RUN_END, () => {
            const { passes, failures, pending } = this.stats
            process.stdout.write(`${passes} passed, ${failures} failed, ${pending} skipped\n`)
        })
    }
}
