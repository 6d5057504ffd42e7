import { serveWorkbench, type RunningWorkbench } from '../../../../../src/hosts/workbench/server/serveWorkbench'
import { commitAll } from './git'
import { temporaryFolder, type TemporaryFolder } from './temporaryFolder'
import { writeDist } from './writeDist'

export interface Opened extends RunningWorkbench {
    readonly folder: TemporaryFolder
    readonly dist: string
    /** the one commit of `github.com/acme/handbook` */
    readonly commit: string
    /** what the server told while it ran */
    readonly told: readonly string[]
    /** Stop the server and remove its folders. */
    release(): Promise<void>
}

/** A workbench over a git repository, `github.com/acme/handbook`, and a plain folder, `acme/my web`. */
export async function runningWorkbench(settings?: Readonly<Record<string, unknown>>): Promise<Opened> {
    const folder = await temporaryFolder()
    const dist = await writeDist(folder)
    await folder.write({
        'handbook/README.md': '# Handbook\n\n<script>alert(1)</script>\n',
        'handbook/product/goals.md': '# Goals\n\nMake the Browser Extension easy to release.\n',
        'handbook/product/teams/Größe & Co.md': '# Größe\n',
        'handbook/logo.png': Buffer.from([137, 80, 78, 71, 0, 1]),
        'acme/my web/src/index.ts': "export const browserExtension = 'Browser Extension'\n",
        'acme/my web/deep/er/still/file.ts': '// 🎯 browser extension, Browser Extension\n'
    })
    const commit = commitAll(`${folder.path}/handbook`, { origin: 'https://github.com/acme/handbook.git' })
    const told: string[] = []
    const workbench = await serveWorkbench({
        open: [`${folder.path}/handbook`, `${folder.path}/acme/my web`],
        port: 0,
        dist,
        settings,
        onProgress: line => told.push(line)
    })
    const release = async () => {
        await workbench.close()
        await folder.remove()
    }
    return { ...workbench, folder, dist, commit, told, release }
}
