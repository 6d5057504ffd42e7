import assert from 'node:assert/strict'
import { webLink } from '../../../../src/hosts/workbench/page/webLink'

describe('webLink', () => {
    const check = (address: string, expected: object | undefined) =>
        assert.deepEqual(webLink(address, 'http://127.0.0.1:3080/views/a?team=web'), expected)
    const outside = { target: '_blank', rel: 'noopener noreferrer' }

    it('stays in the workbench by the path', () => {
        check('/handbook/-/blob/a.md?L3', { href: '/handbook/-/blob/a.md?L3' })
        check('http://127.0.0.1:3080/handbook#tab=a', { href: '/handbook#tab=a' })
        check('?team=search', { href: '/views/a?team=search' })
    })
    it('leads elsewhere in a new tab', () => {
        check('https://elsewhere.test', { href: 'https://elsewhere.test/', ...outside })
        check('http://127.0.0.1:3081/', { href: 'http://127.0.0.1:3081/', ...outside })
        check('//elsewhere.test/a', { href: 'http://elsewhere.test/a', ...outside })
    })
    it('leads to pages of the web only', () => {
        for (const address of [
            'javascript:alert(1)',
            ' java\nscript:alert(1)',
            'data:text/html,a',
            'mailto:a@b.test',
            'http://'
        ]) {
            check(address, undefined)
        }
    })
})
