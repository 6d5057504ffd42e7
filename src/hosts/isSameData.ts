/** Whether two values hold the same plain data, keys in the same order. */
export const isSameData = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
