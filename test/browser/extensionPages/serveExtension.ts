import { readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { serveWorkbench } from '../../../src/hosts/workbench/server/serveWorkbench'
import { temporaryFolder } from '../../hosts/workbench/server/support/temporaryFolder'
import { manifest } from './manifest'

const root = path.resolve(__dirname, '../../..')

/** The workbench that was built, with another extension in its registry: the one beside this file. */
export async function serveExtension(): Promise<{ url: string; close: () => Promise<void> }> {
    const folder = await temporaryFolder()
    await folder.write({
        'dist/package.json': JSON.stringify(manifest),
        'dist/extension.js': await readFile(path.join(__dirname, 'extension.cjs'), 'utf8')
    })
    await symlink(path.join(root, 'dist', 'workbench'), path.join(folder.path, 'dist', 'workbench'))
    const workbench = await serveWorkbench({
        open: ['handbook', 'code'].map(name => path.join(root, 'examples', name)),
        port: 0,
        dist: path.join(folder.path, 'dist')
    })
    const close = async (): Promise<void> => {
        await workbench.close()
        await folder.remove()
    }
    return { url: workbench.url, close }
}
