import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fixtures = join(import.meta.dirname, '..', 'fixtures')

/** A page, and a function that holds what it comes to against the text beside it; `UPDATE=1` writes that text anew. */
export interface Fixture {
    readonly name: string
    readonly page: { readonly uri: string; readonly text: string }
    readonly expect: (shown: string) => void
}

/** The pairs of a page, such as `<name>.md`, and `<name>.expected.txt` in a folder of fixtures. */
export function fixturesIn(folder: string): readonly Fixture[] {
    const path = join(fixtures, folder)
    return readdirSync(path)
        .filter(name => !name.endsWith('.expected.txt'))
        .map(file => {
            const name = file.replace(/\.\w+$/, '')
            const expected = join(path, `${name}.expected.txt`)
            return {
                name,
                page: { uri: file, text: readFileSync(join(path, file), 'utf8') },
                expect: shown => {
                    if (process.env.UPDATE === '1' || !existsSync(expected)) {
                        assert.equal(process.env.CI, undefined, `${expected} is missing`)
                        writeFileSync(expected, shown)
                    }
                    assert.equal(shown, readFileSync(expected, 'utf8'))
                }
            }
        })
}
