import { messageOf } from '../messageOf'
import { CommandError } from './commandError'
import { check } from './commands/check'
import { diff } from './commands/diff'
import { hover } from './commands/hover'
import { mentions } from './commands/mentions'
import { read } from './commands/read'
import { serve } from './commands/serve'
import type { Outcome } from './outcome'
import { visible } from './visible'

const help = `OKR Lens: the goal, the key results and the quarter behind a name.

Usage
  okr-lens read PATH… [--json]                                   what pages say of goals
  okr-lens check PATH… [--format text|json|sarif]                what could not be read; exit code 1 on errors,
                 [--max-warnings N]                              or on more than N warnings
  okr-lens diff REV_A REV_B PATH… [--json]                       what changed between two git revisions, by meaning
  okr-lens mentions --pages PATH… [--aliases FILE] FILE…         where files name features, goals and teams,
                    [--json]                                     and why a file was not read
  okr-lens hover --pages PATH… [--aliases FILE] FILE:LINE:COL    the card shown at a place
                 [--today DATE]
  okr-lens serve [--open PATH]… [--port N]                       the workbench, on this machine only

PATH is a Markdown page, a YAML list of features or teams, or a folder of them; give --pages and --open once for each.
--aliases takes JSON: spellings by name as in the setting okrLens.aliases, whole settings with it and okrLens.ignore,
or a list of { "name", "aliases", "ban"? }.`

/** What a command line needs of the process around it. */
export interface Terminal {
    /** the folder of the built bundles */
    readonly home: string
    /** the folder that the person is in */
    readonly folder: string
    /** the day of the person at the terminal, `YYYY-MM-DD` */
    readonly today: string
    readonly print: (text: string) => void
    readonly complain: (line: string) => void
}

/** Run one command. Answers with the exit code: 0 all well, 1 the pages have errors, 2 misuse. */
export async function run(
    [command, ...args]: readonly string[],
    { home, folder, today, print, complain }: Terminal
): Promise<number> {
    const commands: Readonly<Record<string, () => Promise<Outcome | void>>> = {
        read: () => read(args),
        check: () => check(args),
        diff: () => diff(args, folder),
        mentions: () => mentions(args),
        hover: () => hover(args, today),
        serve: () => serve(args, home, print)
    }
    if (command === undefined || ['help', '--help', '-h'].includes(command) || args.includes('--help')) {
        print(help)
        return command === undefined ? 2 : 0
    }
    try {
        const start = Object.hasOwn(commands, command) ? commands[command] : undefined
        if (!start) {
            throw new CommandError(`${command}: no such command, expected one of ${Object.keys(commands).join(', ')}`)
        }
        const outcome = await start()
        if (outcome && outcome.output !== '') {
            print(outcome.output)
        }
        return outcome?.exitCode ?? 0
    } catch (error) {
        complain(`okr-lens: ${visible(messageOf(error))}`)
        return 2
    }
}
