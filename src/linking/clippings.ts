/** How people shorten words of a team's name: “code intel”, “people ops”. */
export const clippings: ReadonlyMap<string, string> = new Map([
    ['documentation', 'docs'],
    ['engineering', 'eng'],
    ['infrastructure', 'infra'],
    ['intelligence', 'intel'],
    ['operations', 'ops']
])
