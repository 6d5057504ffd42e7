import { parseArgs } from 'node:util'
import { messageOf } from '../messageOf'
import { runGit } from '../workbench/server/repositories/runGit'
import { publishRelease } from './publishRelease'
import { PublishError } from './publishError'
import { readRelease } from './readRelease'

const help = `Publish OKR Lens to the extension registry of a Sourcegraph instance.

Usage
  npm run publish:extension -- [--dry-run] [--extension-id PUBLISHER/NAME]

SRC_ENDPOINT      the instance, such as https://sourcegraph.example.com
SRC_ACCESS_TOKEN  an access token of a user who may publish for the publisher
--dry-run         checks and shows what would be published; sends nothing
--extension-id    another publisher or name than those of package.json`

/** What publishing needs of the process around it. */
export interface Publisher {
    /** the folder of the extension's package.json */
    readonly folder: string
    readonly environment: Readonly<Record<string, string | undefined>>
    readonly print: (text: string) => void
    readonly complain: (line: string) => void
}

/** Publish from the command line. Answers with the exit code: 0 all well, 2 what kept it from being published. */
export async function publish(
    args: readonly string[],
    { folder, environment, print, complain }: Publisher
): Promise<number> {
    try {
        const { values } = parse(args)
        if (values.help) {
            print(help)
            return 0
        }
        const gitHead = await headOf(folder)
        const release = await readRelease(folder, {
            ...(values['extension-id'] !== undefined && { extensionID: values['extension-id'] }),
            ...(gitHead !== undefined && { gitHead })
        })
        const { SRC_ENDPOINT: endpoint, SRC_ACCESS_TOKEN: token } = environment
        const size = `${Math.ceil(Buffer.byteLength(release.bundle) / 1000)} KB`
        if (values['dry-run']) {
            const where = endpoint ? ` to ${endpoint}` : ''
            print(`Would publish ${release.extensionID}, ${size}${where}. Nothing was sent.`)
            return 0
        }
        if (!endpoint || !token) {
            throw new PublishError(
                `${endpoint ? 'SRC_ACCESS_TOKEN' : 'SRC_ENDPOINT'} is not set; \`--help\` tells what is needed`
            )
        }
        const url = await publishRelease(release, { endpoint, token })
        print(`Published ${release.extensionID}, ${size}: ${new URL(url, endpoint).href}`)
        return 0
    } catch (error) {
        complain(`publish:extension: ${messageOf(error)}`)
        return 2
    }
}

function parse(args: readonly string[]) {
    try {
        return parseArgs({
            args: [...args],
            options: {
                'dry-run': { type: 'boolean' },
                'extension-id': { type: 'string' },
                help: { type: 'boolean' }
            }
        })
    } catch (error) {
        const [said = ''] = messageOf(error).split(/\. |\n/)
        throw new PublishError(`${said}; \`--help\` tells what is understood`)
    }
}

/** The commit that the folder stands at; `undefined` outside git. */
const headOf = (folder: string): Promise<string | undefined> =>
    runGit(folder, ['rev-parse', 'HEAD']).then(
        head => head.trim(),
        () => undefined
    )
