/** The values of several keys, in the order of the keys; a key that the map lacks is left out. */
export const lookUp = <Key, Value>(map: ReadonlyMap<Key, Value>, keys: readonly Key[]): readonly Value[] =>
    keys.flatMap(key => {
        const value = map.get(key)
        return value === undefined ? [] : [value]
    })
