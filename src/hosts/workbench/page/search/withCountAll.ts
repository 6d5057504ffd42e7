/** A query that asks for everything there is: `count:10 a` → `a count:all`. */
export const withCountAll = (query: string): string =>
    `${query
        .replace(/(?<!\S)count:\S*/gi, ' ')
        .replace(/\s+/g, ' ')
        .trim()} count:all`.trim()
