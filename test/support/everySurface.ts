import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import { complete } from '../../src/model/stepwise'
import { entitiesOf, nameOf, type Portfolio } from '../../src/model/portfolio'
import { buildPortfolio } from '../../src/linking/buildPortfolio'
import type { Page } from '../../src/model/page'
import { parsePage } from '../../src/parsing/parsePage'
import { annotateLines } from '../../src/presentation/annotations/annotateLines'
import { summarizeMentions } from '../../src/presentation/annotations/summarizeMentions'
import { renderDashboard } from '../../src/presentation/dashboard/renderDashboard'
import { describeLink } from '../../src/presentation/describeLink'
import { explainDiagnostic } from '../../src/presentation/explainDiagnostic'
import { folderCard } from '../../src/presentation/folders/folderCard'
import { markEntries } from '../../src/presentation/folders/markEntries'
import { renderFindings } from '../../src/presentation/renderFindings'
import { renderHover } from '../../src/presentation/renderHover'
import { renderPanel } from '../../src/presentation/renderPanel'
import type { View } from '../../src/presentation/view'
import type { ViewPage } from '../../src/presentation/viewPage'
import { mentionOf } from './portfolio'

/** What readers are shown of pages, by how a host shows it. */
export interface Shown {
    readonly portfolio: Portfolio
    readonly markdown: readonly string[]
    /** each on one line */
    readonly plain: readonly string[]
    readonly addresses: readonly string[]
}

const origin = 'https://code.example'
const today = '2021-08-15'

const view: View = {
    today,
    links: {
        source: ({ uri, range }) =>
            `${origin}/-/blob?${new URLSearchParams({ uri }).toString()}#L${range.start.line + 1}`,
        panel: '#tab=okrLens.panel',
        dashboard: parameters => `${origin}/views?${new URLSearchParams(parameters).toString()}`
    }
}

const partsOf = ({ parts }: ViewPage): Pick<Shown, 'markdown' | 'addresses'> => ({
    markdown: parts.flatMap(part => ('markdown' in part ? [part.markdown] : [])),
    addresses: parts.flatMap(part =>
        'markdown' in part
            ? []
            : part.chart === 'pie'
              ? part.pies[0].data.map(({ link }) => String(link))
              : part.series.flatMap(({ linkURLs }) => linkURLs)
    )
})

/** Read pages, find what a file mentions that names all of it, and show that at every place where a host would. */
export function everySurface(pages: readonly Page[]): Shown {
    const portfolio = buildPortfolio(pages.map(parsePage))
    const entities = [...entitiesOf(portfolio)]
    const finder = createMentionFinder(portfolio)
    const file = {
        uri: 'git://acme/code?c0ffee#src/<b>names</b>.md',
        text: entities.map(entity => `The ${nameOf(entity).replace(/\s+/g, ' ')} team`).join('\n')
    }
    const { mentions } = finder.read(file)
    const pointed = entities.map((entity, line) => mentionOf([entity], line + 1))
    const sources = [{ name: file.text, state: 'failed', problem: file.text }] as const
    const content = { portfolio, sources, settingProblems: [file.text] }
    const annotations = annotateLines(portfolio, [...mentions, ...pointed], 'all', view)
    const previews = entities.flatMap(entity =>
        entity.kind === 'team' ? [] : [describeLink(portfolio, { kind: 'entity', entity }, today)]
    )
    const asked = [{}, ...entities.slice(0, 3).map(entity => ({ team: nameOf(entity), quarter: nameOf(entity) }))]
    const dashboards = asked.map(parameters => complete(renderDashboard(content, parameters, view)))
    const listed = { uri: 'git://acme/code?c0ffee#x', path: file.uri, named: pointed, mentioned: pointed }
    const card = complete(folderCard(portfolio, listed, view))
    const views = [...dashboards, ...(card ? [card] : [])]
    const marks = complete(markEntries(portfolio, [listed], today))
    const summary = summarizeMentions(portfolio, mentions, today)
    const diagnostics = portfolio.diagnostics.map(explainDiagnostic)
    return {
        portfolio,
        markdown: [
            ...[...mentions, ...pointed, ...(entities.length > 0 ? [mentionOf(entities.slice(0, 4))] : [])].map(mention => renderHover(portfolio, mention, view)), // prettier-ignore
            renderPanel({ ...content, file: { name: file.uri, mentions: [...mentions, ...pointed] } }, view),
            renderFindings({ state: 'failed', about: entities, problem: file.text }, view),
            ...views.flatMap(one => partsOf(one).markdown),
            ...previews.map(({ content }) => content)
        ],
        plain: [
            ...annotations.flatMap(({ text, message }) => [text, message]),
            ...previews.map(({ hover }) => hover),
            ...views.flatMap(({ title, subtitle = '' }) => [title, subtitle]),
            ...marks.flatMap(({ word = '', message }) => [word, message]),
            ...(summary ? [summary.text, summary.tooltip] : []),
            ...diagnostics.map(({ message }) => message)
        ],
        addresses: [...annotations.flatMap(({ url }) => url ?? []), ...views.flatMap(one => partsOf(one).addresses)]
    }
}
