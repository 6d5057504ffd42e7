// `npm run accuracy`: the corpus's own scorer on our adapter, then its mentions again with nothing but what we read in its
// pages. Arguments are handed on: --verbose, --only docs,status
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const scorer = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'score.mjs')

/** Run the scorer on one of our adapters; true where it came to its end. */
function score(adapter, args) {
    const all = [scorer, '--adapter', join(import.meta.dirname, adapter), ...args]
    return spawnSync(process.execPath, all, { stdio: 'inherit' }).status === 0
}

const args = process.argv.slice(2)
if (!existsSync(scorer)) {
    console.log(`Skipped: the corpus is not here, expected ${scorer}.`)
} else if (!score('adapter.mjs', args)) {
    process.exitCode = 1
} else if (!args.includes('--only')) {
    console.log('\nMentions with the entities that our own reading of the pages yields, aliases derived:')
    process.exitCode = score('ownEntities.mjs', ['--only', 'mentions', '--known', 'seeds/,dev/', ...args]) ? 0 : 1
}
