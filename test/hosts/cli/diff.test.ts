import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitAll, git } from '../workbench/server/support/git'
import { assertRefused, callFrom } from './caller'

const first = `# Harbour team OKRs FY22 Q2

1. **Objective: Open the timetable**
   1. Feed has 10 readers => in progress
   1. Old picture is taken down
   1. Tide gauges are in the feed
`
const second = `# Harbour team OKRs FY22 Q3

- **Objective: Open the timetable**
   - Feed has 10 readers
     ==> done, 14 readers
   - Tide gauges are in the feed
`

describe('okr-lens diff', () => {
    let folder: string
    const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
    before(() => {
        folder = mkdtempSync(join(tmpdir(), 'okr-lens-'))
        mkdirSync(join(folder, 'teams'))
        write('teams/okrs.md', first)
        write('notes.txt', 'nothing of goals')
        commitAll(folder)
        git(folder, 'mv', 'teams/okrs.md', 'teams/harbour.md')
        write('teams/harbour.md', second)
        git(folder, 'commit', '--quiet', '--all', '--message', 'Quarter ends')
    })
    after(() => rmSync(folder, { recursive: true }))
    const call = (...args: string[]) => callFrom(folder, ['diff', ...args])

    it('tells what a change of a page means, though the page moved and its lines all differ', async () => {
        const { output, exitCode } = await call('HEAD~1', 'HEAD', 'teams')
        assert.equal(exitCode, 0)
        assert.equal(
            output,
            [
                'teams/harbour.md:3 Objective “Open the timetable”: FY22 Q2 → FY22 Q3 (slipped)',
                'teams/harbour.md:4 KR 1 of “Open the timetable”, “Feed has 10 readers”: in progress → done; result “in progress” → “done, 14 readers”',
                'teams/okrs.md:5 KR 2 of “Open the timetable”, “Old picture is taken down”: removed',
                '1 status changed, 1 quarter slipped, 1 key result removed.'
            ].join('\n')
        )
    })

    it('tells a team’s new name once, not of everything it does', async () => {
        write('teams/harbour.md', second.replace('Harbour team', 'Port team'))
        git(folder, 'commit', '--quiet', '--all', '--message', 'The team is called Port')
        const { output } = await call('HEAD~1', 'HEAD', 'teams')
        git(folder, 'reset', '--quiet', '--hard', 'HEAD~1')
        assert.equal(output, 'Team “Harbour” is “Port” now (3 entries)\n1 team renamed.')
    })

    it('answers other programs with records', async () => {
        const { output } = await call('HEAD~1', 'HEAD', 'teams', '--json')
        const records = JSON.parse(output) as readonly Record<string, unknown>[]
        assert.deepEqual(records.at(-1), {
            change: 'removed',
            kind: 'keyResult',
            title: 'Old picture is taken down',
            of: 'Open the timetable',
            path: 'teams/okrs.md',
            line: 5
        })
        assert.deepEqual((records[0]?.facts as readonly unknown[])[0], {
            fact: 'quarter',
            before: 'FY22 Q2',
            after: 'FY22 Q3',
            slipped: true
        })
    })

    it('says that nothing changed', async () => {
        const { output } = await call('HEAD', 'HEAD', '.')
        assert.equal(output, 'HEAD and HEAD say the same of goals.')
    })

    it('sees paths from the folder of the person', async () => {
        const { output } = await callFrom(join(folder, 'teams'), ['diff', 'HEAD~1', 'HEAD', '.'])
        assert.match(output, /^harbour\.md:3 /)
    })

    it('tells of a page that came or went as a whole', async () => {
        const { output } = await call('HEAD~1', 'HEAD', 'teams/harbour.md')
        assert.match(output, /1 objective added, 2 key results added\.$/)
    })

    it('refuses what it cannot compare, and names it', async () => {
        assertRefused(await call('HEAD~1', 'HEAD'), /PATH is missing\. Usage: okr-lens diff/)
        assertRefused(await call('HEAD~1'), /REV_B is missing/)
        assertRefused(await call('HEAD~7', 'HEAD', '.'), /HEAD~7: no such revision, expected a commit, branch or tag/)
        assertRefused(await call('--output=x', 'HEAD', '.'), /Unknown option/)
        assertRefused(await call('HEAD~1', 'HEAD', 'notes.md'), /notes\.md: no Markdown page or YAML list at HEAD~1 or HEAD/) // prettier-ignore
        assertRefused(await call('HEAD~1', 'HEAD', '../elsewhere'), /elsewhere.*outside repository/)
        assertRefused(await callFrom(tmpdir(), ['diff', 'HEAD~1', 'HEAD', '.']), /is in no git repository/)
    })
})
