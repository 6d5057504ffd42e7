import assert from 'node:assert/strict'
import { repositoryNameOfFolder } from '../../../../../src/hosts/workbench/server/repositories/repositoryNameOfFolder'
import { repositoryNameOfUrl } from '../../../../../src/hosts/workbench/server/repositories/repositoryNameOfUrl'

describe('repositoryNameOfUrl', () => {
    for (const [address, name] of [
        ['git@github.com:acme/handbook.git', 'github.com/acme/handbook'],
        ['https://GitHub.com/acme/handbook', 'github.com/acme/handbook'],
        ['https://ada:secret@gitlab.acme.test:8443/group/sub/project.git/', 'gitlab.acme.test/group/sub/project'],
        ['ssh://git@bitbucket.acme.test:7999/acme/web.git', 'bitbucket.acme.test/acme/web'],
        ['git.acme.test:web.git', 'git.acme.test/web'],
        ['https://github.com/acme/my%20docs', 'github.com/acme/my docs'],
        ['/srv/git/handbook.git', undefined],
        ['file:///srv/git/handbook.git', undefined],
        ['C:\\git\\handbook', undefined],
        ['https://github.com/', undefined],
        ['', undefined]
    ] as const) {
        it(`reads ${JSON.stringify(address)} as ${name ?? 'no address of a host'}`, () =>
            assert.equal(repositoryNameOfUrl(address), name))
    }
})

describe('repositoryNameOfFolder', () => {
    for (const [folder, name] of [
        ['/home/ada/examples/handbook', 'examples/handbook'],
        ['/handbook', 'handbook'],
        ['/', 'root'],
        ['/home/ada/code/my docs', 'code/my docs'],
        ['/home/ada/Ablage für alle/handbook', 'local/Ablage für alle/handbook'],
        ['/home/ada/@acme/web', 'acme/web']
    ] as const) {
        it(`names ${folder} ${name}`, () => assert.equal(repositoryNameOfFolder(folder), name))
    }

    it('gives names that extensions read out of a URI as they are', () => {
        for (const folder of ['/a/b', '/My Files/Ziele', '/x/Größe 1/y z', '/ß']) {
            const name = repositoryNameOfFolder(folder)
            const uri = new URL(`git://${name.split('/').map(encodeURIComponent).join('/')}?${'0'.repeat(40)}`)
            assert.equal(uri.hostname + decodeURIComponent(uri.pathname), name)
        }
    })
})
