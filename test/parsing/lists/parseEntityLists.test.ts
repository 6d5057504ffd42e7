import fc from 'fast-check'
import assert from 'node:assert/strict'
import type { Plan } from '../../../src/model/plan'
import type { Parsed } from '../../../src/model/diagnostic'
import { parseEntityLists } from '../../../src/parsing/lists/parseEntityLists'
import { fixturesIn } from '../../support/fixtures'
import { wordsAt } from '../../support/places'

const parse = (text: string): Parsed<Plan> => parseEntityLists({ uri: 'list.yml', text })

/** The names that are read: `feature Beacons`, `team Pilots`. */
const namesIn = (text: string): readonly string[] => {
    const { features, teams } = parse(text).value
    return [...features.map(({ name }) => `feature ${name.text}`), ...teams.map(({ name }) => `team ${name}`)]
}

describe('parseEntityLists', () => {
    it('takes the words of a status that says how an item stands, and leaves the others', () => {
        const { features } = parse(
            'roadmap:\n- {title: Fog horns, team: pilots, status: In progress}\n- {title: Tide maps, team: pilots, status: beta}\n'
        ).value
        assert.deepEqual(
            features.map(({ status, result }) => [status?.status, result?.written.text]),
            [
                ['in-progress', 'In progress'],
                [undefined, undefined]
            ]
        )
    })

    const others: Readonly<Record<string, string>> = {
        people: `
- name: Ada Moor
  role: Head pilot
  team: Pilots
  location: North quay
  email: ada@example.com
  github: adamoor
- name: Kit Buoy
  role: Deck hand
  team: Ferries
  pronouns: they/them
`,
        'people by key, with their managers and handles': `
ada_moor:
  name: Ada Moor
  manager: noor_pier
  slack: '@ada'
  team: pilots
  product_team: pilots
  start_date: 2031-01-05
kit_buoy:
  name: Kit Buoy
  manager: noor_pier
  slack: '@kit'
`,
        'people whose title is their job': `
team:
  - name: Ada Moor
    title: Head pilot
    product_team: pilots
  - name: Kit Buoy
    title: Deck hand
    product_team: ferries
`,
        'open jobs': `
- title: Deck hand
  team: Ferries
  department: Operations
  location: South quay
  status: open
- title: Harbour master
  team: Pilots
  department: Operations
  location: North quay
  status: planned
`,
        'open jobs that say little': `
- { title: Deck hand, team: Ferries, status: open }
- { title: Harbour master, team: Pilots, status: open }
`,
        'a menu': `
main:
  - title: Timetable
    url: /timetable
    weight: 1
    category: travel
    children:
      - { title: Winter, url: /timetable/winter, category: travel }
      - { title: Summer, url: /timetable/summer, category: travel }
`,
        'pages of documentation': `
- title: Board a ferry
  category: Passengers
  docs: /boarding
- title: Moor a ship
  category: Pilots
  docs: /mooring
`,
        'jobs of a pipeline': `
stages: [build, test, deploy]
build-timetable:
  name: Build the timetable
  stage: build
  image: node:22
  script: [npm run build]
  tier: free
test-timetable:
  name: Test the timetable
  stage: test
  script: npm test
`,
        'a workflow': `
name: Publish the timetable
on: { push: { branches: [main] } }
env: { TEAM: ferries, STATUS: beta }
jobs:
  publish:
    name: Publish it
    runs-on: ubuntu-latest
    environment: { name: production, status: done }
    steps:
      - name: Fetch
        uses: actions/checkout@v5
      - name: Build
        run: make
        env: { maturity: ga, team: ferries }
`,
        'an interface description': `
openapi: 3.1.0
info: { title: Timetable API, version: 1.2.0, contact: { name: Ferries team } }
tags:
  - { name: Berths, description: Where ships lie }
paths:
  /berths:
    get:
      parameters:
        - { name: status, in: query, schema: { type: string } }
        - { name: team, in: query, schema: { type: string } }
components:
  schemas:
    Berth:
      title: Berth
      type: object
      properties:
        status: { title: Status, type: string }
        maturity: { title: Maturity, type: string, enum: [ga, beta] }
        team: { title: Team, type: string }
    Ship:
      title: Ship
      type: object
`,
        translations: `
en:
  features:
    berths: { title: Berths, team: Team, status: Status, maturity: Maturity }
    ships: { title: Ships, team: Team, status: Status, maturity: Maturity }
  teams:
    show: { title: Your crew, members: Members, lead: Lead }
`,
        containers: `
services:
  timetable:
    image: harbour/timetable:3
    container_name: timetable
    ports: ['80:80']
    labels: { team: ferries, tier: free, status: beta }
  database:
    image: postgres:17
    container_name: database
`,
        'manifests of a cluster': `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: timetable
  labels: { team: ferries, tier: free, stage: beta }
spec:
  template:
    metadata: { name: timetable, labels: { team: ferries, tier: free } }
    spec:
      containers:
        - { name: web, image: harbour/timetable, ports: [{ name: http, containerPort: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { name: timetable, labels: { team: ferries, tier: free } }
`,
        'services and who answers for them': `
services:
  - name: timetable-api
    team: ferries
    docs: https://docs.example.com/timetable
  - name: berth-map
    team: pilots
    docs: https://docs.example.com/berths
`,
        'services with names for people': `
- name: Timetable API
  team: ferries
  tier: 1
  language: go
  status: stable
  repo: harbour/timetable
- name: Berth map
  team: pilots
  tier: 2
  language: go
  status: stable
  repo: harbour/berths
`,
        'one thing and its settings': `
app:
  name: Berth map
  team: pilots
  status: beta
log: { level: info }
`,
        'a feature switch': `
name: new_berth_map
introduced_by_url: https://example.com/changes/7
milestone: '31.2'
group: group::pilots
default_enabled: false
`,
        'what a start page praises': `
features:
  - { title: Fast, icon: bolt, description: Boards in a minute }
  - { title: Safe, icon: shield, description: Two anchors }
`,
        incidents: `
- { title: Fog on the quay, severity: high, team: pilots, status: done }
- { title: Lost anchor, severity: low, team: ferries, status: in progress }
`,
        'a list of things to do': `
- { title: Paint the boats, status: done, category: spring }
- { title: Count the ropes, status: in progress, category: spring }
`,
        'projects and who runs them': `
- { name: New north quay, pm: Noor Pier, lead: Ada Moor, status: in progress, client: Town }
- { name: Dredging, pm: Sol Dock, lead: Jo Anchor, status: done, client: Town }
`,
        'opening hours': `
- { name: Monday, am: 8-12, pm: 13-17 }
- { name: Tuesday, am: 8-12, pm: 13-17 }
`,
        accounts: `
FY31-Q1:
  - { name: Berth fees, amount: 300, category: income }
  - { name: Dredging, amount: 200, category: cost }
`,
        'levels of maturity': `
ga: { title: General availability, definition: Every ship may use it }
beta: { title: Beta, definition: Some ships may use it }
`,
        'steps for machines': `
- name: Set up the radar
  hosts: radar
  become: true
  tasks:
    - { name: Copy the charts, copy: { src: a, dest: b }, tags: [team] }
`,
        'lists of names': 'title: Who does what\nteams: [Pilots, Ferries]\nfeatures: [Berths, Ships]\n'
    }
    for (const [name, text] of Object.entries(others)) {
        it(`reads nothing from ${name}`, () => {
            assert.deepEqual(namesIn(text), [])
            assert.deepEqual(parse(text).diagnostics, [])
        })
    }

    it('leaves alone what is no YAML and has no list of ours, and what is a template', () => {
        for (const text of [
            'name: [a\nstatus: done',
            'name: {{ .Values.name }}\nproduct_team: {{ .Values.team }}\n{{- if .Values.on }}\non: true\n{{ end }}'
        ]) {
            assert.deepEqual(parse(text).diagnostics, [])
        }
    })

    describe('a page that is no YAML', () => {
        const list = 'features:\n  - title: Beacons\n    product_team: pilots\n'
        for (const [name, text, place, expected] of [
            ['a tab', `${list}\t  maturity: ga`, '3:0', 'blanks'],
            ['a text with a colon', `${list}  - title: Ports: north\n`, '3:16', 'quotes'],
            ['too few blanks', `${list} - title: Fog\n`, '3:1', 'indentation'],
            ['a line that is no pair', `${list}    maturity\n`, '3:4', 'pair'],
            ['an open bracket', `${list}    tier: [free, pro\n`, '3:4', 'closing'],
            ['an open quotation mark at the end', `${list}  - title: "Fog\n`, '3:2', 'closing'],
            ['an alias of nothing', `${list}  - title: *fog\n`, '3:11', 'anchor'],
            ['a control character', `${list}  - title: Fog\u0007`, '3:14', 'characters'],
            ['a broken escape', `${list}  - title: "\\q"`, '3:13', 'yaml'],
            ['collections too deep', `${list}  - ${'['.repeat(100)}`, '3:51', 'depth']
        ] as const) {
            it(`is told once of ${name}, with its place, and read not at all`, () => {
                const { value, diagnostics } = parse(text)
                assert.deepEqual(
                    diagnostics.map(diagnostic => [
                        diagnostic.code,
                        `${diagnostic.location.range.start.line}:${diagnostic.location.range.start.character}`,
                        diagnostic.code === 'yaml.invalid' && diagnostic.expected
                    ]),
                    [['yaml.invalid', place, expected]]
                )
                assert.deepEqual([value.features, value.teams], [[], []])
            })
        }
    })

    const beacons = 'title: Beacons, product_team: pilots'
    const bomb = [
        `a0: &a0 {${beacons}}`,
        ...Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`)
    ]
    const hostile: Readonly<Record<string, string>> = {
        'an alias bomb': bomb.join('\n'),
        'an anchor that holds itself': `&a [*a, {${beacons}}]`,
        'a map that holds itself': `a: &a {${beacons}, b: *a, c: {d: *a}}`,
        'nested brackets': `- {${beacons}}\n- ${'['.repeat(100_000)}`,
        'nested lists': `- {${beacons}}\n${'- '.repeat(100_000)}`,
        'maps up to the limit': `${'{a: '.repeat(48)}{b: {${beacons}}}${'}'.repeat(48)}`,
        'many entries': `- {${beacons}}\n`.repeat(20_000),
        'a long text without end': `- {${beacons}}\n- "${'x\n '.repeat(300_000)}`,
        'blanks between key and colon': `title: x\n${'team '.repeat(200_000)}`,
        'blanks in one line': `title: ${' '.repeat(500_000)}product_team: x`,
        'no line ends': `title: x, team: ${'a-b_'.repeat(300_000)}`
    }
    for (const [name, text] of Object.entries(hostile)) {
        it(`reads ${name} without end`, () => {
            const start = performance.now()
            assert.ok(parse(text))
            assert.ok(performance.now() - start < 3000)
        })
    }

    it('reads what many aliases stand for once', () =>
        assert.deepEqual(namesIn(`a: &a {${beacons}}\nb: *a\nc: [*a, *a]`), ['feature Beacons']))

    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

    it('never throws, whatever the text, and points only at places of the page', () => {
        const pieces = ['title: ', 'name: ', 'team: ', 'product_team: a\n', 'em: b\n', 'features:\n', '- ', '  ', '\n', '\r\n', '\r', '\t', '[', ']', '{', '}', ', ', ': ', '? ', '"', "'", '|\n', '>-\n', '#', '&a ', '*a', '!!str ', '!', '---\n', '...\n', '%YAML 1.2\n', '<<: ', '\uFEFF', 'Q3', 'Words'] // prettier-ignore
        const page = fc.array(
            fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 4 })),
            {
                maxLength: 40
            }
        )
        fc.assert(
            fc.property(page, parts => {
                const text = parts.join('')
                const { value, diagnostics } = parse(text)
                for (const { location } of [...value.features, ...value.teams, ...diagnostics]) {
                    wordsAt(text, location)
                }
            }),
            { numRuns: 2000 }
        )
    })

    it('names every feature and team by the words that stand at its place, however a list is mangled', () => {
        const lists = fixturesIn('lists').map(({ page }) => page.text)
        const pieces = fc.constantFrom('\n', '  ', '- ', ': ', '"', "'", '[', ']', '{', '}', '#', '&b ', '*b', '\t', '\r\n', 'x', 'title: Y\n', '---\n', '>\n', '') // prettier-ignore
        const cut = fc.record({ at: fc.nat(), remove: fc.nat({ max: 6 }), piece: pieces })
        fc.assert(
            fc.property(fc.constantFrom(...lists), fc.array(cut, { maxLength: 3 }), (list, cuts) => {
                const text = cuts.reduce((text, { at, remove, piece }) => {
                    const place = at % (text.length + 1)
                    return text.slice(0, place) + piece + text.slice(place + remove)
                }, list)
                const { value } = parse(text)
                for (const { name, location } of value.features) {
                    const written = wordsAt(text, name.location)
                    if (!/["\\']/.test(text)) {
                        assert.equal(plain(written.replace(/#.*/, '')), name.text)
                    }
                    wordsAt(text, location)
                }
                for (const { name, location } of value.teams) {
                    const written = wordsAt(text, location)
                    assert.ok(/[&*"'\\>|#]/.test(text) || plain(written).endsWith(name), `${written} ≠ ${name}`)
                }
            }),
            { numRuns: 2000 }
        )
    })
})
