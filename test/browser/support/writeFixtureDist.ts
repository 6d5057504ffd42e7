import { cp, symlink } from 'node:fs/promises'
import path from 'node:path'
import type { TemporaryFolder } from '../../hosts/workbench/server/support/temporaryFolder'

const root = path.resolve(__dirname, '../../..')

/**
 * A build whose extension is the tests' own, with the workbench's real page. Answers with the folder.
 *
 * @param contributes of the extension's manifest
 */
export async function writeFixtureDist(folder: TemporaryFolder, contributes: object): Promise<string> {
    const manifest = {
        name: 'fixture',
        publisher: 'acme',
        title: 'Fixture',
        main: 'dist/extension.js',
        activationEvents: ['*'],
        contributes
    }
    await folder.write({ 'dist/package.json': JSON.stringify(manifest), 'dist/extension.map': '{"version":3}' })
    const dist = path.join(folder.path, 'dist')
    await cp(path.join(root, 'test/support/fixtureExtension.cjs'), path.join(dist, 'extension.js'))
    await symlink(path.join(root, 'dist/workbench'), path.join(dist, 'workbench'))
    return dist
}
