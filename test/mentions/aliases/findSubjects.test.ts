import assert from 'node:assert/strict'
import { findSubjects } from '../../../src/mentions/aliases/findSubjects'

/** Phrases in order; those that the title only mentions stand in parentheses. */
const show = (title: string): string =>
    findSubjects(title)
        .map(({ phrase, isMain }) => (isMain ? phrase : `(${phrase})`))
        .join(', ')

describe('findSubjects', () => {
    const cases: readonly (readonly [string, string])[] = [
        ['Complete extensions marketplace redesign', 'extensions marketplace redesign, extensions marketplace'],
        ['Make Acme extensions an active ecosystem', 'Acme extensions'],
        [
            'Support and efficiently maintain our code host integrations and browser extensions',
            'code host integrations, browser extensions, code host integrations and browser extensions'
        ],
        ['Drive native integration adoption', 'native integration adoption, native integration'],
        ['Identify barriers to integration adoption', 'integration adoption'],
        [
            'Browser Extension release process is replicable for all 3 browsers',
            'Browser Extension release process, Browser Extension'
        ],
        ['Browser Extension handles both acme.com and a private instance', 'Browser Extension'],
        [
            'All code host integrations natively support Bitbucket Cloud and Data Center',
            'code host integrations, (Bitbucket Cloud), (Data Center)'
        ],
        ['Improving the new checkout page', 'checkout page'],
        ['Improve search results', ''],
        ['Ship the first version of notebook sharing', 'notebook sharing'],
        ['Checkout redesign', ''],
        ['Payment form redesign', 'Payment form'],
        ['Family Plan improvements (phase 2)', 'Family Plan'],
        ['Precise navigation for Go', 'Precise navigation, Go Precise navigation, Go navigation'],
        [
            'Route planning for tour groups',
            'Route planning, tour groups Route planning, tour Route planning, groups planning'
        ],
        ['Berth chain of custody', 'Berth chain, chain of custody'],
        ['Dock Monitoring Webhooks', 'Dock Monitoring, Monitoring Webhooks, (Dock Webhooks)'],
        ['Quay telemetry v2', 'Quay telemetry'],
        ['Crew roster export tuning', 'Crew roster export, Crew roster, roster export, (Crew export)'],
        ['Complete berth log export', 'berth log export, log export'],
        ['Load testing', 'Load test'],
        ['Theft & tamper alerts', 'tamper alerts, Theft alerts, Theft & tamper'],
        ['Remote mooring & unmooring', 'Remote mooring, Remote unmooring'],
        ['Migrate the head-end to Kafka', '(head-end), head-end migration'],
        ['Retire legacy webhooks', 'legacy webhooks, legacy webhooks retirement'],
        ['Self-service refunds', '(Self-service)'],
        ['All quay kiosks accept paper tickets', 'quay kiosks'],
        ['Keep notices out of the spam folder', ''],
        ['Help merchants sell abroad', ''],
        ['Buy at home, pick up at the quay', ''],
        ['Improve code quality', ''],
        ['Make it easy to install', ''],
        ['Reduce cost', ''],
        ['(private)', ''],
        ['', '']
    ]
    for (const [title, expected] of cases) {
        it(`of “${title}”: ${expected || 'none'}`, () => assert.equal(show(title), expected))
    }
})
