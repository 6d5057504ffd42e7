const page = (id: string) => ({ id, where: 'global/page' })

const icon =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' stroke='%23798baf' stroke-width='2'%3E%3Cpath d='M3 6h18M3 12h12M3 18h6'/%3E%3C/svg%3E"

const say = (id: string, title: string, more: object = {}) => ({
    id,
    title,
    category: 'Fixture',
    command: 'fixture.say',
    commandArguments: [id],
    ...more
})

/** The `package.json` of the extension beside this file. */
export const manifest = {
    name: 'fixture',
    publisher: 'acme',
    title: 'Fixture',
    description: 'Shows something everywhere.',
    activationEvents: ['*'],
    main: 'dist/extension.js',
    contributes: {
        views: [
            page('fixture.dashboard'),
            page('fixture.broken'),
            page('fixture.slow'),
            { id: 'fixture.card', where: 'directory' }
        ],
        actions: [
            {
                id: 'fixture.goToDashboard',
                title: 'Open the dashboard',
                category: 'Fixture',
                command: 'open',
                commandArguments: ['/views/fixture.dashboard'],
                actionItem: { label: 'Goals', description: 'All goals by team' }
            },
            {
                id: 'fixture.goElsewhere',
                title: 'Read elsewhere',
                category: 'Fixture',
                command: 'open',
                commandArguments: ['https://elsewhere.test/']
            },
            {
                id: 'fixture.openPanel',
                title: 'Open the panel',
                category: 'Fixture',
                command: 'openPanel',
                commandArguments: ['fixture.panel'],
                actionItem: { label: 'Panel', description: 'Show the goals behind this file', iconURL: icon }
            },
            {
                id: 'fixture.toggle',
                title: 'Toggle',
                category: 'Fixture',
                command: 'fixture.toggle',
                actionItem: {
                    label: 'Toggle',
                    description: 'Words behind lines',
                    pressed: 'config.fixture.pressed == true'
                }
            },
            say('fixture.hello', 'Say hello', { actionItem: { label: 'Hello', description: 'Say hello' } }),
            say('fixture.never', 'Never here', { actionItem: { label: 'Never', description: 'Never to be had' } }),
            say('fixture.off', 'Switched off', { disabledTitle: 'Not now' }),
            say('fixture.inFolder', 'Look at the folder'),
            say('fixture.ofPanel', 'Ask the panel'),
            { id: 'fixture.begin', title: 'Begin to count', category: 'Fixture', command: 'fixture.begin' },
            { id: 'fixture.end', title: 'End counting', category: 'Fixture', command: 'fixture.end' },
            { id: 'fixture.fail', title: 'Fail counting', category: 'Fixture', command: 'fixture.fail' }
        ],
        menus: {
            commandPalette: [
                { action: 'fixture.goToDashboard' },
                { action: 'fixture.goElsewhere' },
                { action: 'fixture.openPanel', when: 'resource' },
                { action: 'fixture.hello' },
                { action: 'fixture.never', when: 'false' },
                { action: 'fixture.off', disabledWhen: 'true' },
                { action: 'fixture.begin' },
                { action: 'fixture.end' },
                { action: 'fixture.fail' }
            ],
            'editor/title': [
                { action: 'fixture.openPanel', when: 'resource' },
                { action: 'fixture.toggle', when: 'resource' },
                { action: 'fixture.never', when: 'false' }
            ],
            'panel/toolbar': [{ action: 'fixture.ofPanel', when: "panel.activeView.id == 'fixture.panel'" }],
            'directory/page': [{ action: 'fixture.inFolder' }],
            'global/nav': [{ action: 'fixture.goToDashboard' }]
        }
    }
}
