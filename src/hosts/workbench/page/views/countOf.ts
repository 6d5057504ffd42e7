/** `1 file`, `2 files`, `3 repositories` */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
    `${count.toLocaleString('en')} ${count === 1 ? one : many}`
