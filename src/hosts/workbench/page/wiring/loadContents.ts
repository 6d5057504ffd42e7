import { combineLatest, filter, from, map, mergeMap, of, switchMap } from 'rxjs'
import { loadRepositories, loadRepositoryFiles, loadTextFile } from '../backend/backend'
import { failed, type Loading, load, loading, valueOf } from '../loading'
import type { TextFile } from '../backend/repository'
import { isSameData } from '../../../isSameData'
import { filesKey, type WorkbenchState } from '../state'
import type { Workbench } from './workbench'

/** Load what the page is about to show: the repositories, their files, the text of the file the address names. */
export function loadContents({ store }: Pick<Workbench, 'store'>): void {
    const attempts = store.select(({ attempt }) => attempt)

    attempts.pipe(switchMap(() => load(loadRepositories))).subscribe(repositories => store.update({ repositories }))

    combineLatest([store.select(listings, isSameData), attempts])
        .pipe(
            mergeMap(([wanted]) => from(wanted)),
            filter(({ repository, revision }) => !store.get().files.has(filesKey(repository, revision))),
            mergeMap(({ repository, revision }) =>
                load(() => loadRepositoryFiles(repository, revision)).pipe(
                    map(state => ({ key: filesKey(repository, revision), state }))
                )
            )
        )
        .subscribe(({ key, state }) => store.update(({ files }) => ({ files: new Map(files).set(key, state) })))

    combineLatest([store.select(fileRequest, isSameData), attempts])
        .pipe(switchMap(([request]) => loadFile(request)))
        .subscribe(file => store.update({ file }))
}

interface Listing {
    readonly repository: string
    readonly revision?: string
}

/** Every repository at its default branch, and the one being read at the revision being read. */
function listings({ repositories, route }: WorkbenchState): readonly Listing[] {
    const read = route.kind === 'blob' || route.kind === 'tree' ? [route] : []
    const wanted = [...(valueOf(repositories) ?? []).map(({ name }) => ({ repository: name })), ...read]
    return wanted.map(({ repository, revision }: Listing) => ({ repository, revision }))
}

/** The file the address names: `commit` is missing until the listing of its repository has come, `problem` says that it will not. */
interface FileRequest {
    readonly repository: string
    readonly path: string
    readonly commit?: string
    readonly problem?: string
}

function fileRequest({ route, files }: WorkbenchState): FileRequest | undefined {
    if (route.kind !== 'blob') {
        return undefined
    }
    const { repository, revision, path } = route
    const state = files.get(filesKey(repository, revision))
    return {
        repository,
        path,
        commit: valueOf(state)?.commit,
        problem: state?.kind === 'failed' ? state.message : undefined
    }
}

function loadFile(request: FileRequest | undefined) {
    if (!request) {
        return of(undefined)
    }
    const { repository, path, commit, problem } = request
    if (problem !== undefined) {
        return of<Loading<TextFile>>(failed(problem))
    }
    return commit === undefined ? of(loading) : load(() => loadTextFile(repository, commit, path))
}
