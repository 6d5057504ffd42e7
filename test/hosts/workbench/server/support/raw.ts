import { connect, type Socket } from 'node:net'

export interface RawAnswer {
    /** 0 where the connection was closed without a word */
    readonly status: number
    /** everything after the head */
    readonly body: string
}

/** Connect to a workbench and say nothing yet. */
export const connectTo = (url: string): Promise<Socket> =>
    new Promise((resolve, reject) => {
        const { hostname, port } = new URL(url)
        const socket = connect(Number(port), hostname, () => resolve(socket))
        socket.once('error', reject)
    })

/** Everything that comes over a connection until the other side closes it. */
export const readAll = (socket: Socket): Promise<string> =>
    new Promise(resolve => {
        const chunks: Buffer[] = []
        socket.on('data', (chunk: Buffer) => chunks.push(chunk))
        // Who is refused in the middle of a sentence may see the connection reset.
        socket.on('error', () => {})
        socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
    })

/**
 * Send bytes as they are, which no client would, and read the answer.
 *
 * @param lines the head; `Host: own` stands for the name of the workbench, and `Connection: close` is added
 */
export async function sendRaw(url: string, lines: readonly string[], body: string | Buffer = ''): Promise<RawAnswer> {
    const socket = await connectTo(url)
    const head = lines.map(line => (line === 'Host: own' ? `Host: ${new URL(url).host}` : line))
    const answer = readAll(socket)
    socket.write([...head, 'Connection: close', '', ''].join('\r\n'))
    socket.write(body)
    const text = await answer
    return {
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0),
        body: text.slice(text.indexOf('\r\n\r\n') + 4)
    }
}
