import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { corpus, skipWithoutCorpus } from '../support/corpus'

interface Scores {
    readonly docs: Readonly<Record<string, { readonly value: number }>>
    readonly status: { readonly accuracy: number; readonly contradictions: number }
    readonly negatives: { readonly files: number; readonly clean: number }
    readonly robust: { readonly threw: number; readonly invariant: Readonly<Record<string, number>> }
}

/** The least that the reading of the development corpus comes to, 1 for all. */
const least: Readonly<Record<string, number>> = {
    'obj.f1': 0.97,
    'obj.line': 0.99,
    'obj.team': 0.95,
    'obj.owner': 0.95,
    'kr.f1': 0.97,
    'kr.line': 0.99,
    'kr.parent': 0.98,
    'kr.result': 0.97,
    'kr.result.none': 0.99,
    'kr.status.withResult': 0.95,
    'feature.f1': 0.97,
    'feature.quarter': 0.98,
    'feature.year': 0.98,
    'feature.goal': 0.98,
    'doc.quarter': 0.95,
    'doc.year': 0.95
}

describe('the reading of the development corpus', function () {
    let scores: Scores
    this.timeout(60_000)

    before(skipWithoutCorpus)
    before(() => {
        const adapter = join(import.meta.dirname, 'adapter.mjs')
        const args = [
            join(corpus, 'score.mjs'),
            '--adapter',
            adapter,
            '--only',
            'docs,status,negatives,robust',
            '--json'
        ]
        const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 })
        assert.ok(stdout.startsWith('{'), stderr)
        scores = JSON.parse(stdout) as Scores
    })

    for (const [measure, value] of Object.entries(least)) {
        it(`comes to ${measure} of at least ${value}`, () => {
            const reached = scores.docs[measure]?.value ?? 0
            assert.ok(reached >= value, `${measure} is ${reached}`)
        })
    }
    it('tells the status of 96 of 100 results, and hardly ever the contrary', () => {
        assert.ok(scores.status.accuracy >= 0.96, String(scores.status.accuracy))
        assert.ok(scores.status.contradictions <= 0.003, String(scores.status.contradictions))
    })
    it('finds nothing on pages that hold nothing', () => assert.equal(scores.negatives.clean, scores.negatives.files))
    it('does not depend on line ends, byte order marks or blank lines', () => {
        assert.equal(scores.robust.threw, 0)
        assert.deepEqual([...new Set(Object.values(scores.robust.invariant))], [1])
    })
})
