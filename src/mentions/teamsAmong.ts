import type { Team } from '../model/portfolio'
import type { Alias } from './aliases/alias'

/** The aliases by which paths and handles name teams; initials are too short for that. */
export const teamsAmong = (aliases: readonly Alias[]): readonly (Alias & { readonly entity: Team })[] =>
    aliases.filter(
        (alias): alias is Alias & { readonly entity: Team } =>
            alias.entity.kind === 'team' && alias.needs !== 'teamWord'
    )
