/**
 * The name of a repository that has no address: the last two segments of where it lies, `examples/handbook`.
 *
 * Where the first of them would not survive as the host of a `git://` URI (extensions read it undecoded), `local` stands
 * before both. An at sign would start a revision in an address, so it is left out.
 *
 * @param folder absolute
 */
export function repositoryNameOfFolder(folder: string): string {
    const [first = 'root', ...rest] = folder
        .replaceAll('@', '')
        .split(/[/\\]/)
        .filter(segment => segment !== '')
        .slice(-2)
    return [...(/^[\w.-]+$/.test(first) ? [] : ['local']), first, ...rest].join('/')
}
