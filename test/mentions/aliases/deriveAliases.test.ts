import assert from 'node:assert/strict'
import { deriveAliases } from '../../../src/mentions/aliases/deriveAliases'
import { entitiesOf } from '../../../src/model/portfolio'
import { type Names, portfolioOf } from '../portfolioOf'

/** One line per alias: its words, its form, what it waits for, its reason. */
const show = (names: Names): string[] =>
    [...entitiesOf(portfolioOf(names))]
        .flatMap(deriveAliases)
        .map(({ spelling, form, needs, keepsCase, because }) =>
            [spelling, form, needs ?? 'strong', ...(keepsCase ? ['in these capitals'] : []), because].join(' | ')
        )

describe('deriveAliases', () => {
    it('names a feature by its title, with and without the parenthesis', () =>
        assert.deepEqual(show({ features: ['Extension partnership (private)'] }), [
            'Extension partnership (private) | name | strong | its title',
            'Extension partnership | name | strong | its title without the parenthesis'
        ]))
    it('lets a proper name that the title only mentions wait for a neighbour', () =>
        assert.deepEqual(show({ features: ['Our integrations page supports Bitbucket Cloud'] }).slice(1), [
            'integrations page | alias | strong | what its title is about',
            'Bitbucket Cloud | alias | neighbour | a proper name in its title'
        ]))
    it('names a goal by its area', () =>
        assert.deepEqual(show({ goals: { 'Delight people': ['Extensions ecosystem'] } }), [
            'Delight people | name | strong | its title',
            'Extensions ecosystem | alias | strong | the goal area by which roadmaps call it'
        ]))
    it('keeps the capitals of one word, and leaves out short and everyday ones', () =>
        assert.deepEqual(show({ features: ['Notebooks', 'Search', 'GUI', 'HTTPS', 'checkout'] }), [
            'Notebooks | name | strong | in these capitals | its title'
        ]))
    it('lets a team of one word wait for a signal', () =>
        assert.deepEqual(show({ teams: ['Web'] }), ['Web | name | team | its name']))
    it('reads a team’s initials before the word “team”, unless they mean something else', () =>
        assert.deepEqual(
            show({ teams: ['Customer Engineering', 'Continuous Intelligence'] }).filter(line =>
                line.includes('initials')
            ),
            ['CE | alias | teamWord | in these capitals | the initials of Customer Engineering']
        ))
    it('lets a team of department words wait, too', () =>
        assert.match(show({ teams: ['Sales and marketing'] })[0] ?? '', /\| team \|/))
    it('names a team without its parenthesis', () =>
        assert.deepEqual(show({ teams: ['Operations (Finance, Legal)'] }), ['Operations | name | team | its name']))
    it('clips a team’s last word', () =>
        assert.deepEqual(show({ teams: ['Code intelligence'] }), [
            'Code intelligence | name | strong | its name',
            'Code intel | alias | strong | its name with “intel” for “intelligence”'
        ]))
    it('calls a team by its first words, clipped, contracted and in initials', () =>
        assert.deepEqual(show({ teams: ['Field Operations & Logistics', 'Customer Relations'] }), [
            'Field Operations & Logistics | name | strong | its name',
            'Field Operations | alias | team | the first words of its name',
            'Field ops | alias | strong | the first words of its name, clipped',
            'Field Operations Logistics | alias | team | its name without “and”',
            'FOL | alias | teamWord | in these capitals | the initials of Field Operations & Logistics',
            'FO&L | alias | strong | in these capitals | the initials of Field Operations & Logistics',
            'Customer Relations | name | strong | its name',
            'CusRel | alias | strong | in these capitals | a contraction of Customer Relations',
            'CusRelations | alias | strong | in these capitals | a contraction of Customer Relations',
            'CustRel | alias | strong | in these capitals | a contraction of Customer Relations',
            'CustRelations | alias | strong | in these capitals | a contraction of Customer Relations',
            'CR | alias | teamWord | in these capitals | the initials of Customer Relations'
        ]))
    it('lets a team that is an acronym stand alone in its capitals', () =>
        assert.deepEqual(show({ teams: ['RAQA', 'IT', 'HR'] }), [
            'RAQA | name | strong | in these capitals | its name',
            'IT | name | team | its name',
            'HR | name | team | its name'
        ]))
    it('says a title with the acronym that it explains, and without', () =>
        assert.deepEqual(
            show({
                features: ['First notice of loss (FNOL) chatbot', 'Portal single sign-on (SSO)', 'Kiosk (BETA) map']
            })
                .filter(line => line.includes('acronym'))
                .map(line => line.split(' | ')[0]),
            ['FNOL chatbot', 'First notice of loss chatbot', 'Portal SSO']
        ))
    it('takes an acronym of an objective, but none that everybody uses', () =>
        assert.deepEqual(show({ objectives: ['LSIF is adopted, HTTPS and SDRs grow', 'GROW FASTER THIS YEAR'] }), [
            'LSIF | alias | strong | in these capitals | a term of its title'
        ]))
})
