import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql'
import { RequestError } from '../requestError'

/** What one request may cost. The list of a hundred thousand files that an extension reads is 300,000 fields and items. */
export const budgetLimits = {
    /** fields answered and items of lists */
    items: 500_000,
    /** bytes of files read, and characters of text answered */
    text: 200_000_000
}

/** What is left for one request. Handed to every resolver. */
export interface Budget {
    /** tells that nobody waits for the answer any more */
    readonly signal: AbortSignal
    /** why the request was given up, where it was */
    readonly exhausted: RequestError | undefined
    /** Take from it; throws `RequestError` where nothing is left, or nobody waits any more. */
    spend(cost: Partial<typeof budgetLimits>): void
}

export function createBudget(signal: AbortSignal): Budget {
    const left = { ...budgetLimits }
    let exhausted: RequestError | undefined
    return {
        signal,
        get exhausted() {
            return exhausted
        },
        spend({ items = 0, text = 0 }) {
            left.items -= items
            left.text -= text
            if (signal.aborted) {
                exhausted ??= new RequestError('nobody waits for this answer any more')
            } else if (left.items < 0) {
                exhausted ??= tooMuch(`has more than ${budgetLimits.items.toLocaleString('en')} fields and items`)
            } else if (left.text < 0) {
                exhausted ??= tooMuch(`needs more than ${budgetLimits.text.toLocaleString('en')} bytes of text`)
            }
            if (exhausted) {
                throw exhausted
            }
        }
    }
}

const tooMuch = (what: string): RequestError => new RequestError(`the answer ${what}: ask for less at a time`)

/** Resolve a field by its name, and count what it yields. */
export const resolveWithin: GraphQLFieldResolver<unknown, Budget> = (source, args, budget, info) => {
    budget.spend({ items: 1 })
    const value: unknown = defaultFieldResolver(source, args, budget, info)
    return value instanceof Promise ? value.then(settled => counted(settled, budget)) : counted(value, budget)
}

function counted(value: unknown, budget: Budget): unknown {
    if (Array.isArray(value)) {
        budget.spend({ items: value.length })
    } else if (typeof value === 'string') {
        budget.spend({ text: value.length })
    }
    return value
}
