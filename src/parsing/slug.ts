/** The anchor of a heading by GitHub's rules: lower case, punctuation dropped, blanks to hyphens. Repeated headings are not numbered here. */
export const slug = (heading: string): string =>
    heading
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replace(/ /g, '-')
