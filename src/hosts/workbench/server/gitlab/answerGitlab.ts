import type { ServerResponse } from 'node:http'
import { encodePath } from '../../../gitUri'
import { gitlabAddress, gitlabProject, parseGitlabAddress } from '../../gitlab/gitlabAddress'
import type { Workbench } from '../graphql/workbench'
import { gitlabPolicy } from '../http/contentSecurityPolicy'
import { RequestError } from '../requestError'
import { gitlabPage } from './gitlabPage'

/** Where the files of Sourcegraph's code-host client are served. */
export const integrationPath = '/-/workbench/integration/'

/** Answer with a file of an opened repository on a page that Sourcegraph's code-host client takes for GitLab's. */
export async function answerGitlab(
    pathname: string,
    response: ServerResponse,
    { repositories, baseUrl }: Pick<Workbench, 'repositories' | 'baseUrl'>
): Promise<void> {
    const address = parseGitlabAddress(pathname)
    const repository = repositories.find(({ name }) => name === address?.repository)
    if (!address || !repository) {
        throw new RequestError(`there is no repository ${address?.repository ?? ''} here`, 404)
    }
    const { name } = repository
    if (!('path' in address)) {
        response.writeHead(302, { Location: `/${encodePath(name)}` }).end()
        return
    }
    const commit = await repository.resolve(address.commit)
    const file = commit === undefined ? undefined : await repository.read(commit, address.path)
    if (commit === undefined || !file) {
        throw new RequestError(`there is no file ${address.path} in ${name} at ${address.commit}`, 404)
    }
    if (file.binary) {
        throw new RequestError(`${address.path} is a binary file: there is no text to show`, 415)
    }
    const { html, scriptHash } = gitlabPage(
        {
            project: name,
            projectURL: baseUrl + gitlabProject(name),
            permalink: gitlabAddress({ repository: name, commit, path: address.path }),
            path: address.path,
            text: file.content
        },
        {
            gitlabURL: `${baseUrl}/`,
            sourcegraphURL: `${baseUrl}/`,
            assetsURL: baseUrl + integrationPath,
            backURL: `/${encodePath(name)}@${commit}/-/blob/${encodePath(address.path)}`
        }
    )
    const content = Buffer.from(html)
    response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': content.length,
        'Content-Security-Policy': gitlabPolicy(scriptHash)
    })
    response.end(content)
}
