/** `1 file`, `1,234 files` */
export const countFiles = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'file' : 'files'}`
