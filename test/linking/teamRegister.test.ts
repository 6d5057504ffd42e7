import assert from 'node:assert/strict'
import { buildPortfolio } from '../../src/linking/buildPortfolio'
import { TeamRegister } from '../../src/linking/teamRegister'
import { nameOf } from '../../src/model/portfolio'
import { parseEntityLists } from '../../src/parsing/lists/parseEntityLists'

const start = { line: 0, character: 0 }
const location = { uri: 'teams.yml', range: { start, end: start } }

describe('TeamRegister', () => {
    it('knows a team by any spelling of its name', () => {
        const register = new TeamRegister()
        const names = ['Quay & Tide', 'quay and tide', 'Quay and Tide team', 'quay_and_tide', 'quay-and-tide']
        assert.equal(new Set(names.map(name => register.refer(name, location))).size, 1)
        assert.deepEqual([...register.all().values()].map(nameOf), ['Quay & Tide'])
    })

    it('tells teams apart by what can be seen alone: never by a character that draws nothing, always by another script', () => {
        const register = new TeamRegister()
        const names = ['Web', 'We\u200bb', 'W\u00adeb team', 'W\u0435b', 'Ｗｅｂ']
        assert.equal(new Set(names.map(name => register.refer(name, location))).size, 3)
        assert.deepEqual([...register.all().values()].map(nameOf), ['Web', 'W\u0435b', 'Ｗｅｂ'])
    })

    it('calls a team by the spelling that serves best as a name', () => {
        const register = new TeamRegister()
        for (const name of ['tide_intel', 'Tide intel', 'Tide intelligence', 'tide intelligence']) {
            register.refer(name, location)
        }
        assert.deepEqual([...register.all().values()].map(nameOf), ['Tide intelligence'])
    })

    it('knows a team by its key, exactly as written, before any name', () => {
        const register = new TeamRegister()
        const works = register.enter('Harbour Works', location, 'quay')
        const quay = register.enter('Quay', location)
        assert.equal(register.refer('quay', location), works)
        assert.equal(register.refer('Quay', location), quay)
        assert.equal(register.refer('harbour works', location), works)
    })

    it('leaves a key to the first team that has it', () => {
        const register = new TeamRegister()
        const first = register.enter('Pilots', location, 'ops')
        register.enter('Ferries', location, 'ops')
        assert.equal(register.refer('ops', location), first)
    })

    it('joins the items of one list to the teams of another, whichever is read first', () => {
        const features = 'fog_horns: { title: Fog horns, product_team: works_2, maturity: ga }'
        const teams = 'works_2: { title: Harbour Works, em: ada, pm: kit, slack: works }'
        const pages = [features, teams].map((text, index) => parseEntityLists({ uri: `${index}.yml`, text }))
        for (const order of [pages, [...pages].reverse()]) {
            const portfolio = buildPortfolio(order)
            const [feature] = portfolio.features.values()
            assert.deepEqual([...portfolio.teams.values()].map(nameOf), ['Harbour Works'])
            assert.deepEqual(
                feature?.teams.map(id => portfolio.teams.get(id)?.name),
                ['Harbour Works']
            )
        }
    })
})
