/** Lists of so many items, in their order; the last one may be shorter. */
export const batchesOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
    Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

/** Values as the variables of a request that asks for each under an alias of its own: `path0`, `path1` … */
export const numbered = <T>(name: string, values: readonly T[]): Readonly<Record<string, T>> =>
    Object.fromEntries(values.map((value, index) => [`${name}${index}`, value]))
