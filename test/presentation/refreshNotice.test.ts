import assert from 'node:assert/strict'
import { refreshNotice, refreshTitle, type RefreshReport } from '../../src/presentation/refreshNotice'

const commit = '65dd0bcab1234567890123456789012345678901'
const read = (name: string, changed?: number): RefreshReport => ({
    name,
    outcome: 'read',
    commit,
    files: 3,
    ...(changed !== undefined && { changed })
})

describe('refreshNotice', () => {
    it('says what has changed, what has not, what is new, and first what could not be read', () => {
        const failed = { outcome: 'failed', problem: 'the request failed: no network' } as const
        assert.deepEqual(
            refreshNotice([
                read('acme/handbook', 0),
                read('acme/plans', 1),
                read('acme/teams', 2),
                read('acme/new'),
                { ...failed, name: 'acme/down', isKept: true },
                { ...failed, name: 'acme/gone', isKept: false }
            ]),
            [
                'acme/down could not be read: the request failed: no network. What was read before is still shown.',
                'acme/gone could not be read: the request failed: no network.',
                'acme/handbook: nothing has changed since commit 65dd0bc.',
                'acme/plans: 1 page changed, now at commit 65dd0bc.',
                'acme/teams: 2 pages changed, now at commit 65dd0bc.',
                'acme/new: 3 files read at commit 65dd0bc.'
            ]
        )
    })

    it('tells of many sources in few lines', () => {
        const notice = refreshNotice(Array.from({ length: 30 }, (_, index) => read(`acme/${index}`, 0)))
        assert.equal(notice.length, 9)
        assert.equal(notice.at(-1), '22 more sources were read again.')
    })

    it('names what is being read', () => {
        assert.equal(refreshTitle(['acme/handbook']), 'Reading acme/handbook …')
        assert.equal(refreshTitle(['a', 'b']), 'Reading 2 sources …')
    })
})
