import assert from 'node:assert/strict'
import type { RepositoryFiles } from '../../../../../src/hosts/workbench/page/backend/repository'
import type { Loading } from '../../../../../src/hosts/workbench/page/loading'
import { parseRoute } from '../../../../../src/hosts/workbench/page/route'
import { initialState } from '../../../../../src/hosts/workbench/page/state'
import { shownFolders } from '../../../../../src/hosts/workbench/page/tree/shownFolders'

describe('shownFolders', () => {
    const listing = (repository: string, commit: string) =>
        ({ kind: 'ready', value: { repository, commit, paths: ['src/deep/a.ts', 'docs/b.md'] } }) as const
    const check = (address: string, expanded: readonly string[], expected: readonly string[]) => {
        const route = parseRoute(new URL(address, 'http://localhost/'))
        const state = initialState(route, 'system')
        const folders = shownFolders({
            ...state,
            repositories: { kind: 'ready', value: [{ name: 'code' }, { name: 'handbook' }] },
            files: new Map<string, Loading<RepositoryFiles>>([
                ['code', listing('code', 'c1')],
                ['code@old', listing('code', 'c0')],
                ['handbook', { kind: 'loading' }]
            ]),
            tree: { ...state.tree, expanded: new Set(expanded) }
        })
        assert.deepEqual(
            folders.map(({ files, path }) => `${files.repository}@${files.commit}/${path}`),
            expected
        )
    }

    it('are none while nothing is open', () => check('/', [], []))
    it('are those open in the tree, of repositories that have been listed', () =>
        check('/', ['code', 'code/src', 'handbook'], ['code@c1/', 'code@c1/src']))
    it('are not those in a folder that is closed', () => {
        check('/', ['code', 'code/src/deep'], ['code@c1/'])
        check('/', ['code/src'], [])
    })
    it('are the one whose page is shown, once', () => {
        check('/code/-/tree/src', [], ['code@c1/src'])
        check('/code/-/tree/src', ['code', 'code/src'], ['code@c1/', 'code@c1/src'])
    })
    it('are at the revision that is read', () => check('/code@old', ['code'], ['code@c0/']))
})
