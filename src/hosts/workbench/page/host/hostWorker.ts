// The script of the worker in which extensions run: Sourcegraph's own host, with its console told to the page as well.
// That is the only place where the host says that an extension was activated, or why it was not.

declare function importScripts(...addresses: string[]): void

/** What the worker tells the page about itself, beside what the extension host says over its own ports. */
export interface ConsoleLine {
    readonly level: 'log' | 'error'
    readonly text: string
}

const scope = globalThis

const textOf = (part: unknown): string => (part instanceof Error ? part.message : String(part))

for (const level of ['log', 'error'] as const) {
    const write = scope.console[level].bind(scope.console)
    scope.console[level] = (...parts: unknown[]) => {
        write(...parts)
        const line: ConsoleLine = { level, text: parts.map(textOf).join(' ') }
        self.postMessage(line)
    }
}

importScripts(new URL('/-/workbench/extensionHostWorker.bundle.js', self.location.origin).href)
