import assert from 'node:assert/strict'
import { join } from 'node:path'
import { run } from '../../../src/hosts/cli/run'

/** A page of goals of which two cells cannot be read. */
export const goals = `# Harbour Team Goals
## Goals for FY24
### 1. Make the timetable open
**Problem:** It is a picture.
| Feature | Goal area | Quarter (FY24) |
| --- | --- | --- |
| Departure feed | Open timetable | Q2 |
| Tide gauges | Weather | soon |
`

/** What the command line printed, what it complained of and how it ended. */
export interface Answer {
    readonly exitCode: number
    readonly output: string
    readonly complaints: readonly string[]
}

/** Call the command line from a folder, on June 1, 2023. */
export async function callFrom(folder: string, args: readonly string[]): Promise<Answer> {
    const printed: string[] = []
    const complaints: string[] = []
    const exitCode = await run(args, {
        home: join(folder, 'nowhere'),
        folder,
        today: '2023-06-01',
        print: text => printed.push(text),
        complain: line => complaints.push(line)
    })
    return { exitCode, output: printed.join('\n'), complaints }
}

/** Hold that the command line refused: one line that says so, nothing printed, exit code 2. */
export function assertRefused({ exitCode, output, complaints }: Answer, said: RegExp): void {
    assert.deepEqual([exitCode, output, complaints.length], [2, '', 1])
    assert.match(complaints[0]!, said)
    assert.doesNotMatch(complaints[0]!, /\n/)
}
