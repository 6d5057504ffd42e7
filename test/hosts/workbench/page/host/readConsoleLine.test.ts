import assert from 'node:assert/strict'
import type { ExtensionState } from '../../../../../src/hosts/workbench/page/host/hostState'
import { readConsoleLine } from '../../../../../src/hosts/workbench/page/host/readConsoleLine'

const loading: readonly ExtensionState[] = [{ id: 'acme/lens', title: 'Lens', pages: [], activity: 'loading' }]

describe('readConsoleLine', () => {
    it('hears that an extension is activated', () =>
        assert.deepEqual(
            readConsoleLine(loading, { level: 'log', text: 'Activating Sourcegraph extension: acme/lens' }),
            [{ id: 'acme/lens', title: 'Lens', pages: [], activity: 'active' }]
        ))
    it('hears why one was not, over several lines', () =>
        assert.deepEqual(
            readConsoleLine(loading, { level: 'error', text: 'Error activating extension acme/lens: boom:\n  at 1' }),
            [{ id: 'acme/lens', title: 'Lens', pages: [], activity: 'failed', message: 'boom:\n  at 1' }]
        ))
    it('ignores other extensions and other lines', () => {
        const lines = [
            { level: 'log', text: 'Activating Sourcegraph extension: acme/other' },
            { level: 'log', text: 'hello' },
            { level: 'log', text: 'Error activating extension acme/lens: only said, not thrown' }
        ] as const
        assert.deepEqual(lines.reduce(readConsoleLine, loading), loading)
    })
})
