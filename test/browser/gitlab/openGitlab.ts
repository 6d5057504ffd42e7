import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type RunningWorkbench, serveWorkbench } from '../../../src/hosts/workbench/server/serveWorkbench'
import { hostFile, type HostVersion } from '../../support/nodeExtensionHost'
import { serveGitlab } from './serveGitlab'

const examples = path.resolve(__dirname, '../../../examples')
const filePath = 'client/browser-extension/src/release.ts'

/** The text of the file that the page shows. */
export const text = readFileSync(path.join(examples, 'code', filePath), 'utf8')

/** A file of the examples on a GitLab, and the Sourcegraph behind it. */
export interface GitlabSession {
    readonly page: Page
    /** the address of a page of the GitLab that shows no code: an issue with a comment of this HTML */
    readonly issue: (comment: string) => string
    readonly sourcegraph: RunningWorkbench
    /** what the client and the extension host have written to the console */
    readonly said: readonly string[]
    /** what the Sourcegraph behind them has reported */
    readonly served: readonly string[]
    close(): Promise<void>
}

/**
 * Open the file in a fresh page, drawn by Sourcegraph's own client of that version.
 *
 * @param storage what the client finds in the page's local storage, by key
 */
export async function openGitlab(
    browser: Browser,
    version: HostVersion,
    storage: Readonly<Record<string, string>> = {}
): Promise<GitlabSession> {
    const folder = await mkdtemp(path.join(tmpdir(), 'okr-lens-'))
    const commit = await commitExamples(folder, 'https://gitlab.acme.test/acme/shop.git')
    const served: string[] = []
    const sourcegraph = await serveWorkbench({
        open: [path.join(examples, 'handbook'), folder],
        port: 0,
        dist: path.resolve(__dirname, '../../../dist'),
        onProgress: line => served.push(line)
    })
    const file = { project: 'acme/shop', commit, path: filePath, text }
    const gitlab = await serveGitlab(file, {
        gitlabURL: 'https://gitlab.acme.test/',
        sourcegraphURL: sourcegraph.url,
        integration: path.dirname(hostFile(version, 'package.json'))
    })

    const page = await browser.newPage({ viewport: { width: 1280, height: 640 } })
    const said: string[] = []
    page.on('console', message => said.push(message.text()))
    page.on('pageerror', error => said.push(String(error)))
    await page.addInitScript(values => Object.entries(values).forEach(([key, value]) => localStorage.setItem(key, value)), storage) // prettier-ignore
    await page.goto(gitlab.page)
    return {
        page,
        issue: gitlab.issue,
        sourcegraph,
        said,
        served,
        close: async () => {
            await page.close()
            gitlab.close()
            await sourcegraph.close()
            await rm(folder, { recursive: true })
        }
    }
}

/** Make the folder a repository with the example code, cloned from `origin`; answers with its commit. */
async function commitExamples(folder: string, origin: string): Promise<string> {
    await cp(path.join(examples, 'code'), folder, { recursive: true })
    const git = (...args: readonly string[]): string =>
        execFileSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@acme.test', ...args], {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore']
        }).trim()
    git('init', '--quiet')
    git('remote', 'add', 'origin', origin)
    git('add', '.')
    git('commit', '--quiet', '--message', 'Release the browser extension')
    return git('rev-parse', 'HEAD')
}
