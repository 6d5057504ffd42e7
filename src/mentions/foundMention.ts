import type { Range } from '../model/location'
import type { Mention } from '../model/mention'
import { explainMention } from './explainMention'
import type { Occurrence } from './occurrence'

/** A mention that words its reason when it is asked for it: a document may have thousands, a reader asks for one. */
export class FoundMention implements Mention {
    readonly range: Range
    readonly text: string
    readonly refers: Mention['refers']
    readonly form: Mention['form']
    readonly strength: Mention['strength']

    /**
     * @param document the text of the document
     * @param line its number, zero-based, and the UTF-16 offset at which it starts
     */
    constructor(
        document: string,
        { number, start }: { readonly number: number; readonly start: number },
        private readonly occurrence: Occurrence
    ) {
        const { meant, form } = occurrence
        const [first, ...others] = meant
        this.range = {
            start: { line: number, character: occurrence.start - start },
            end: { line: number, character: occurrence.end - start }
        }
        this.text = document.slice(occurrence.start, occurrence.end)
        this.refers =
            others.length === 0 ? [first.entity.id] : [first.entity.id, ...others.map(({ entity }) => entity.id)]
        this.form = form
        this.strength = first.needs ? 'weak' : 'strong'
    }

    get why(): string {
        return explainMention(this.text, this.occurrence)
    }
}
