import assert from 'node:assert/strict'
import { firstValueFrom, last, of, throwError, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { registerFileDecorations } from '../../../../src/hosts/sourcegraph/files/registerFileDecorations'
import { createHistories } from '../../../../src/hosts/sourcegraph/history/createHistories'
import type { LensState } from '../../../../src/hosts/sourcegraph/lensStates'
import { readSettings } from '../../../../src/hosts/sourcegraph/readSettings'
import { registerDashboard } from '../../../../src/hosts/sourcegraph/views/registerDashboard'
import { registerDirectoryView } from '../../../../src/hosts/sourcegraph/views/registerDirectoryView'

const nobody = () => Promise.reject(new Error('nobody answers'))
const histories = createHistories(nobody, Date.now)

/** What a provider answers. */
type Provide = (context: unknown) => Observable<unknown>

/** The part of a host that providers are registered with; no page of the real one makes ours fail. */
function hostWith() {
    const registered: Provide[] = []
    const add = (provide: Provide) => {
        registered.push(provide)
        return { unsubscribe: () => registered.splice(registered.indexOf(provide), 1) }
    }
    const host = {
        app: {
            registerViewProvider: (_: string, { provideView }: { provideView: Provide }) => add(provideView),
            registerFileDecorationProvider: (provider: { provideFileDecorations: Provide }) =>
                add(provider.provideFileDecorations)
        },
        internal: { sourcegraphURL: new URL('https://sourcegraph.test'), clientApplication: 'sourcegraph' },
        MarkupKind: { Markdown: 'markdown' }
    }
    return { host: host as unknown as typeof sourcegraph, registered }
}

/** States that end in an error, and one that cannot be shown. */
const failing: Readonly<Record<string, Observable<LensState>>> = {
    'that fail': throwError(() => new Error('no <b>index</b>')),
    'that cannot be shown': of({ isSettled: true } as LensState)
}

for (const [name, states] of Object.entries(failing)) {
    describe(`States ${name}`, () => {
        it('are words on the dashboard', async () => {
            const { host, registered } = hostWith()
            registerDashboard(host, states, of(readSettings({})), histories)
            const view = (await firstValueFrom(registered[0]!({}))) as sourcegraph.View
            const [part] = view.content as readonly sourcegraph.MarkupContent[]
            assert.match(part?.value ?? '', /^The goals could not be shown: .+ Reload the page to try again\.$/)
            assert.doesNotMatch(part?.value ?? '', /<b>/)
        })

        it('are no card of a folder', async () => {
            const { host, registered } = hostWith()
            registerDirectoryView(host, states)
            const directory = { uri: new URL('git://acme/code?c#src') }
            assert.equal(await firstValueFrom(registered[0]!({ viewer: { directory } })), null)
        })

        it('mark nothing in a list', async () => {
            const { host, registered } = hostWith()
            registerFileDecorations(host, states, of(readSettings({})), () => assert.fail(), nobody)
            const files = [{ uri: 'git://acme/code?c#src', path: 'src', isDirectory: true }]
            assert.deepEqual(await firstValueFrom(registered[0]!({ uri: 'git://acme/code?c', files }).pipe(last())), [])
        })

        it('leave nothing registered', () => {
            const { host, registered } = hostWith()
            const registrations = [
                registerDashboard(host, states, of(readSettings({})), histories),
                registerDirectoryView(host, states),
                registerFileDecorations(host, states, of(readSettings({})), () => assert.fail(), nobody)
            ]
            assert.equal(registered.length, 3)
            registrations.forEach(registration => registration.unsubscribe())
            assert.equal(registered.length, 0)
        })
    })
}
