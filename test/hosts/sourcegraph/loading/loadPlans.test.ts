import assert from 'node:assert/strict'
import { BehaviorSubject } from 'rxjs'
import { loadPlans, type LoadPlan } from '../../../../src/hosts/sourcegraph/loading/loadPlans'
import { readSettings } from '../../../../src/hosts/sourcegraph/readSettings'

describe('loadPlans', () => {
    const start = (values: object) => {
        const settings = new BehaviorSubject(readSettings(values))
        const viewed = new BehaviorSubject<string | undefined>(undefined)
        const plans: LoadPlan[] = []
        loadPlans(settings, viewed).subscribe(plan => plans.push(plan))
        return { viewed, plans, set: (next: object) => settings.next(readSettings(next)) }
    }
    const discovered = (repository: string) => [{ repository, isDiscovered: true }]

    it('follow the reader where no sources are set', () => {
        const { viewed, plans } = start({})
        viewed.next('acme/web')
        viewed.next('acme/shop')
        assert.deepEqual(
            plans.map(({ sources }) => sources),
            [[], discovered('acme/web'), discovered('acme/shop')]
        )
    })

    it('stay with the sources that are set, and with none where the list is empty', () => {
        for (const sources of [['handbook'], []]) {
            const { viewed, plans } = start({ 'okrLens.sources': sources })
            viewed.next('acme/web')
            assert.deepEqual(
                plans.map(({ sources }) => sources),
                [sources.map(repository => ({ repository }))]
            )
        }
    })

    it('change with the settings by which pages are loaded, and with no others', () => {
        const { viewed, plans, set } = start({})
        viewed.next('acme/web')
        set({ 'okrLens.annotations': 'off' })
        assert.equal(plans.length, 2)
        set({ 'okrLens.sources': ['handbook'], 'okrLens.advanced': { refreshMinutes: 5 } })
        assert.deepEqual(plans.at(-1), { sources: [{ repository: 'handbook' }], refreshMinutes: 5 })
        set({})
        assert.deepEqual(plans.at(-1)?.sources, discovered('acme/web'))
    })
})
