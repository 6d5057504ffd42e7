import assert from 'node:assert/strict'

export interface Answer {
    readonly data?: Readonly<Record<string, unknown>>
    readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[]
}

/** Ask a running workbench by GraphQL. */
export async function ask(url: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer> {
    const response = await fetch(new URL('/.api/graphql', url), {
        method: 'POST',
        body: JSON.stringify({ query, variables })
    })
    assert.equal(response.status, 200)
    return (await response.json()) as Answer
}

/** The same, where every field must be answered. */
export async function data(...args: Parameters<typeof ask>): Promise<Readonly<Record<string, unknown>>> {
    const answer = await ask(...args)
    assert.equal(answer.errors, undefined)
    return answer.data ?? {}
}
