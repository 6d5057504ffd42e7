// Stands for @lezer/highlight: the Markdown parser says what its nodes look like in an editor, and the extension is none.
export class Tag {
    static define() {
        return new Tag()
    }
}

/** Any of `tags.heading1`, `tags.special(tags.content)` … */
const anyTag = new Proxy(() => new Tag(), { get: () => anyTag })

export const tags = anyTag
export const styleTags = () => () => undefined
