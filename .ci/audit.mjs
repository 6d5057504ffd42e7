// Ask the registry whether it knows of vulnerabilities in what is locked. One of high severity, or worse, in what the extension is
// made of fails; the rest is told. A registry that does not answer is no vulnerability: that is told too, and passes.

import { spawnSync } from 'node:child_process'

/** The report of `npm audit`, or why there is none. */
function audit(...args) {
    const { stdout, error } = spawnSync('npm', ['audit', '--json', ...args], { encoding: 'utf8' })
    try {
        const answer = JSON.parse(stdout)
        return answer.auditReportVersion ? { report: answer } : { reason: answer.message ?? answer.error?.summary }
    } catch {
        return { reason: error?.message ?? 'npm wrote nothing that can be read' }
    }
}

/** `js-yaml (high): Code execution` for each package in which something is known. */
const linesOf = ({ vulnerabilities }) =>
    Object.values(vulnerabilities).map(({ name, severity, via }) => {
        const titles = via.map(cause => cause.title ?? `by ${cause}`)
        return `  ${name} (${severity}): ${titles.join('; ')}`
    })

const print = line => process.stdout.write(`${line}\n`)

const extension = audit('--omit=dev')
if (!extension.report) {
    print(`audit: not done, the registry gave no answer: ${extension.reason}`)
    process.exit(0)
}
const all = audit()
const { high, critical } = extension.report.metadata.vulnerabilities
print(`audit: ${high + critical} of high or critical severity in the extension; known of all that is locked:`)
print(linesOf(all.report ?? extension.report).join('\n') || '  nothing')
process.exit(high + critical > 0 ? 1 : 0)
