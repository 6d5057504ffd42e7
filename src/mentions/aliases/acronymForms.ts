/** An acronym in parentheses, behind the words that it stands for. */
const form = /\s\((?<acronym>\p{Lu}[\p{Lu}\p{N}]{1,5})\)(?=\s|$)/u

/** Words that an acronym may pass over. */
const passedOver = /^(?:a|an|and|for|in|of|on|the|to)$/i

/**
 * How people say a title that explains an acronym: “First notice of loss (FNOL) chatbot” is the FNOL chatbot, and the first
 * notice of loss chatbot. None where the initials do not fit.
 */
export function acronymForms(title: string): readonly string[] {
    const words = title.trim()
    const found = form.exec(words)
    const acronym = found?.groups?.acronym ?? ''
    const before = words.slice(0, found?.index).trimEnd()
    const start = found ? startOfMeant(before, acronym) : undefined
    if (!found || start === undefined) {
        return []
    }
    const after = words.slice(found.index + found[0].length).trim()
    const short = `${before.slice(0, start)}${acronym} ${after}`.trim()
    return after === '' ? [short] : [short, `${before} ${after}`]
}

/** Where the words start, at the end of a text, whose initials make the acronym; `undefined` where none do. */
function startOfMeant(text: string, acronym: string): number | undefined {
    const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    let missing = acronym.length
    for (const { 0: word, index } of words.reverse()) {
        if (word.charAt(0).toUpperCase() === acronym.charAt(missing - 1)) {
            missing--
        } else if (!passedOver.test(word)) {
            return undefined
        }
        if (missing === 0) {
            return index
        }
    }
    return undefined
}
