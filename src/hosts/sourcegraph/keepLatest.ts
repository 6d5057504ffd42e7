/** Forget all of a map but what was entered last. */
export function keepLatest<Key>(map: Map<Key, unknown>, most: number): void {
    for (const key of [...map.keys()].slice(0, -most)) {
        map.delete(key)
    }
}
