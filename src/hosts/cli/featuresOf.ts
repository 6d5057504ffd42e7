import { idOf } from '../../linking/buildPortfolio'
import type { Plan } from '../../model/plan'
import type { FeatureId, LinkedFeature, Portfolio } from '../../model/portfolio'

/** The features of a page as they are linked, in its order. */
export const featuresOf = ({ features }: Plan, portfolio: Portfolio): readonly LinkedFeature[] =>
    features.flatMap(({ location }) => portfolio.features.get(idOf('feature', location) as FeatureId) ?? [])
