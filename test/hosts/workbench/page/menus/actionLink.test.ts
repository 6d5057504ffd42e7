import assert from 'node:assert/strict'
import { actionLink } from '../../../../../src/hosts/workbench/page/menus/actionLink'
import { parseRoute } from '../../../../../src/hosts/workbench/page/route'

describe('actionLink', () => {
    const check = (page: string, command: string, args: readonly unknown[], href: string | undefined) => {
        const address = `http://127.0.0.1:3080${page}`
        const link = actionLink({ command, commandArguments: args }, parseRoute(new URL(address)), address)
        assert.equal(link?.href, href)
    }

    it('opens an address', () => {
        check('/', 'open', ['/views/a'], '/views/a')
        check('/', 'open', ['https://elsewhere.test/'], 'https://elsewhere.test/')
    })
    it('opens a tab of the panel at the same place', () =>
        check('/code/-/blob/a.ts?L3#tab=b', 'openPanel', ['c'], '/code/-/blob/a.ts?L3#tab=c'))
    it('runs what only runs', () => {
        check('/', 'acme.do', ['/views/a'], undefined)
        check('/', 'open', [], undefined)
        check('/', 'open', ['javascript:alert(1)'], undefined)
    })
    it('has no panel where there is none', () => check('/views/a', 'openPanel', ['c'], undefined))
})
