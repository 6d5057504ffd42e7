import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
    gitlabAddress,
    gitlabProject,
    parseGitlabAddress,
    repositoryOfGitlab
} from '../../../../src/hosts/workbench/gitlab/gitlabAddress'

const commit = '0123456789abcdef0123456789abcdef01234567'

describe('gitlabAddress', () => {
    it('is that of GitLab, below a folder of its own', () =>
        assert.equal(
            gitlabAddress({ repository: 'acme/my web', commit, path: 'src/a+(b).ts' }),
            `/-/gitlab/acme/my%20web/-/blob/${commit}/src/a%2B%28b%29.ts`
        ))
    it('is read back, and its name too, whatever they hold', () => {
        const segment = fc
            .string({ minLength: 1, unit: 'grapheme' })
            .filter(text => !/[/\uD800-\uDFFF]|^[.-]+$/.test(text))
        const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map(segments => segments.join('/'))
        fc.assert(
            fc.property(path, path, (repository, path) => {
                const { pathname } = new URL(gitlabAddress({ repository, commit, path }), 'http://127.0.0.1:1')
                assert.deepEqual(parseGitlabAddress(pathname), { repository, commit, path })
                assert.deepEqual(parseGitlabAddress(gitlabProject(repository)), { repository })
                assert.equal(repositoryOfGitlab(`127.0.0.1${gitlabProject(repository)}`), repository)
            })
        )
    })
    it('is a regular expression that finds itself, as the client makes one of it', () => {
        const project = gitlabProject('acme/a(b+c)[1] *')
        assert.match(project, new RegExp(`^${project}$`))
    })
    it('is no other address', () => {
        assert.equal(parseGitlabAddress('/acme/web/-/blob/main/a.ts'), undefined)
        assert.equal(repositoryOfGitlab('github.com/acme/web'), undefined)
    })
})
