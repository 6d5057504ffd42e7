import { run } from './hosts/cli/run'
import { dayOf } from './hosts/dayOf'

// A reader that wants no more, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') {
        process.exit()
    }
    throw error
})

void run(process.argv.slice(2), {
    home: __dirname,
    folder: process.cwd(),
    today: dayOf(new Date()),
    print: text => process.stdout.write(`${text}\n`),
    complain: line => process.stderr.write(`${line}\n`)
}).then(exitCode => {
    process.exitCode = exitCode
})
