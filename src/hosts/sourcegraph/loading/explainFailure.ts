import { isRecord } from '../../isRecord'
import { messageOf } from '../../messageOf'
import { SourceError } from './askCommit'
import { NoAnswer, Unreadable } from './limitRequests'

/** Characters of what a host or server said that are repeated. */
const mostRepeated = 200

const overloaded = 'Sourcegraph is down, restarting or overloaded. If that stays so, tell those who look after it.'
const tooSlow = 'Sourcegraph took too long to answer. If that stays so, name fewer pages in `okrLens.sources`.'
const tooLarge = 'a server refuses so large a request. Name fewer pages in `okrLens.sources`.'

/** What the status of an answer means. */
const byStatus: Readonly<Record<number, string>> = {
    401: 'you are not signed in to Sourcegraph any more. Sign in, and reload the page.',
    403: 'Sourcegraph refuses the request. Check that you are signed in and may see the repository.',
    408: tooSlow,
    413: tooLarge,
    414: tooLarge,
    429: 'Sourcegraph was asked too much at once. Wait a few minutes.',
    504: tooSlow
}

/** What is known by its words, the first that fits: how browsers, proxies and Sourcegraph's clients put it. */
const byWords: readonly (readonly [RegExp, string])[] = [
    [
        /blocked because .*\bprivate\b/i,
        'the repository is private, and requests go to the public Sourcegraph. Set the address of your own one in the browser extension.'
    ],
    [
        /unexpected end of|unexpected eof|unterminated string/i,
        'the answer broke off half way. If that stays so, tell those who look after Sourcegraph: something on the way may cut long answers.'
    ],
    [
        /unexpected token|unexpected character|unrecognized token|not valid json/i,
        'something else than Sourcegraph answered, such as a page to sign in or a proxy. Reload the page, and sign in if you are asked to.'
    ],
    [
        /failed to fetch|fetch failed|load failed|networkerror|network error|econn|enotfound/i,
        'Sourcegraph could not be reached. Check your connection.'
    ],
    [/\babort|\btimed? ?out\b/i, 'the request was broken off before there was an answer. Try again later.']
]

/** The status of an answer: `Request to … failed with 502 Bad Gateway`, `HTTP 502`, `status code 502`, `502 Bad Gateway`. */
function statusOf(error: unknown, words: string): number | undefined {
    const told = isRecord(error) ? error.status : undefined
    const [, written] = /(?:^|failed with |status:? |code:? |HTTP(?:\/[\d.]+)? )([45]\d\d)\b/i.exec(words) ?? []
    return typeof told === 'number' ? told : written === undefined ? undefined : Number(written)
}

function meaningOf(error: unknown, words: string): string | undefined {
    if (error instanceof NoAnswer) {
        return 'Sourcegraph gave no answer within a minute. If that stays so, name fewer pages in `okrLens.sources`, or tell those who look after Sourcegraph.'
    }
    if (error instanceof Unreadable) {
        return 'something else than Sourcegraph answered, such as a proxy. Reload the page, and sign in if you are asked to.'
    }
    const status = statusOf(error, words)
    const meaning =
        status === undefined
            ? byWords.find(([form]) => form.test(words))?.[1]
            : (byStatus[status] ?? (status >= 500 ? overloaded : undefined))
    return meaning && `${meaning} The request failed with: ${shortened(words)}`
}

/** Pages that proxies send as a message are long. */
const shortened = (words: string): string => {
    const line = words.replace(/\s+/g, ' ')
    return line.length > mostRepeated ? `${line.slice(0, mostRepeated)}…` : line
}

/**
 * Why a request came to nothing and what to do about it, followed by the words of whoever said it first; it begins in lower
 * case, as what follows a colon. Takes whatever a host rejects with.
 */
export function explainFailure(error: unknown): string {
    const words = messageOf(error)
    return meaningOf(error, words) ?? `the request failed: ${shortened(words)}`
}

/** What a failure is about: that something cannot be had is told in words already. */
export const problemOf = (error: unknown): string =>
    error instanceof SourceError ? error.message : explainFailure(error)
