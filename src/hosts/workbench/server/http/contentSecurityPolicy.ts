/**
 * What a page and its worker may load: what this server hands out, and nothing from anywhere else. So opening a handbook in
 * the workbench tells nobody, not even by a picture in it, and an extension cannot send anything away. CodeMirror writes its
 * style sheets into the page, and rendered Markdown may carry an inline `padding`, hence inline styles.
 */
const policy = (scripts: string, frames: string, ancestors: string): string =>
    [
        "default-src 'none'",
        `script-src ${scripts}`,
        "worker-src 'self'",
        "connect-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        ...(frames === "'none'" ? [] : [`frame-src ${frames}`]),
        "base-uri 'none'",
        "form-action 'none'",
        `frame-ancestors ${ancestors}`
    ].join('; ')

/** The workbench itself. */
export const contentSecurityPolicy = policy("'self'", "'none'", "'none'")

/**
 * A page for Sourcegraph's code-host client, which keeps its extension host in a frame.
 *
 * @param scriptHash SHA-256 in Base64 of the one script that stands in the page
 */
export const gitlabPolicy = (scriptHash: string): string => policy(`'self' 'sha256-${scriptHash}'`, "'self'", "'none'")

/** The frame of that client: a published file with a script in it, which nothing but its address goes into. */
export const integrationFramePolicy = policy("'self' 'unsafe-inline'", "'none'", "'self'")
