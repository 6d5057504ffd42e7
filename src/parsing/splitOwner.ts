import { isMarked, sliceInline, type Inline } from './markdown/document'

/** Two to five words before a colon, the first and every long one capitalised: “VP Marketing:”, “Sales (Closing Deals):”. */
const prefix =
    /^(?<owner>\p{Lu}[\p{L}\p{N}&/.-]+(?:\s(?:\p{Lu}[\p{L}\p{N}&/.-]*|and|of|&|\/|\([^()]{1,60}\))){0,4}):\s/u

/**
 * Part an objective from the role or team that answers for it, as written before a colon.
 *
 * @param team the team in whose section it stands, which may answer in any spelling: “Harbour master: …”
 */
export function splitOwner(item: Inline, team?: string): { readonly owner?: string; readonly title: Inline } {
    const isOwn = team !== undefined && item.text.toLowerCase().startsWith(`${team.toLowerCase()}: `)
    const owner = isOwn ? item.text.slice(0, team.length) : prefix.exec(item.text)?.groups?.owner
    if (owner === undefined || isMarked(item, 0, 'code', 'link')) {
        return { title: item }
    }
    return { owner, title: sliceInline(item, owner.length + 1) }
}
