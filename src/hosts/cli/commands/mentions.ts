import { createMentionFinder } from '../../../mentions/createMentionFinder'
import type { Mention } from '../../../model/mention'
import { entityById, nameOf, type Portfolio } from '../../../model/portfolio'
import { json, printed, type Outcome } from '../outcome'
import { need, parseArguments } from '../parseArguments'
import { readPlans } from '../readPlans'
import { readText } from '../readPages'

const toMentionRecord = (portfolio: Portfolio, { range, text, refers, strength, why }: Mention) => {
    const names = refers.flatMap(id => {
        const entity = entityById(portfolio, id)
        return entity ? [nameOf(entity)] : []
    })
    return {
        line: range.start.line,
        startCharacter: range.start.character,
        endCharacter: range.end.character,
        text,
        refers: names[0],
        refersAny: names.slice(1),
        strength,
        why
    }
}

/** `okr-lens mentions`: where files name features, goals and teams. */
export async function mentions(args: readonly string[]): Promise<Outcome> {
    const usage = 'okr-lens mentions --pages PATH… FILE… [--json]'
    const { values, positionals } = parseArguments(
        args,
        { pages: { type: 'string', multiple: true }, json: { type: 'boolean' } },
        usage
    )
    const { portfolio } = await readPlans(need(values.pages, '--pages', usage))
    const finder = createMentionFinder(portfolio)
    const files = await Promise.all(
        need(positionals, 'FILE', usage).map(async file => ({
            file,
            mentions: finder
                .findMentions({ uri: file, text: await readText(file) })
                .map(mention => toMentionRecord(portfolio, mention))
        }))
    )
    if (values.json) {
        return printed(json(files))
    }
    return printed(
        files
            .flatMap(({ file, mentions }) =>
                mentions.map(
                    ({ line, startCharacter, text, refers, why }) =>
                        `${file}:${line + 1}:${startCharacter + 1} ${text} → ${refers}. ${why}`
                )
            )
            .join('\n')
    )
}
