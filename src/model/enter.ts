/** Add a value to the list that stands under a key. */
export function enter<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
    const entered = lists.get(key)
    if (entered) {
        entered.push(value)
    } else {
        lists.set(key, [value])
    }
}
