import { EMPTY, filter, map, Subject, switchMap, take, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { namesAnything } from '../../model/portfolio'
import { parseGitUri } from '../gitUri'
import { askCommit } from './loading/askCommit'
import { problemOf } from './loading/explainFailure'
import { documentQuery } from './loading/operations'
import { keepLatest } from './keepLatest'
import type { RequestGraphQL } from './loading/requestGraphQL'
import type { LensState } from './lensStates'

/** What there is to read of a document: its text, or in one sentence why there is none. */
export type DocumentText = { readonly text: string } | { readonly problem: string }

export type TextOf = (document: sourcegraph.TextDocument) => DocumentText

/** The texts of documents, asked for where the host does not have them. */
export interface DocumentTexts {
    readonly textOf: TextOf
    /** Ask for the text of a document that the host has without one: once, and once more after a failure. */
    want(document: sourcegraph.TextDocument): void
    /** Says that a text has come, or the reason why not. */
    readonly changes: Observable<void>
    /** Ask for nothing any more. */
    unsubscribe(): void
}

/** Larger files are data. */
const mostBytes = 1_000_000

/** Texts that are kept. */
const mostKept = 30

const missing = (why: string): DocumentText => ({ problem: `The text of this file is not available here: ${why}` })

/** The text as the host has it; `undefined` where it does not (its own text methods would throw). */
const hostText = (document: sourcegraph.TextDocument): string | undefined =>
    (document as { readonly text: string | undefined }).text

export const hostTextOf: TextOf = document => {
    const text = hostText(document)
    return text === undefined ? missing('this page has not loaded it.') : { text }
}

/** Documents that the reader opens without a text, as soon as there is anything that they could mention. */
export const wantedTexts = (
    documents: Observable<sourcegraph.TextDocument | undefined>,
    states: Observable<LensState>
): Observable<sourcegraph.TextDocument> =>
    documents.pipe(
        switchMap(open =>
            open && hostText(open) === undefined
                ? states.pipe(
                      filter(({ portfolio }) => namesAnything(portfolio)),
                      // None comes once the extension is switched off
                      take(1),
                      map(() => open)
                  )
                : EMPTY
        )
    )

export function createDocumentTexts(request: RequestGraphQL): DocumentTexts {
    const asked = new Map<string, DocumentText | 'waiting'>()
    const changes = new Subject<void>()
    let isClosed = false

    const load = async (uri: string): Promise<DocumentText> => {
        const file = parseGitUri(uri)
        if (!file) {
            return missing('it is not in a repository of this Sourcegraph.')
        }
        try {
            const { repository, commit, path } = file
            const { commit: answer, said } = await askCommit(request, documentQuery, { repository, revision: commit, path }) // prettier-ignore
            const { document } = answer
            if (!document) {
                return missing(said ?? 'Sourcegraph has no such file at this commit.')
            }
            return document.binary
                ? missing('it is binary.')
                : document.byteSize > mostBytes
                  ? missing('it is larger than 1 MB.')
                  : { text: document.content }
        } catch (error) {
            return missing(problemOf(error))
        }
    }
    const tell = (uri: string, text: DocumentText | 'waiting'): void => {
        if (!isClosed) {
            asked.delete(uri)
            asked.set(uri, text)
            keepLatest(asked, mostKept)
            changes.next()
        }
    }
    return {
        textOf: document => {
            const known = asked.get(document.uri)
            return hostText(document) !== undefined || known === undefined
                ? hostTextOf(document)
                : known === 'waiting'
                  ? missing('it is being asked for …')
                  : known
        },
        want: ({ uri }) => {
            const known = asked.get(uri)
            if (known === undefined || (known !== 'waiting' && 'problem' in known)) {
                tell(uri, 'waiting')
                void load(uri).then(text => tell(uri, text))
            }
        },
        changes,
        unsubscribe: () => {
            isClosed = true
        }
    }
}
