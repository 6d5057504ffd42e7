import { run } from './hosts/cli/run'
import { dayOf } from './hosts/dayOf'

void run(process.argv.slice(2), {
    home: __dirname,
    today: dayOf(new Date()),
    print: text => process.stdout.write(`${text}\n`),
    complain: line => process.stderr.write(`${line}\n`)
}).then(exitCode => {
    process.exitCode = exitCode
})
