import {
    catchError,
    combineLatest,
    defer,
    distinctUntilChanged,
    filter,
    map,
    of,
    startWith,
    Subscription,
    switchMap,
    take,
    throttleTime,
    type Observable
} from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { percentDecoded } from '../../../model/location'
import type { Mention } from '../../../model/mention'
import { isEmpty } from '../../../model/portfolio'
import type { Stepwise } from '../../../model/stepwise'
import { markEntries, type Entry, type EntryMark } from '../../../presentation/folders/markEntries'
import { parseGitRoot, pathsOf } from '../../gitUri'
import { matchesAny } from '../../globs'
import { changes } from '../changes'
import { createView } from '../createView'
import type { ReadMentions } from '../createMentionCache'
import { settled, type LensState } from '../lensStates'
import type { FileDecorationMode } from '../readAdvanced'
import type { ReadSettings } from '../readSettings'
import type { RequestGraphQL } from '../loading/requestGraphQL'
import { sliced } from '../sliced'
import { visibleEditors } from '../visibleEditors'
import { chooseTexts } from './chooseTexts'
import { createTextLoader, noTexts, type Texts } from './createTextLoader'

type File = sourcegraph.FileDecorationContext['files'][number]

/** Milliseconds between two looks at what is open: a comparison opens hundreds of files. */
const mostOften = 500

/** How many entries of one list are looked at; a reader scrolls past the others. */
const mostEntries = 1000

/**
 * Whether a host can read the address back: one that is not encoded may have a colon, which stands for a place in the file,
 * or a percent sign. On others it loses the decorations of all extensions.
 */
function isSafe({ uri }: File): boolean {
    const path = uri.slice(uri.indexOf('#') + 1)
    return !path.includes(':') && (!path.includes('%') || percentDecoded(path) !== path)
}

const toDecoration = ({ uri, word, meter, message }: EntryMark): sourcegraph.FileDecoration => ({
    uri,
    ...(word !== undefined && { after: { contentText: word, hoverMessage: message } }),
    ...(meter && { meter: { value: meter.done, min: 0, max: meter.total, hoverMessage: message } })
})

/**
 * Keep what stands behind the files and folders of a list as it should be, in hosts that have room there: at once nothing,
 * then what is known by paths, then what the listed files mention. A list that nobody wants marked loads no pages and
 * asks for nothing.
 */
export function registerFileDecorations(
    host: typeof sourcegraph,
    states: Observable<LensState>,
    settings: Observable<ReadSettings>,
    read: ReadMentions,
    request: RequestGraphQL
): Subscription {
    if (!(host.app as Partial<typeof host.app>).registerFileDecorationProvider) {
        return Subscription.EMPTY
    }
    const loadTexts = createTextLoader(request)
    const known = settled(states)

    /** The texts of the listed files, once there is something that they could mention. */
    const textsOf = (uri: string, files: readonly File[]): Observable<Texts> => {
        const root = parseGitRoot(uri)
        return root === undefined
            ? of(noTexts)
            : combineLatest([known, settings]).pipe(
                  filter(([{ portfolio }]) => !isEmpty(portfolio)),
                  take(1),
                  switchMap(([, { settings }]) => {
                      const isIgnored = matchesAny(settings.mentions.ignore.paths)
                      return loadTexts(root, chooseTexts(files.filter(file => !pathsOf(file.uri).some(isIgnored))))
                  }),
                  startWith(noTexts)
              )
    }
    /** The list by the portfolio: what paths name, and what the texts that are there mention. */
    function* entriesOf({ finder }: LensState, files: readonly File[], texts: Texts): Stepwise<readonly Entry[]> {
        const entries: Entry[] = []
        for (const { uri, path, isDirectory } of files) {
            const text = texts.get(path)
            entries.push({
                uri,
                path,
                named: finder.readPath({ uri, path, isFolder: isDirectory }),
                ...(text !== undefined && { mentioned: finder.findMentions({ uri, text }) })
            })
            yield
        }
        return entries
    }
    /** What documents that are open mention, by their addresses. */
    const openMentions = ({ finder }: LensState): ReadonlyMap<string, readonly Mention[]> =>
        new Map(host.workspace.textDocuments.map(document => [document.uri, read(finder, document).mentions]))

    const marksOf = (
        uri: string,
        files: readonly File[],
        mode: FileDecorationMode
    ): Observable<readonly EntryMark[]> => {
        const listed = combineLatest([known, mode === 'contents' ? textsOf(uri, files) : of(noTexts)]).pipe(
            switchMap(([state, texts]) =>
                sliced(() => entriesOf(state, files, texts)).pipe(map(entries => ({ state, entries })))
            )
        )
        const viewed = visibleEditors(host).pipe(throttleTime(mostOften, undefined, { leading: true, trailing: true }))
        return combineLatest([listed, viewed]).pipe(
            switchMap(([{ state, entries }]) => {
                const open = openMentions(state)
                const all = entries.map(entry => {
                    const mentioned = entry.mentioned ?? open.get(entry.uri)
                    return mentioned ? { ...entry, mentioned } : entry
                })
                return sliced(() => markEntries(state.portfolio, all, createView(host, state).today))
            })
        )
    }
    const provideFileDecorations = ({
        uri,
        files
    }: sourcegraph.FileDecorationContext): Observable<sourcegraph.FileDecoration[]> =>
        defer(() => settings).pipe(
            map(({ settings }) => settings.advanced.fileDecorations),
            distinctUntilChanged(),
            switchMap(mode =>
                mode === 'off' ? of([]) : marksOf(uri, files.filter(isSafe).slice(0, mostEntries), mode)
            ),
            catchError(() => of([])),
            startWith([]),
            changes,
            map(marks => marks.map(toDecoration))
        )
    const registration = host.app.registerFileDecorationProvider({ provideFileDecorations })
    return new Subscription(() => registration.unsubscribe())
}
