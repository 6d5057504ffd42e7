/** An id as Sourcegraph forms it: opaque, but unique across types. */
export const globalId = (type: string, key: string): string => Buffer.from(`${type}:${key}`).toString('base64')
