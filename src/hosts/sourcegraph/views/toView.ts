import type * as sourcegraph from 'sourcegraph'
import type { ViewPage } from '../../../presentation/viewPage'

/** A page or card as the host's own. */
export const toView = (host: typeof sourcegraph, { title, subtitle, parts }: ViewPage): sourcegraph.View => ({
    title,
    ...(subtitle !== undefined && { subtitle }),
    content: parts.map(part =>
        'markdown' in part
            ? { value: part.markdown, kind: host.MarkupKind.Markdown }
            : // The host's type asks for lists that it may change, and changes none
              (part as unknown as sourcegraph.ChartContent)
    )
})
