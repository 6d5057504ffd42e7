import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callFrom } from './caller'

/** What a terminal acts on, or a reader is misled by, and what makes one line several. */
const acting = /[^\P{Cc}\n]|[\u202a-\u202e\u2066\u2067\u200b\u2028\u2029\u{e0000}-\u{e0fff}]/u

describe('okr-lens, of hostile pages', () => {
    let folder: string
    before(() => {
        folder = mkdtempSync(join(tmpdir(), 'okr-lens-'))
        cpSync(join(__dirname, '../../fixtures/hostile'), join(folder, 'pages'), { recursive: true })
        rmSync(join(folder, 'pages', 'okrs.expected.txt'))
        // Names of files and words of documents are no better than pages
        writeFileSync(join(folder, 'pages', 'a\u001b[2J\nb.md'), '# T\n| Feature | Quarter |\n| --- | --- |\n| Pier \u001b[31m | \u009b31m soon |\n') // prettier-ignore
        writeFileSync(join(folder, 'names.md'), 'The Constructor ferry \u001b[31m and\nthe Merged\u00a0ferry.\n')
        const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder }) // prettier-ignore
        git('init', '-q')
        git('add', '.')
        git('commit', '-qm', 'before')
        writeFileSync(
            join(folder, 'pages', 'okrs.md'),
            '# OKRs\n\n1. **Objective: sail**\n   1. KR: Sail &#27;[31m &#x202e;far => done\n'
        )
        git('add', '.')
        git('commit', '-qm', 'after')
    })
    after(() => rmSync(folder, { recursive: true }))

    const pages = (): string => join(folder, 'pages')
    const commands: Readonly<Record<string, () => readonly string[]>> = {
        read: () => ['read', pages()],
        check: () => ['check', pages()],
        'check as SARIF': () => ['check', pages(), '--format', 'sarif'],
        'read as JSON': () => ['read', pages(), '--json'],
        mentions: () => ['mentions', '--pages', pages(), join(folder, 'names.md')],
        hover: () => ['hover', '--pages', pages(), `${join(folder, 'names.md')}:1:6`],
        diff: () => ['diff', 'HEAD~1', 'HEAD', 'pages']
    }
    for (const [name, args] of Object.entries(commands)) {
        it(`sends the terminal no command by ${name}`, async () => {
            const { output, complaints } = await callFrom(folder, args())
            assert.deepEqual(complaints, [])
            assert.ok(output.length > 50, output)
            assert.doesNotMatch(output, acting)
        })
    }
    it('keeps one thing on one line', async () => {
        const { output } = await callFrom(folder, ['read', pages()])
        const line = output.split('\n').find(line => line.includes('Night ferry'))
        assert.match(line ?? '', /feature Night ferry ## Heading \| a \| b \| \| --- \| --- \| - item/)
        assert.ok(output.split('\n').every(line => /^(?: *\d+ | {6}FY|\/)/.test(line)))
    })
    it('loses nothing where programs read it: what is hidden is written as escapes', async () => {
        const { output } = await callFrom(folder, ['read', pages(), '--json'])
        assert.match(output, /Dusk \\u202eyrref/)
        assert.ok(JSON.stringify(JSON.parse(output)).includes('Dusk \u202eyrref'))
    })
    it('repeats no command of a file name in a complaint', async () => {
        const { complaints } = await callFrom(folder, ['read', join(folder, '\u001b[31mnone\n.md')])
        assert.equal(complaints.length, 1)
        assert.doesNotMatch(complaints[0] ?? '', /\p{Cc}/u)
    })
})
