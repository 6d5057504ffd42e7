/** Whether two lists hold the very same values in the same order; one that is not there holds none. */
export const isSameList = <T>(one: readonly T[], other: readonly T[] = []): boolean =>
    one.length === other.length && one.every((value, index) => value === other[index])
