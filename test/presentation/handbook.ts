import type { View } from '../../src/presentation/view'
import { PortfolioBuilder } from '../support/portfolio'

/** Links as a Sourcegraph would make them, lines one-based. */
export const viewOn = (today: string): View => ({
    today,
    links: {
        source: ({ uri, range }) => `https://code.example/acme/-/blob/${uri}?L${range.start.line + 1}`,
        panel: '#tab=okrLens.panel'
    }
})

/** A company in small: one team with a roadmap, one with a graded quarter. FY22 Q2 is May to July 2021. */
export function acme() {
    const pages = new PortfolioBuilder('handbook/goals.md')

    const editors = pages.team('Editors')
    const upkeep = pages.goal('Keep our browser add-ons easy to ship', {
        teams: [editors],
        areas: ['Add-on upkeep'],
        measure: 'days from merge to store',
        links: [{ text: 'release dashboard', url: 'https://charts.example/7' }]
    })
    const release = pages.feature('Browser Extension releases run by themselves', {
        goal: upkeep,
        teams: [editors],
        quarter: 'FY22 Q2'
    })
    const twoHosts = pages.feature('Browser Extension talks to two hosts', {
        goal: upkeep,
        teams: [editors],
        quarter: 'FY22 Q3'
    })

    const web = pages.team('Web')
    const findable = pages.objective('People find the search filters', { teams: [web], quarter: 'FY21 Q1' })
    const always = pages.keyResult(findable, 'Filters are shown to everyone', {
        result: 'Shown since 3.13',
        status: 'done'
    })
    const smart = pages.keyResult(findable, 'Smart filters are shown to everyone', {
        result: 'Still behind a flag',
        status: 'not-done'
    })
    const onboarding = pages.objective('Getting started feels easy', { teams: [web], quarter: 'FY21 Q1' })
    const tests = pages.keyResult(onboarding, 'Run 5 user tests', {
        result: '3 were run',
        status: 'in-progress',
        basis: 'figures',
        because: '3 of 5 user tests'
    })
    const guide = pages.keyResult(onboarding, 'The guide covers every step')

    const chief = pages.team('CEO')
    const revenue = pages.objective('Revenue grows', { teams: [chief], quarter: 'FY21 Q1', owner: 'CEO' })
    const secret = pages.keyResult(revenue, '$N of new revenue', {
        result: 'X% of plan',
        figures: ['$N', 'X%']
    })

    return {
        pages,
        editors,
        upkeep,
        release,
        twoHosts,
        web,
        findable,
        always,
        smart,
        onboarding,
        tests,
        guide,
        chief,
        revenue,
        secret
    }
}
