import { createMentionFinder } from '../../../mentions/createMentionFinder'
import { mentionAt } from '../../../mentions/mentionAt'
import { explainOmission } from '../../../mentions/omission'
import { isCalendarDate } from '../../../model/quarter'
import { renderHover } from '../../../presentation/renderHover'
import { CommandError } from '../commandError'
import { linesOf, printed, type Outcome } from '../outcome'
import { need, parseArguments } from '../parseArguments'
import { readMentionOptions } from '../readMentionOptions'
import { readPlans } from '../readPlans'
import { readDocument } from '../readPages'

/** `okr-lens hover`: the card that a reader sees at a place, or why there is none. */
export async function hover(args: readonly string[], today: string): Promise<Outcome> {
    const usage = 'okr-lens hover --pages PATH… [--aliases FILE] FILE:LINE:COL [--today YYYY-MM-DD]'
    const { values, positionals } = parseArguments(
        args,
        {
            pages: { type: 'string', multiple: true },
            aliases: { type: 'string' },
            today: { type: 'string', default: today }
        },
        usage
    )
    if (!isCalendarDate(values.today)) {
        throw new CommandError(`--today ${values.today}: expected a date such as 2021-05-31`)
    }
    const [place = ''] = need(positionals, 'FILE:LINE:COL', usage)
    const [, file, line, column] = /^(.+):(\d+):(\d+)$/.exec(place) ?? []
    if (file === undefined) {
        throw new CommandError(`${place}: expected FILE:LINE:COL, such as src/search.ts:12:5`)
    }
    const options = await readMentionOptions(values.aliases)
    const { portfolio } = await readPlans(need(values.pages, '--pages', usage))
    const document = { uri: file, text: await readDocument(file) }
    const { mentions, omission } = createMentionFinder(portfolio, options).read(document)
    const mention = mentionAt(mentions, { line: Number(line) - 1, character: Number(column) - 1 })
    if (mention) {
        const card = renderHover(portfolio, mention, { today: values.today, links: { source: () => undefined } })
        return printed(linesOf(card.split('\n')))
    }
    const none = `No feature, goal or team is named at ${place}.`
    return printed(linesOf([omission ? `${none} ${explainOmission(omission)}` : none]))
}
