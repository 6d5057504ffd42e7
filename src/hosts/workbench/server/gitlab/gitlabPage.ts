import { createHash } from 'node:crypto'
import { escapeHtml } from '../../markdown/escapeHtml'

/** A file of a project, as GitLab shows it. */
export interface GitlabFile {
    /** `group/project` */
    readonly project: string
    /** absolute; where the page is must begin with its path */
    readonly projectURL: string
    /** the path of the page, with the commit in 40 hexadecimal digits: `/group/project/-/blob/<commit>/a.ts` */
    readonly permalink: string
    readonly path: string
    readonly text: string
}

/** What a GitLab with Sourcegraph's integration switched on tells its pages. */
export interface GitlabSettings {
    /** the GitLab's own public address, whose host name starts the names of its repositories */
    readonly gitlabURL: string
    readonly sourcegraphURL: string
    /** where the files of the integration are, with a final slash */
    readonly assetsURL: string
    /** where the page of the same file in the workbench is; with it the page says what it is */
    readonly backURL?: string
}

/**
 * The page of one file. It has what Sourcegraph's client looks for on GitLab and nothing of GitLab's own: the name of
 * the site, the link to the project, the permalink that holds the commit, the file's title, the lines by their numbers.
 *
 * @returns the page, and the hash by which a policy may allow the one script that stands in it
 */
export function gitlabPage(
    { project, projectURL, permalink, path, text }: GitlabFile,
    { gitlabURL, sourcegraphURL, assetsURL, backURL }: GitlabSettings
): { readonly html: string; readonly scriptHash: string } {
    const lines = text.replace(/\n$/, '').split('\n')
    const globals = {
        gon: { gitlab_url: gitlabURL },
        SOURCEGRAPH_URL: sourcegraphURL,
        SOURCEGRAPH_ASSETS_URL: assetsURL,
        SOURCEGRAPH_INTEGRATION: 'gitlab-integration'
    }
    const script = `Object.assign(window, ${JSON.stringify(globals).replaceAll('<', '\\u003c')})`
    const html = `<!DOCTYPE html>
<html lang="en">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta property="og:site_name" content="GitLab">
    <link rel="icon" href="data:,">
    <title>${escapeHtml(path)} in ${escapeHtml(project)}, as on GitLab</title>
    <style>${styles}</style>
</head>
<body>
    <header class="context-header">
        <a href="${escapeHtml(projectURL)}">${escapeHtml(project)}</a>
    </header>
    ${backURL === undefined ? '' : noticeOf(backURL)}
    <main>
        <h1>${escapeHtml(path.slice(path.lastIndexOf('/') + 1))}</h1>
        <article class="file-holder">
            <div class="js-file-title file-title">
                <strong class="file-title-name" title="${escapeHtml(path)}">${escapeHtml(path)}</strong>
                <div class="file-actions">
                    <a class="js-data-file-blob-permalink-url" href="${escapeHtml(permalink)}">Permalink</a>
                </div>
            </div>
            <div class="file-content code"><pre class="code"><code>${lines.map(lineOf).join('')}</code></pre></div>
        </article>
    </main>
    <script>${script}</script>
    <script src="${escapeHtml(new URL('scripts/integration.bundle.js', assetsURL).href)}"></script>
</body>
</html>`
    return { html, scriptHash: createHash('sha256').update(script).digest('base64') }
}

const noticeOf = (backURL: string): string => `<aside class="notice" aria-label="What this page is">
        <p>
            <strong>This is no GitLab.</strong> It is a page of the workbench with what Sourcegraph's code-host client looks
            for on GitLab. That client itself runs here and draws the hovers: point at a word.
        </p>
        <a href="${escapeHtml(backURL)}">Back to the workbench</a>
    </aside>`

const lineOf = (line: string, index: number): string =>
    `<span id="LC${index + 1}" class="line">${escapeHtml(line.replace(/\r$/, ''))}</span>`

/** The classes `card` and `btn` are GitLab's: its client leaves the look of its box to them. */
const styles = `
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: #303030; font: 14px/1.5 system-ui, sans-serif; }
        .context-header { padding: 12px 24px; background: #292961; }
        .context-header a { color: #fff; font-weight: bold; text-decoration: none; }
        .notice { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 24px;
            padding: 8px 24px; border-bottom: 1px solid #e5d9b0; background: #fdf6dd; }
        .notice p { flex: 1 1 32rem; margin: 0; }
        .notice a { color: #1f5fbf; }
        main { max-width: 1100px; margin: 24px auto 96px; padding: 0 24px; }
        h1 { margin: 0 0 16px; font-size: 20px; }
        .file-holder { border: 1px solid #dbdbdb; border-radius: 4px; }
        .file-title { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px;
            padding: 8px 16px; border-bottom: 1px solid #dbdbdb; background: #fafafa; }
        .file-title-name { overflow-wrap: anywhere; }
        .file-actions { display: flex; align-items: center; gap: 12px; }
        .file-actions a { color: #1f5fbf; }
        .card { border: 1px solid #dbdbdb; border-radius: 4px; background: #fff; box-shadow: 0 2px 8px #0003; }
        .btn { padding: 4px 8px; color: #303030; }
        pre { margin: 0; padding: 12px 0; font: 13px/1.6 ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
            counter-reset: line; }
        .line { display: block; position: relative; min-height: 1.6em; padding: 0 16px 0 64px; white-space: pre-wrap;
            overflow-wrap: anywhere; counter-increment: line; }
        .line::before { position: absolute; left: 0; width: 48px; color: #666; text-align: right; content: counter(line); }
    `
