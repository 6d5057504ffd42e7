import { createMentionFinder } from '../../../mentions/createMentionFinder'
import { explainOmission } from '../../../mentions/omission'
import type { Mention } from '../../../model/mention'
import { entityById, nameOf, type Portfolio } from '../../../model/portfolio'
import { json, linesOf, printed, type Outcome } from '../outcome'
import { need, parseArguments } from '../parseArguments'
import { readMentionOptions } from '../readMentionOptions'
import { readPlans } from '../readPlans'
import { readDocument } from '../readPages'

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

/** `okr-lens mentions`: where files name features, goals and teams, and why some are not read. */
export async function mentions(args: readonly string[]): Promise<Outcome> {
    const usage = 'okr-lens mentions --pages PATH… [--aliases FILE] FILE… [--json]'
    const { values, positionals } = parseArguments(
        args,
        { pages: { type: 'string', multiple: true }, aliases: { type: 'string' }, json: { type: 'boolean' } },
        usage
    )
    const options = await readMentionOptions(values.aliases)
    const { portfolio } = await readPlans(need(values.pages, '--pages', usage))
    const finder = createMentionFinder(portfolio, options)
    const files = await Promise.all(
        need(positionals, 'FILE', usage).map(async file => {
            const { mentions, omission } = finder.read({ uri: file, text: await readDocument(file) })
            return {
                file,
                mentions: mentions.map(mention => toMentionRecord(portfolio, mention)),
                ...(omission && { omitted: explainOmission(omission) })
            }
        })
    )
    if (values.json) {
        return printed(json(files))
    }
    return printed(
        linesOf(
            files.flatMap(({ file, mentions, omitted }) => [
                ...mentions.map(
                    ({ line, startCharacter, text, refers, why }) =>
                        `${file}:${line + 1}:${startCharacter + 1} ${text} → ${refers}. ${why}`
                ),
                ...(omitted === undefined ? [] : [`${file}: ${omitted}`])
            ])
        )
    )
}
