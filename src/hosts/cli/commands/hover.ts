import { createMentionFinder } from '../../../mentions/createMentionFinder'
import { mentionAt } from '../../../mentions/mentionAt'
import { isCalendarDate } from '../../../model/quarter'
import { renderHover } from '../../../presentation/renderHover'
import { CommandError } from '../commandError'
import { printed, type Outcome } from '../outcome'
import { need, parseArguments } from '../parseArguments'
import { readPlans } from '../readPlans'
import { readText } from '../readPages'

/** `okr-lens hover`: the card that a reader sees at a place. */
export async function hover(args: readonly string[], today: string): Promise<Outcome> {
    const usage = 'okr-lens hover --pages PATH… FILE:LINE:COL [--today YYYY-MM-DD]'
    const options = { pages: { type: 'string', multiple: true }, today: { type: 'string', default: today } } as const
    const { values, positionals } = parseArguments(args, options, usage)
    if (!isCalendarDate(values.today)) {
        throw new CommandError(`--today ${values.today}: expected a date such as 2021-05-31`)
    }
    const [place = ''] = need(positionals, 'FILE:LINE:COL', usage)
    const [, file, line, column] = /^(.+):(\d+):(\d+)$/.exec(place) ?? []
    if (file === undefined) {
        throw new CommandError(`${place}: expected FILE:LINE:COL, such as src/search.ts:12:5`)
    }
    const { portfolio } = await readPlans(need(values.pages, '--pages', usage))
    const found = createMentionFinder(portfolio).findMentions({ uri: file, text: await readText(file) })
    const mention = mentionAt(found, { line: Number(line) - 1, character: Number(column) - 1 })
    return printed(
        mention
            ? renderHover(portfolio, mention, { today: values.today, links: { source: () => undefined } })
            : `No feature, goal or team is named at ${place}.`
    )
}
