/** A file of a project, as GitLab shows it. */
export interface GitlabFile {
    /** `group/project` */
    readonly project: string
    /** 40 hexadecimal digits */
    readonly commit: string
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
}

/**
 * The page of one file. It has what Sourcegraph's client looks for on GitLab and nothing of GitLab's own: the name of
 * the site, the link to the project, the permalink that holds the commit, the file's title, the lines by their numbers.
 */
export function gitlabPage({ project, commit, path, text }: GitlabFile, settings: GitlabSettings): string {
    const { gitlabURL, sourcegraphURL, assetsURL } = settings
    const lines = text.split('\n').map((line, index) => {
        const number = index + 1
        return `<span id="LC${number}" class="line" lang="typescript">${escapeHtml(line)}</span>`
    })
    const globals = {
        gon: { gitlab_url: gitlabURL },
        SOURCEGRAPH_URL: sourcegraphURL,
        SOURCEGRAPH_ASSETS_URL: assetsURL,
        SOURCEGRAPH_INTEGRATION: 'gitlab-integration'
    }
    return `<!DOCTYPE html>
<html lang="en">
<head>
    <meta charset="utf-8">
    <meta property="og:site_name" content="GitLab">
    <title>${escapeHtml(path)} in ${escapeHtml(project)}</title>
    <style>
        body { margin: 0; font: 14px/1.5 sans-serif; color: #303030; }
        header { padding: 12px 24px; background: #292961; }
        header a { color: #fff; text-decoration: none; font-weight: bold; }
        main { max-width: 960px; margin: 180px auto 0; padding: 0 24px; }
        .file-holder { border: 1px solid #dbdbdb; border-radius: 4px; }
        .file-title { display: flex; justify-content: space-between; padding: 8px 16px; background: #fafafa;
            border-bottom: 1px solid #dbdbdb; }
        .card { background: #fff; border: 1px solid #dbdbdb; border-radius: 4px; box-shadow: 0 2px 8px #0003; }
        pre { margin: 0; padding: 12px 16px; font: 13px/1.6 monospace; }
    </style>
</head>
<body>
    <header class="context-header"><a href="${escapeHtml(new URL(project, gitlabURL).href)}">${escapeHtml(project)}</a></header>
    <main>
        <article class="file-holder">
            <div class="js-file-title file-title">
                <strong class="file-title-name" title="${escapeHtml(path)}">${escapeHtml(path)}</strong>
                <div class="file-actions">
                    <a class="js-data-file-blob-permalink-url" href="${escapeHtml(blobPath({ project, commit, path }))}">Permalink</a>
                </div>
            </div>
            <div class="file-content code"><pre class="code"><code>${lines.join('\n')}</code></pre></div>
        </article>
    </main>
    ${clientScripts(globals)}
</body>
</html>`
}

/** What switches Sourcegraph's client on. */
const clientScripts = (globals: Readonly<Record<string, unknown>> & { readonly SOURCEGRAPH_ASSETS_URL: string }) =>
    `<script>Object.assign(window, ${JSON.stringify(globals).replaceAll('<', '\\u003c')})</script>
    <script src="${escapeHtml(new URL('scripts/integration.bundle.js', globals.SOURCEGRAPH_ASSETS_URL).href)}"></script>`

/**
 * A page that shows rendered Markdown and no code, as a GitHub Enterprise has it: the client looks for links on
 * GitHub alone, in `.markdown-body`.
 */
export const githubIssuePage = (comment: string, { sourcegraphURL, assetsURL }: GitlabSettings): string =>
    `<!DOCTYPE html>
<html lang="en" data-color-mode="light">
<head>
    <meta charset="utf-8">
    <meta property="og:site_name" content="GitHub Enterprise">
    <title>An issue</title>
</head>
<body class="enterprise">
    <main><div class="markdown-body">${comment}</div></main>
    ${clientScripts({ SOURCEGRAPH_URL: sourcegraphURL, SOURCEGRAPH_ASSETS_URL: assetsURL, SOURCEGRAPH_INTEGRATION: 'github-integration' })}
</body>
</html>`

/** The path of a file's page: `/group/project/blob/<commit>/<path>`. */
export const blobPath = ({ project, commit, path }: Omit<GitlabFile, 'text'>): string =>
    `/${project}/blob/${commit}/${path}`

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, character => `&#${character.codePointAt(0)};`)
