import type { TemporaryFolder } from './temporaryFolder'

/** A build as small as it can be, in `dist` below the folder. Answers with where it is. */
export async function writeDist(folder: TemporaryFolder): Promise<string> {
    await folder.write({
        'dist/package.json': JSON.stringify({
            name: 'okr-lens',
            publisher: 'okr-lens',
            description: 'Shows goals.',
            main: 'dist/extension.js',
            activationEvents: ['*'],
            contributes: { actions: [{ id: 'okrLens.open' }] }
        }),
        'dist/extension.js': 'exports.activate = () => {}\n//# sourceMappingURL=extension.map\n',
        'dist/extension.map': '{"version":3}',
        'dist/workbench/index.html': '<!doctype html><title>OKR Lens</title>',
        'dist/workbench/page.js': 'export {}'
    })
    return `${folder.path}/dist`
}
