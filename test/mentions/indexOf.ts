import { AliasIndex } from '../../src/mentions/index/aliasIndex'
import { deriveAliases } from '../../src/mentions/aliases/deriveAliases'
import { entitiesOf, type Portfolio } from '../../src/model/portfolio'

/** The index that a finder keeps, for what asks it without the limits that a finder has. */
export function indexOf(portfolio: Portfolio): AliasIndex {
    const index = new AliasIndex()
    const entities = [...entitiesOf(portfolio)]
    entities.forEach(entity => index.put(entity.id, deriveAliases(entity)))
    index.arrange(entities.map(({ id }) => id))
    return index
}
