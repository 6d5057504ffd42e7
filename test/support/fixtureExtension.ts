import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EnabledExtension } from '../../src/hosts/workbench/extensionHost/extensionHost'

/** The extension of `fixtureExtension.cjs`, as a registry would hand it over. */
export const fixtureExtension: EnabledExtension = {
    id: 'acme/fixture',
    scriptURL: pathToFileURL(path.join(__dirname, 'fixtureExtension.cjs')).href,
    manifest: {
        activationEvents: ['*'],
        contributes: {
            actions: [
                {
                    id: 'fixture.go',
                    command: 'fixture.echo',
                    commandArguments: ['${resource.basename}'],
                    title: 'Go to ${config.fixture.greeting}'
                }
            ],
            menus: {
                commandPalette: [{ action: 'fixture.go', when: 'resource' }],
                'editor/title': [{ action: 'fixture.go', when: 'fixture.never' }]
            }
        }
    }
}
