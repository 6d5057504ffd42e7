import fc from 'fast-check'

/**
 * Property tests draw the same examples in every run, so that a change is judged by the change alone.
 * `SEED=$RANDOM npm test` draws others; a failure prints its seed.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 2022) })
