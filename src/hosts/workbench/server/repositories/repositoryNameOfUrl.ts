const scpForm = /^(?:[^@/\s]+@)?(?<host>[^:/\s]{2,}):(?<path>[^/].*)$/
const schemes = new Set(['http:', 'https:', 'ssh:', 'git:', 'git+ssh:'])

/**
 * The name Sourcegraph gives to the repository behind a clone address: host and path, without user, port and `.git`.
 * `git@github.com:acme/handbook.git` and `https://github.com/acme/handbook` are both `github.com/acme/handbook`.
 *
 * @returns undefined where the address names no host, such as a path on this machine
 */
export function repositoryNameOfUrl(address: string): string | undefined {
    const { host, path } = parse(address.trim())
    const trimmed = path?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
    return host && trimmed ? `${host.toLowerCase()}/${trimmed}` : undefined
}

function parse(address: string): { readonly host?: string; readonly path?: string } {
    if (!address.includes('://')) {
        return scpForm.exec(address)?.groups ?? {}
    }
    try {
        const { protocol, hostname, pathname } = new URL(address)
        return schemes.has(protocol) ? { host: hostname, path: decodeURIComponent(pathname) } : {}
    } catch {
        return {}
    }
}
