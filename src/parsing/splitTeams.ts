import type { Feature } from '../model/plan'

/** What stands in brackets behind a name: at most five words, the first capitalised. */
const form = /\s*\((?<inside>\p{Lu}[\p{L}\p{N}&/.’'-]*(?:\s+[\p{L}\p{N}&/.’'-]+){0,4})\)$/u

/** What brackets say of a thing itself: its stage, its part, its platform. */
const ofThing =
    /^(?:alpha|android|beta|early|experimental|ga|internal|ios|limited|mvp|new|optional|part|phase|pilot|poc|preview|private|public|rfc|stage|stretch|tbd|v\d|wip)\b/i

/** How many features must have brackets before they are taken for teams. */
const fewest = 3

const insideOf = ({ name }: Feature): string | undefined => {
    const inside = form.exec(name.text)?.groups?.inside
    return inside !== undefined && !ofThing.test(inside) ? inside : undefined
}

/**
 * Part the teams from the features of a page that writes them in brackets: “Outage map (Grid Analytics)”. It does where
 * most features have brackets, some of them share what is in them, and nothing else tells the teams apart.
 */
export function splitTeams(features: readonly Feature[]): readonly Feature[] {
    const insides = features.flatMap(feature => insideOf(feature) ?? [])
    const areTeams =
        insides.length >= fewest &&
        insides.length * 2 >= features.length &&
        new Set(insides).size < insides.length &&
        new Set(features.map(({ team }) => team)).size === 1
    if (!areTeams) {
        return features
    }
    return features.map(feature => {
        const team = insideOf(feature)
        const { name } = feature
        return team === undefined ? feature : { ...feature, name: { ...name, text: name.text.replace(form, '') }, team }
    })
}
