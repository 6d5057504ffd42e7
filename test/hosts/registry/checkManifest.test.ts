import assert from 'node:assert/strict'
import { checkManifest } from '../../../src/hosts/registry/checkManifest'
import own from '../../../package.json'

const good = { name: 'a', publisher: 'b', description: 'c', activationEvents: ['onLanguage:go'], main: 'a.js' }
const action = { id: 'a', command: 'b' }

describe('checkManifest', () => {
    it('finds nothing wrong with ours', () => assert.deepEqual(checkManifest(own), []))
    it('finds nothing wrong with the least there is', () => assert.deepEqual(checkManifest(good), []))
    const cases: readonly (readonly [Record<string, unknown>, RegExp])[] = [
        [{ name: 'Quay Lens' }, /^"name" is "Quay Lens", expected lower-case/],
        [{ publisher: undefined }, /^"publisher" is missing/],
        [{ description: 'x'.repeat(281) }, /^"description" is .*1 to 280/],
        [{ activationEvents: ['onStartup'] }, /^"activationEvents" is \["onStartup"\]/],
        [{ activationEvents: [] }, /^"activationEvents" is \[\]/],
        [{ main: 'dist/a' }, /^"main" is/],
        [{ icon: 'http://a/b.png' }, /^"icon" is/],
        [{ iconDark: 3 }, /^"iconDark" is 3/],
        [{ categories: ['Games'] }, /^"categories" is \["Games"\]/],
        [{ contributes: { actions: [action, action] } }, /two with the id "a"/],
        [{ contributes: { menus: { hover: [{ action: 'a' }] } } }, /menus\.hover" leads to "a"/],
        [{ contributes: { menus: { sidebar: [] } } }, /has "sidebar"/],
        [{ extensionID: 'lens' }, /^"extensionID" is "lens", expected "publisher\/name"/],
        [{ headerColor: 'teal' }, /^"headerColor" is "teal", expected one of blue/],
        [{ repository: 'https://a/b' }, /^"repository" is/],
        [{ repository: { url: 'https://a/b', branch: 'main' } }, /^"repository" is/],
        [{ tags: 'okr' }, /^"tags" is "okr"/],
        [{ wip: 'yes' }, /^"wip" is "yes"/],
        [{ contributes: [] }, /^"contributes" is \[\]/],
        [{ contributes: { panels: [] } }, /has "panels", expected some of actions/],
        [{ contributes: { views: [{ id: 'a' }] } }, /views" needs an "id" and a "where"/],
        [{ contributes: { configuration: { title: 'a' } } }, /configuration" needs settings/],
        [{ contributes: { actions: [{ id: 'a' }] } }, /actions\[0\]" needs an "id" and a "command"/],
        [{ contributes: { actions: [{ ...action, icon: 'a' }] } }, /actions\[0\]" has "icon", expected/],
        [{ contributes: { actions: [{ ...action, commandArguments: 'a' }] } }, /commandArguments" is "a"/],
        [{ contributes: { actions: [{ ...action, actionItem: { icon: 'a' } }] } }, /actionItem" has "icon"/],
        [{ contributes: { actions: [action], menus: { hover: [{ action: 'a', if: 'b' }] } } }, /hover" has "if"/],
        [{ contributes: { actions: [action], menus: { hover: [{ action: 'a', alt: 'b' }] } } }, /leads to "b"/],
        [{ contributes: { actions: 'a' } }, /needs a list of actions/]
    ]
    for (const [change, said] of cases) {
        it(`says what is wrong with ${JSON.stringify(change).slice(0, 60)}`, () => {
            const problems = checkManifest({ ...good, ...change })
            assert.equal(problems.length, 1)
            assert.match(problems[0]!, said)
        })
    }
})
