import { percentDecoded } from '../../../model/location'
import type { LineSpan } from '../../../mentions/pagePlace'
import { encodePath } from '../../gitUri'

/** The addresses under which the pages of a repository are read, by how a link goes on behind them. */
export interface LinkBase {
    readonly repository: string
    /** every link to a page starts so */
    readonly prefix: string
    readonly form: 'sourcegraph' | 'codeHost' | 'bitbucketServer'
}

/** What a link says of the page it leads to. */
export interface HandbookLink {
    /** what may be the path of the page, the likeliest first: a revision may hold slashes too */
    readonly paths: readonly string[]
    /** the commit that it names in full; absent: a branch, a tag, or none */
    readonly commit?: string
    /** zero-based */
    readonly lines?: LineSpan
    /** of a heading, without its `#`, in lower case */
    readonly anchor?: string
}

/** `github.com/acme/handbook`: a name that starts with the host where people read it. */
const hostedName = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\/./

/** Where the pages of a repository are read: on this Sourcegraph and, if its name tells, on its code host. */
export function linkBases(repository: string, sourcegraphURL: string): readonly LinkBase[] {
    // A port stays as it is
    const path = encodePath(repository).replaceAll('%3A', ':')
    const [host = '', project = '', name = '', ...more] = path.split('/')
    const bases: LinkBase[] = [{ repository, prefix: `${new URL(sourcegraphURL).origin}/${path}`, form: 'sourcegraph' }]
    if (hostedName.test(repository)) {
        bases.push({ repository, prefix: `https://${path}/`, form: 'codeHost' })
        if (name !== '' && more.length === 0) {
            const prefix = `https://${host}/projects/${project}/repos/${name}/`
            bases.push({ repository, prefix, form: 'bitbucketServer' })
        }
    }
    return bases
}

const span = (first: string, last = first): LineSpan | undefined =>
    +first > 0 ? { first: +first - 1, last: Math.max(+first, +last) - 1 } : undefined

/** `L12`, `L12-L20`, `L12-20`, `L12:5-13:2`, `L12C3-L20C5`, and `12-20` where lines are plain numbers. */
function readLines(written: string, isPlain: boolean): LineSpan | undefined {
    const [, letter, first, last] =
        /^(L?)(\d{1,9})(?:[:C]\d+)?(?:-L?(\d{1,9})(?:[:C]\d+)?)?(?:,.*|&.*)?$/.exec(written) ?? []
    return first !== undefined && (letter !== '' || isPlain) ? span(first, last) : undefined
}

const fullCommit = /^[0-9a-f]{40}$/

/** Segments that a revision has at most: `users/ada/fix/typo` has four. */
const longestRevision = 8

/** What may be a path in `revision/path`, the longest first; the revision takes one segment at least. */
const pathsIn = (segments: readonly string[]): readonly string[] =>
    segments.slice(1, longestRevision + 1).map((_, index) => segments.slice(index + 1).join('/'))

/** Where and at which revision a page stands, by the form of its base. */
function readPath({ form }: LinkBase, rest: string, url: URL): Pick<HandbookLink, 'paths' | 'commit'> | undefined {
    if (form === 'sourcegraph') {
        const [, revision = '', path] = /^(?:@(.+?))?\/-\/blob\/(.+)$/.exec(rest) ?? []
        return path === undefined
            ? undefined
            : { paths: [path], ...(fullCommit.test(revision) && { commit: revision }) }
    }
    if (form === 'bitbucketServer') {
        const [, path] = /^browse\/(.+)$/.exec(rest) ?? []
        const revision = url.searchParams.get('at') ?? ''
        return path === undefined
            ? undefined
            : { paths: [path], ...(fullCommit.test(revision) && { commit: revision }) }
    }
    const [, path] = /^(?:-\/)?blob\/(.+)$/.exec(rest) ?? []
    const segments = path?.split('/') ?? []
    const [revision = ''] = segments
    return segments.length < 2
        ? undefined
        : { paths: pathsIn(segments), ...(fullCommit.test(revision) && { commit: revision }) }
}

/**
 * Read a link to a page of a repository, as Sourcegraph (old and new), GitHub, GitLab and Bitbucket Server write it.
 *
 * @returns `undefined` for any other address
 */
export function readHandbookLink(url: URL, base: LinkBase): HandbookLink | undefined {
    const [address = ''] = url.href.split(/[?#]/, 1)
    if (!address.startsWith(base.prefix)) {
        return undefined
    }
    const page = readPath(base, percentDecoded(address.slice(base.prefix.length)), url)
    if (!page) {
        return undefined
    }
    const hash = percentDecoded(url.hash.slice(1))
    const isPlain = base.form === 'bitbucketServer'
    const asked = base.form === 'sourcegraph' ? url.search.slice(1).split('&').map(percentDecoded) : []
    const lines = [...asked, hash].flatMap(written => readLines(written, isPlain) ?? [])[0]
    const anchor = lines || hash.includes('=') ? '' : hash.toLowerCase()
    return { ...page, ...(lines && { lines }), ...(anchor !== '' && { anchor }) }
}
