// The corpus scorer's question about mentions, answered with nothing but what the product itself reads in the corpus pages:
//   node ../shared/corpus/score.mjs --adapter test/accuracy/ownEntities.mjs --only mentions --known seeds/,dev/
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

const load = path => tsImport(`../../src/${path}.ts`, import.meta.url)
const { buildPortfolio } = await load('linking/buildPortfolio')
const { createMentionFinder } = await load('mentions/createMentionFinder')
const { entityById, nameOf } = await load('model/portfolio')
const { parsePage } = await load('parsing/parsePage')

const { corpus } = await tsImport('../support/corpus.ts', import.meta.url)

/** All pages of the corpus's handbook. */
const pages = ['seeds', 'dev'].flatMap(folder =>
    readdirSync(join(corpus, folder))
        .filter(name => name.endsWith('.md'))
        .map(name => ({ uri: `${folder}/${name}`, text: readFileSync(join(corpus, folder, name), 'utf8') }))
)

const portfolio = buildPortfolio(pages.map(parsePage))
const finder = createMentionFinder(portfolio)

/** Where a file names what the pages define. */
export function mentions(text, path) {
    return finder.findMentions({ uri: path, text }).map(({ range, refers, text, why }) => ({
        line: range.start.line,
        startCharacter: range.start.character,
        endCharacter: range.end.character,
        refers: nameOf(entityById(portfolio, refers[0])),
        text,
        why
    }))
}
