import type { Diagnostic } from '../model/diagnostic'
import type { SourceLocation } from '../model/location'
import type { Delivery, Feature, Goal, GoalPassage, KeyResult, Objective, Result, TeamSection } from '../model/plan'
import type { RichText } from '../model/richText'
import type { StatusReading } from '../model/status'
import { toRichText, type Document, type Inline, type Placed } from './markdown/document'
import { readStatus } from './status/readStatus'
import type { Statement } from './readStatement'

/** An objective or a goal that is still being read. */
export interface AimDraft {
    readonly kind: 'objective' | 'goal'
    readonly title: Inline
    readonly team?: string
    readonly parent?: SourceLocation
    readonly location: SourceLocation
    owner?: string
    delivery?: Delivery
    result?: Inline
    readonly passages: (GoalPassage & { readonly paragraphs: RichText[] })[]
    readonly keyResults: KeyResult[]
    jointTeams: readonly string[]
}

/** A feature that is still being read. */
export type FeatureDraft = { -readonly [Key in keyof Feature]: Feature[Key] }

/** An anchor as far as renderers agree on it: they differ in how many hyphens a dropped sign leaves. */
export const anchorOf = (url: string): string => url.toLowerCase().replace(/-+/g, '-')

const samePrevious = /^(?:the )?same (?:results? )?(?:as|of) (?:the )?(?:previous|above|last)\b/i

/** What is read of a page, in reading order, while it is being read. */
export class PlanDraft {
    public readonly aims: AimDraft[] = []
    public readonly features: FeatureDraft[] = []
    private readonly byName = new Map<string, FeatureDraft>()
    private readonly byAnchor = new Map<string, FeatureDraft>()
    public readonly diagnostics: Diagnostic[] = []
    private readonly teams = new Map<string, TeamSection>()

    public constructor(public readonly document: Document) {}

    public addFeature(feature: FeatureDraft): void {
        this.features.push(feature)
        const { text, links } = feature.name
        this.byName.set(text, this.byName.get(text) ?? feature)
        for (const anchor of links.map(({ url }) => anchorOf(url))) {
            this.byAnchor.set(anchor, this.byAnchor.get(anchor) ?? feature)
        }
    }

    /** The first feature of that name. */
    public featureCalled(name: string): FeatureDraft | undefined {
        return this.byName.get(name)
    }

    /** The first feature whose name links to that anchor, as `anchorOf` has it. */
    public featureLinkedTo(anchor: string): FeatureDraft | undefined {
        return this.byAnchor.get(anchor)
    }

    /** Note the team in whose section an aim or a feature stands. */
    public addTeam(team: TeamSection | undefined): void {
        if (team) {
            const key = [team.name, ...team.path].join('\n')
            this.teams.set(key, this.teams.get(key) ?? team)
        }
    }

    /** Read a result; one that only points to the key result before it, is that one's. */
    public readResult(reported: Inline | undefined, previous?: KeyResult): Result | undefined {
        if (!reported) {
            return undefined
        }
        const written = toRichText(reported, this.document)
        if (!samePrevious.test(reported.text)) {
            return { written }
        }
        if (!previous) {
            this.diagnostics.push({ code: 'result.noPrevious', location: written.location, written: reported.text })
            return { written }
        }
        return { written, sameAs: previous.result?.sameAs ?? previous.location }
    }

    /** Add a key result to its aim. */
    public addKeyResult(
        aim: AimDraft,
        statement: Statement,
        { from, to }: Placed,
        { owner, target }: Partial<Pick<KeyResult, 'owner' | 'target'>> = {}
    ): void {
        const previous = aim.keyResults.at(-1)
        const result = this.readResult(statement.result, previous)
        const by = owner ?? statement.label?.owner
        const quarter = statement.label?.quarter
        aim.keyResults.push({
            text: toRichText(statement.words, this.document),
            ...(by !== undefined && { owner: by }),
            ...(target !== undefined && { target }),
            ...(result && { result }),
            status:
                result?.sameAs && previous
                    ? {
                          status: previous.status.status,
                          basis: 'previous',
                          because: `as the key result before it: ${previous.status.because}`
                      }
                    : statusOf(statement, result, target),
            ...(quarter && { delivery: { written: statement.label.written, quarter } }),
            location: this.document.locate(from, to)
        })
    }

    /** Give a key result the score that stands elsewhere, where it has no result of its own. */
    public setScore(aim: AimDraft, index: number, reported: Inline): void {
        const keyResult = aim.keyResults[index]
        if (keyResult && !keyResult.result) {
            const result = { written: toRichText(reported, this.document) }
            // A score grades the whole, whatever figures were promised.
            aim.keyResults[index] = { ...keyResult, result, status: readStatus('', result.written) }
        }
    }

    public toObjectives(): readonly Objective[] {
        return this.aims
            .filter(({ kind }) => kind === 'objective')
            .map(aim => {
                const result = this.readResult(aim.result)
                const status = readStatus(aim.title.text, result?.written)
                return Object.assign(this.factsOf(aim), { jointTeams: aim.jointTeams, status }, result && { result })
            })
    }

    public toGoals(): readonly Goal[] {
        return this.aims
            .filter(({ kind }) => kind === 'goal')
            .map(aim => {
                const result = this.readResult(aim.result)
                const status = result && readStatus(aim.title.text, result.written)
                return Object.assign(this.factsOf(aim), { passages: aim.passages }, status && { result, status })
            })
    }

    /** What objectives and goals both have. */
    private factsOf({ title, owner, team, delivery, keyResults, parent, location }: AimDraft) {
        return {
            title: toRichText(title, this.document),
            ...(owner !== undefined && { owner }),
            ...(team !== undefined && { team }),
            ...(delivery && { delivery }),
            keyResults,
            ...(parent && { parent }),
            location
        }
    }

    public toTeams(): readonly TeamSection[] {
        return [...this.teams.values()]
    }
}

/** How an item stands: by its report, else by what is struck through or ticked off. */
export function statusOf(
    { words, isStruck, isChecked }: Statement,
    result: Result | undefined,
    target?: string
): StatusReading {
    if (!result && isStruck) {
        return { status: 'done', basis: 'mark', because: 'struck through, and nothing else said' }
    }
    if (!result && isChecked !== undefined) {
        return isChecked
            ? { status: 'done', basis: 'mark', because: 'its box is ticked' }
            : { status: 'unknown', basis: 'mark', because: 'its box is not ticked' }
    }
    // Beside a target of its own, the figures of the words are no targets.
    const promise = target === undefined ? words.text : `${words.text.replace(/\d/g, '#')}: ${target}`
    return readStatus(promise, result?.written)
}
