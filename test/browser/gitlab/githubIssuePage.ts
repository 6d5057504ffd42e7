import { escapeHtml } from '../../../src/hosts/workbench/markdown/escapeHtml'

/**
 * A page that shows rendered Markdown and no code, as a GitHub Enterprise has it: the client looks for links on
 * GitHub alone, in `.markdown-body`.
 *
 * @param comment HTML
 * @param assetsURL where the files of the integration are, with a final slash
 */
export function githubIssuePage(comment: string, sourcegraphURL: string, assetsURL: string): string {
    const globals = {
        SOURCEGRAPH_URL: sourcegraphURL,
        SOURCEGRAPH_ASSETS_URL: assetsURL,
        SOURCEGRAPH_INTEGRATION: 'github-integration'
    }
    return `<!DOCTYPE html>
<html lang="en" data-color-mode="light">
<head>
    <meta charset="utf-8">
    <meta property="og:site_name" content="GitHub Enterprise">
    <title>An issue</title>
</head>
<body class="enterprise">
    <main><div class="markdown-body">${comment}</div></main>
    <script>Object.assign(window, ${JSON.stringify(globals).replaceAll('<', '\\u003c')})</script>
    <script src="${escapeHtml(new URL('scripts/integration.bundle.js', assetsURL).href)}"></script>
</body>
</html>`
}
