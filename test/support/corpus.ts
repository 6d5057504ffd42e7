import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the development corpus, where one lies beside the repository. */
export const corpus = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus')

/** Skip a suite, and say so, where the corpus is absent. */
export function skipWithoutCorpus(this: Mocha.Context): void {
    if (!existsSync(corpus)) {
        console.info('    skipped: the corpus is not here') // eslint-disable-line no-console
        this.skip()
    }
}
