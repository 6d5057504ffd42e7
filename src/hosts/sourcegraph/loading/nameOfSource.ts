import type { Source } from '../readSettings'

/** A source as people read it: `acme/handbook`, `acme/handbook@main`. */
export const nameOfSource = ({ repository, revision }: Source): string =>
    revision === undefined ? repository : `${repository}@${revision}`
