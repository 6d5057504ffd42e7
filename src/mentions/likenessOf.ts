const pairsOf = (key: string): ReadonlySet<string> =>
    new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)))

/** From 0 to 1: how many pairs of neighbouring letters two keys share. */
export function likenessOf(one: string, other: string): number {
    const [pairs, others] = [pairsOf(one), pairsOf(other)]
    const common = [...pairs].filter(pair => others.has(pair)).length
    return (2 * common) / Math.max(1, pairs.size + others.size)
}
