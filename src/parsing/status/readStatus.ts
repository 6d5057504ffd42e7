import type { RichText } from '../../model/richText'
import type { StatusReading } from '../../model/status'
import { readFigures, readPart } from './readFigures'
import { readActivity, readSign, readSignWithin, readVerdict, readWhole, readWords } from './readJudgement'
import { toReport, type Report } from './report'

/** A link to figures, which says nothing of what they are. */
const figuresForm =
    /\b(?:dashboards?|charts?|metrics|reports?|trackers?|tracking|spreadsheets?|sheets?|looker|graphs?)\b/i

/** Read a result that only names, or links to, the thing promised, or figures of it. */
function readName(report: Report): StatusReading | undefined {
    const { promise, result } = report
    const { text, links } = result
    const withoutLinks = links.reduce((text, link) => text.replace(link.text, ''), text)
    const isLink = /^https?:\S+$/.test(text) || (links.length > 0 && !/[\p{L}\p{N}]/u.test(withoutLinks))
    if (/\S\s\S/.test(text) && promise.toLowerCase().includes(text.toLowerCase().replace(/\.$/, ''))) {
        return { status: 'done', basis: isLink ? 'link' : 'words', because: 'it names what was promised' }
    }
    if (figuresForm.test(text)) {
        return isLink
            ? { status: 'unknown', basis: 'words', because: 'figures elsewhere, and no word of them' }
            : undefined
    }
    return isLink ? { status: 'done', basis: 'link', because: 'a link to what was promised' } : undefined
}

/** What may tell how a key result stands, from the strongest on. */
const readers: readonly ((report: Report) => StatusReading | undefined)[] = [
    readWhole,
    readVerdict,
    readSign,
    readFigures,
    report => readPart(report, readWords(report)),
    readSignWithin,
    readName,
    readActivity
]

/**
 * Read how a key result stands from the words reported for it. In this order: a judgement of the whole (“we met our OKR”), a
 * plain verdict (“Not done.”), a sign such as 🔄 before or after all of it, figures that measure what was promised, other
 * words, a bare link to the thing promised, what somebody is doing. Words beat figures where they judge: “50%, on track” is
 * on track.
 *
 * @param promise what was to be reached
 * @param result what was reported; `undefined` where nothing was
 */
export function readStatus(promise: string, result: RichText | undefined): StatusReading {
    if (!result) {
        return { status: 'unknown', basis: 'nothing', because: 'no result recorded' }
    }
    const report = toReport(promise, result)
    for (const read of readers) {
        const reading = read(report)
        if (reading) {
            return reading
        }
    }
    return { status: 'unknown', basis: 'words', because: 'the words do not say' }
}
