import type { GraphQLResponse } from '../../src/hosts/workbench/extensionHost/extensionHost'
import { openBackend, type Backend } from './openBackend'

/** What a request meets: it may still be answered truly, sooner or later, or in part. */
export type Fault = (truly: () => Promise<GraphQLResponse>) => Promise<unknown>

/** Requests that meet a fault; what is left out makes no difference. */
export interface Where {
    readonly repository?: string
    /** its start, such as `OKRLensPages` */
    readonly operation?: string
    /** the first so many requests that fit are answered truly */
    readonly after?: number
}

/** The real backend, with a script of what goes wrong. */
export interface FaultyBackend extends Backend {
    /** what was asked for, in order: `OKRLensPages acme/handbook`; what is about no repository stands alone */
    readonly sent: readonly string[]
    /** From now on these requests meet the fault; what was said last comes first. */
    fail(where: Where, fault: Fault): void
    /** All is well again. */
    heal(): void
}

/** What Sourcegraph answers about a repository, in as far as faults change it. */
interface Answered {
    readonly data: { readonly repository: Record<string, unknown> & { readonly commit: Record<string, unknown> } }
}

const change = (edit: (answer: Answered['data']) => unknown, ...messages: readonly string[]): Fault => {
    const errors = messages.map(message => ({ message }))
    return async truly => ({
        data: edit((await truly()).data as Answered['data']),
        ...(errors.length > 0 && { errors })
    })
}

/** The client reads this in place of the JSON that Sourcegraph sent: what comes of it is the engine's own error. */
const body =
    (garble: (json: string) => string): Fault =>
    async truly =>
        JSON.parse(garble(JSON.stringify(await truly()))) as unknown

export const rejects =
    (reason: unknown): Fault =>
    () =>
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- hosts reject with all sorts of things
        Promise.reject(reason)

/** As Sourcegraph's own client puts it. */
export const status = (words: string): Fault =>
    rejects(new Error(`Request to https://sourcegraph.test/.api/graphql failed with ${words}`))

export const answers =
    (answer: unknown): Fault =>
    () =>
        Promise.resolve(answer)

export const errorsAlone = (message: string): Fault => answers({ data: null, errors: [{ message }] })
export const noRepository = change(() => ({ repository: null }))
export const noCommit = change(({ repository }) => ({ repository: { ...repository, commit: null } }))
export const cloning = change(({ repository }) => ({
    repository: { ...repository, mirrorInfo: { cloned: false, cloneInProgress: true }, commit: null }
}))
/** A field of the commit is refused, such as `page0`; the rest is there. */
export const refused = (field: string, message: string): Fault =>
    change(
        ({ repository }) => ({ repository: { ...repository, commit: { ...repository.commit, [field]: null } } }),
        message
    )
export const truncated = body(json => json.slice(0, json.length / 2))
export const signInPage = body(() => '<!DOCTYPE html><html><body>Sign in</body></html>')
export const never: Fault = () => new Promise(() => {})
/** Truly, but not before this has come. */
export const late =
    (gate: Promise<unknown>): Fault =>
    truly =>
        gate.then(truly)

/** Open the folders as repositories that can fail. */
export async function faultyBackend(folders: readonly string[]): Promise<FaultyBackend> {
    const backend = await openBackend(folders)
    const sent: string[] = []
    let script: { readonly where: Where; readonly fault: Fault; met: number }[] = []
    return {
        ...backend,
        sent,
        fail: (where, fault) => void script.unshift({ where, fault, met: 0 }),
        heal: () => (script = []),
        requestGraphQL: async (query, variables) => {
            const operation = /query (\w+)/.exec(query)?.[1] ?? query
            const { repository } = variables as { readonly repository?: string }
            sent.push(repository === undefined ? operation : `${operation} ${repository}`)
            const truly = () => backend.requestGraphQL(query, variables)
            const fault = script.find(
                line =>
                    (line.where.repository ?? repository) === repository &&
                    operation.startsWith(line.where.operation ?? '') &&
                    line.met++ >= (line.where.after ?? 0)
            )?.fault
            return (await (fault ? fault(truly) : truly())) as GraphQLResponse
        }
    }
}
