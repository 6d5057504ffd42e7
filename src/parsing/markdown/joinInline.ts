import type { Inline } from './document'

/** Two stretches of one text as one, a blank between them; each character keeps its place. */
export function joinInline(one: Inline, other: Inline): Inline {
    if (one.text === '' || other.text === '') {
        return one.text === '' ? other : one
    }
    const shift = one.text.length + 1
    const place = one.ends.at(-1)!
    return {
        text: `${one.text} ${other.text}`,
        starts: [...one.starts, place, ...other.starts],
        ends: [...one.ends, place, ...other.ends],
        marks: [
            ...one.marks,
            ...other.marks.map(mark => ({ ...mark, start: mark.start + shift, end: mark.end + shift }))
        ],
        breaks: [...one.breaks, ...other.breaks.map(({ at, isHard }) => ({ at: at + shift, isHard }))]
    }
}
