/** The version of `package.json`, which a test compares: nothing outside `src` may be imported here. */
export const version = '0.1.0'
