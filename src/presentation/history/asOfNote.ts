import { phrase, type Markdown } from '../markdown'
import type { PanelContent } from '../panelContent'
import type { View } from '../view'

/** That goals are told as they stood on another day, and why; `undefined` where they are told as of today. */
export function asOfNote(
    { asOfBecause }: Pick<PanelContent, 'asOfBecause'>,
    { asOf, history }: View
): Markdown | undefined {
    if (asOf === undefined) {
        return undefined
    }
    const why =
        asOfBecause === 'document'
            ? 'for the open file is shown at an old revision'
            : 'as **okrLens.advanced** says in your settings'
    return history
        ? phrase`**Goals as they stood on ${asOf}**, ${{ markdown: why }}.`
        : phrase`The history of the pages is being read, to show goals as they stood on ${asOf} …`
}
