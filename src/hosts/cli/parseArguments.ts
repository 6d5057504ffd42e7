import { parseArgs, type ParseArgsConfig } from 'node:util'
import { messageOf } from '../messageOf'
import { CommandError } from './commandError'

type Options = NonNullable<ParseArgsConfig['options']>

/** Parse a command's own arguments; what does not fit is one line with the command's usage. */
export function parseArguments<T extends Options>(args: readonly string[], options: T, usage: string) {
    try {
        return parseArgs({ args: [...args], options, allowPositionals: true })
    } catch (error) {
        const [said = ''] = messageOf(error).split(/\. |\n/)
        throw new CommandError(`${said}. Usage: ${usage}`)
    }
}

/** The values of an argument that must be there. */
export function need(values: readonly string[] | undefined, what: string, usage: string): readonly string[] {
    if (!values || values.length === 0) {
        throw new CommandError(`${what} is missing. Usage: ${usage}`)
    }
    return values
}
