import type { MentionForm } from '../../model/mention'
import type { Entity } from '../../model/portfolio'

/**
 * A second signal that a weak alias waits for. `team`: the word “team”, a handle, a label, a path, a `team:` key;
 * `teamWord`: the word “team” alone; `neighbour`: a strong mention of the same entity a line or two away.
 */
export type Signal = 'team' | 'teamWord' | 'neighbour'

/** A spelling that names an entity. */
export interface Alias {
    /** the words as a person would write them: “extensions marketplace” */
    readonly spelling: string
    readonly entity: Entity
    /** `name`: the entity's own name; `alias`: any other spelling */
    readonly form: Extract<MentionForm, 'name' | 'alias'>
    /** present on a weak alias; a strong one stands alone */
    readonly needs?: Signal
    /** counts in just these capitals: `LSIF`, `Notebooks` */
    readonly keepsCase?: boolean
    /** the settings say so; it counts whatever else it names */
    readonly isAdded?: true
    /** where the alias comes from, to follow “… stands for …,”: “the words before the first verb of its title” */
    readonly because: string
}
