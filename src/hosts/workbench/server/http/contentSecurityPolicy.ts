/**
 * What the page and its worker may load: what this server hands out, and nothing from anywhere else. So opening a handbook in
 * the workbench tells nobody, not even by a picture in it, and an extension cannot send anything away. CodeMirror writes its
 * style sheets into the page, and rendered Markdown may carry an inline `padding`, hence inline styles.
 */
export const contentSecurityPolicy = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
].join('; ')
