const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Whether a `Host` header names this server. A page elsewhere can make its own name point at this machine, and would then
 * read the opened folders as if they were its own: such a request carries the other name.
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
    const own = loopbackHosts.flatMap(name => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
    return host !== undefined && own.includes(host.toLowerCase())
}

/** Whether an `Origin` header names a page of this machine. Browsers keep `*.localhost` on it. */
export function isLoopbackOrigin(origin: string): boolean {
    try {
        const { protocol, hostname } = new URL(origin)
        return /^https?:$/.test(protocol) && (loopbackHosts.includes(hostname) || hostname.endsWith('.localhost'))
    } catch {
        return false
    }
}
