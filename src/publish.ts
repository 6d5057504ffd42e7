import { publish } from './hosts/registry/publish'

void publish(process.argv.slice(2), {
    folder: process.cwd(),
    environment: process.env,
    print: text => process.stdout.write(`${text}\n`),
    complain: line => process.stderr.write(`${line}\n`)
}).then(exitCode => {
    process.exitCode = exitCode
})
