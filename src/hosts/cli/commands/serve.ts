import { once } from 'node:events'
import { join } from 'node:path'
import { serveWorkbench } from '../../workbench/server/serveWorkbench'
import { WorkbenchError } from '../../workbench/server/workbenchError'
import { CommandError } from '../commandError'
import { openExamples } from '../openExamples'
import { parseArguments } from '../parseArguments'
import { visible } from '../visible'

const usualPort = 7090

/** `okr-lens serve`: run the workbench until it is interrupted. `home` is the folder of the built bundles. */
export async function serve(args: readonly string[], home: string, print: (line: string) => void): Promise<void> {
    const usage = 'okr-lens serve [--open PATH]… [--port N]'
    const { values, positionals } = parseArguments(
        args,
        { open: { type: 'string', multiple: true }, port: { type: 'string' } },
        usage
    )
    const [unexpected] = positionals
    if (unexpected !== undefined) {
        throw new CommandError(`${unexpected}: did you mean --open ${unexpected}? Usage: ${usage}`)
    }
    const port = values.port === undefined ? usualPort : Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
        throw new CommandError(`--port ${values.port}: expected a number from 0 to 65535`)
    }
    // From here on there is something to clean up, however early the end comes.
    const listening = new AbortController()
    const { signal } = listening
    const stopped = Promise.race([once(process, 'SIGINT', { signal }), once(process, 'SIGTERM', { signal })])
    // Nobody waits for the signal where the start failed.
    stopped.catch(() => {})
    const opened = values.open
        ? { paths: values.open, remove: () => Promise.resolve() }
        : await openExamples(join(home, '..', 'examples'), print)
    try {
        const workbench = await serveWorkbench({
            open: opened.paths,
            port,
            dist: home,
            onProgress: line => print(visible(line))
        })
        print(`OKR Lens workbench: ${workbench.url}\nStop it with Ctrl+C.`)
        await stopped
        await workbench.close()
    } catch (error) {
        throw error instanceof WorkbenchError ? new CommandError(error.message) : error
    } finally {
        await opened.remove()
        listening.abort()
    }
}
