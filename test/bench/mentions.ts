import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AhoCorasick from 'ahocorasick'
import FastScanner from 'fastscan'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import { complete } from '../../src/model/stepwise'
import { findMentionsIn } from '../../src/mentions/findMentionsIn'
import { mentionAt } from '../../src/mentions/mentionAt'
import { indexOf } from '../mentions/indexOf'
import { portfolioOf } from '../mentions/portfolioOf'
import type { Bench, BenchTable } from './bench'
import { compare, lastAnswer, readOnce, time, type Work } from './compare'

const modules = join(process.cwd(), 'node_modules')
const megabyte = 1_000_000

/** Numbers from 0 to 1, the same in every run. */
function randomNumbers(seed: number): () => number {
    let state = seed
    return () => {
        state = (state + 0x6d2b79f5) | 0
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
    }
}

const pick = <Value>(values: readonly Value[], random: () => number): Value =>
    values[Math.floor(random() * values.length)]!

/** One string in one piece, as a host hands it over; what `slice` and `+` make is read more slowly. */
const inOnePiece = (text: string): string => Buffer.from(text).toString()

const read = (...path: readonly string[]): string => readFileSync(join(modules, ...path), 'utf8')

/** Real text that every checkout has: manuals, a compiler, a minified library. */
const sources = {
    prose: () =>
        readdirSync(modules)
            .flatMap(name => {
                try {
                    return [read(name, 'README.md')]
                } catch {
                    return []
                }
            })
            .join('\n'),
    code: () => read('typescript', 'lib', 'typescript.js'),
    minified: () => read('marked', 'marked.min.js')
}
type Kind = keyof typeof sources

/** Names of two to four words, most of them words of the prose. */
function namesFrom(prose: string, count: number): readonly string[] {
    const random = randomNumbers(count)
    const words = [...new Set(prose.toLowerCase().match(/\b[a-z]{3,12}\b/g))]
    const names = new Set<string>()
    while (names.size < count) {
        names.add(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(words, random)).join(' '))
    }
    return [...names]
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const spellings: readonly ((words: readonly string[]) => string)[] = [
    words => words.join(' '),
    words => words.map(capital).join(' '),
    words => words.join('-'),
    words => words.join('_'),
    words => words.join('_').toUpperCase(),
    words => words.map(capital).join('')
]

/** How many characters stand between two names: in a page about the plan, and in any other file. */
const gaps = { dense: 400, usual: 4_000 } as const

/** A document of that size, with a name in some spelling for each so many characters. */
function documentOf(source: string, size: number, names: readonly string[], gap: number): string {
    const random = randomNumbers(size)
    const parts: string[] = []
    for (let length = 0, at = 0; length < size; at = (at + gap) % source.length) {
        const part = `${source.slice(at, at + gap)} ${pick(spellings, random)(pick(names, random).split(' '))} `
        parts.push(part)
        length += part.length
    }
    return inOnePiece(parts.join('').slice(0, size))
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const looseForms = (names: readonly string[]): string[] =>
    names.flatMap(name => [' ', '-', '_', ''].map(joint => name.split(' ').join(joint)))

interface Contestant {
    readonly name: string
    /** above that many names it is left out: building takes a minute, or the engine refuses */
    readonly most: number
    /** how many characters of a document it can be asked to read */
    readonly characters: (names: number) => number
    readonly build: (names: readonly string[]) => (text: string) => unknown
}

/** Libraries and plain means. They look for four spellings in lower case and leave word borders to the caller. */
const contestants: readonly Contestant[] = [
    {
        name: 'OKR Lens',
        most: Infinity,
        characters: () => Infinity,
        build: names => {
            const index = indexOf(portfolioOf({ features: names }))
            return text => findMentionsIn({ uri: 'a', text }, index)
        }
    },
    {
        name: 'ahocorasick',
        most: 10_000,
        characters: () => Infinity,
        build: names => {
            const library = new AhoCorasick(looseForms(names))
            return text => library.search(text.toLowerCase())
        }
    },
    {
        name: 'fastscan',
        most: Infinity,
        characters: () => Infinity,
        build: names => {
            const library = new FastScanner(looseForms(names))
            return text => library.search(text.toLowerCase())
        }
    },
    {
        name: 'one regular expression',
        most: 10_000,
        characters: names => 100_000_000 / names ** 1.7,
        build: names => {
            const form = new RegExp(
                `\\b(?:${names.map(name => name.split(' ').map(escaped).join('[ _-]?')).join('|')})s?\\b`,
                'gi'
            )
            return text => Array.from(text.matchAll(form), ({ index }) => index)
        }
    },
    {
        name: 'indexOf for each',
        most: Infinity,
        characters: names => 100_000_000 / names,
        build: names => {
            const forms = looseForms(names)
            return text => {
                const lower = text.toLowerCase()
                return forms.flatMap(form => {
                    const found: number[] = []
                    for (let at = lower.indexOf(form); at >= 0; at = lower.indexOf(form, at + 1)) {
                        found.push(at)
                    }
                    return found
                })
            }
        }
    }
]

const usedMemory = (): number => {
    globalThis.gc?.()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
}

/** Scanning, building and memory of all contestants at so many names. */
function compareAt(count: number, sourceOf: (kind: Kind) => string): readonly (readonly (string | number)[])[][] {
    const names = namesFrom(sourceOf('prose'), count)
    const texts = Object.values(gaps).map(gap => documentOf(sourceOf('prose'), megabyte, names, gap))
    const floor = compare({ floor: () => readOnce(texts[0]!) }, { rounds: 5 }).floor.ms
    const taken = contestants.filter(({ most }) => count <= most)
    let ours: readonly number[] = []
    const rows = taken.map(({ name, build, characters }) => {
        const before = usedMemory()
        let scan: ((text: string) => unknown) | undefined
        const buildTime = time(() => (scan = build(names)))
        const memory = (usedMemory() - before) / megabyte
        const size = Math.max(200, Math.min(megabyte, Math.round(characters(count))))
        const speeds = texts.map(text => {
            const part = size < megabyte ? inOnePiece(text.slice(0, size)) : text
            return size / 1000 / compare({ scan: () => scan!(part) }, { rounds: 5 }).scan.ms
        })
        ours = ours.length > 0 ? ours : speeds
        return { name, speeds, buildTime, memory }
    })
    return [
        rows.map(({ name, speeds }) => [
            count,
            name,
            ...speeds.flatMap((speed, index) => [speed, ours[index]! / speed, megabyte / 1000 / floor / speed])
        ]),
        rows.map(({ name, buildTime, memory }) => [count, name, buildTime, globalThis.gc ? memory : '–'])
    ]
}

/** Our scan over documents of all kinds and sizes, at ten thousand names. */
function compareDocuments(sourceOf: (kind: Kind) => string): BenchTable {
    const names = namesFrom(sourceOf('prose'), 10_000)
    const index = indexOf(portfolioOf({ features: names }))
    const rows = (Object.keys(sources) as Kind[]).flatMap(kind =>
        [1_000, 10_000, 100_000, megabyte, 5 * megabyte].map(size => {
            const text = documentOf(sourceOf(kind), size, names, gaps.usual)
            const { floor, scan } = compare(
                { scan: () => findMentionsIn({ uri: 'a', text }, index), floor: () => readOnce(text) },
                { rounds: 5 }
            )
            const found = findMentionsIn({ uri: 'a', text }, index).length
            return [
                `${kind}, ${size / 1000} KB`,
                size / 1000 / scan.ms,
                size / 1000 / floor.ms,
                scan.ms / floor.ms,
                found
            ]
        })
    )
    const columns = ['document', 'MB/s', 'floor MB/s', 'times the floor', 'mentions']
    return { title: 'Documents at 10,000 names, one for each 4,000 characters', columns, rows }
}

/** Looking up a position among the mentions of a document of 1 MB. */
function compareLookups(sourceOf: (kind: Kind) => string): BenchTable {
    const names = namesFrom(sourceOf('prose'), 10_000)
    const text = documentOf(sourceOf('code'), megabyte, names, gaps.dense)
    const mentions = findMentionsIn({ uri: 'a', text }, indexOf(portfolioOf({ features: names })))
    const lines = text.split('\n')
    const random = randomNumbers(1)
    const lookUp: Work = () => {
        const line = Math.floor(random() * lines.length)
        return mentionAt(mentions, { line, character: Math.floor(random() * lines[line]!.length) })
    }
    time(lookUp, 100_000)
    // The clock is too coarse for one: each figure is the mean of a hundred.
    const microseconds = Array.from({ length: 2_000 }, () => time(lookUp, 100) * 1000).sort((a, b) => a - b)
    void lastAnswer()
    const at = (share: number): number => microseconds[Math.floor(microseconds.length * share)]!
    const columns = ['lookup among', 'p50 µs', 'p99 µs']
    return { title: 'Lookups', columns, rows: [[`${mentions.length} mentions`, at(0.5), at(0.99)]] }
}

/** A change of one page of a hundred. */
function compareUpdates(sourceOf: (kind: Kind) => string): BenchTable {
    const names = namesFrom(sourceOf('prose'), 10_100)
    const [one, other] = [names.slice(0, 10_000), [...names.slice(100, 10_000), ...names.slice(10_000)]]
    const portfolios = [portfolioOf({ features: one }), portfolioOf({ features: other })]
    let finder = createMentionFinder(portfolios[0]!)
    let turn = 0
    const { build, update } = compare(
        {
            build: () => createMentionFinder(portfolios[0]!),
            update: () => (finder = complete(finder.update(portfolios[++turn % 2]!)))
        },
        { rounds: 5 }
    )
    const rows = [
        ['built anew', build.ms],
        ['updated, 100 of 10,000 names changed', update.ms]
    ]
    return { title: 'Index of 10,000 names', columns: ['index', 'ms'], rows }
}

export const bench: Bench = {
    name: 'mentions',
    run: () => {
        const texts = new Map<Kind, string>()
        const sourceOf = (kind: Kind): string => {
            const text = texts.get(kind) ?? inOnePiece(sources[kind]())
            texts.set(kind, text)
            return text
        }
        const at = [100, 1_000, 10_000, 100_000].map(count => compareAt(count, sourceOf))
        const scanning: BenchTable = {
            title: 'Scanning 1 MB of prose',
            note:
                'Dense: a name for each 400 characters; usual: for each 4,000. The floor reads every character once. ' +
                'Slow contestants read a part of the document.',
            columns: ['names', 'by', ...Object.keys(gaps).flatMap(gap => [`${gap}, MB/s`, 'ours is', 'floors'])],
            rows: at.flatMap(([rows]) => rows!)
        }
        const building: BenchTable = {
            title: 'Building',
            note: 'Ours derives aliases as well. Memory needs `node --expose-gc`.',
            columns: ['names', 'by', 'ms', 'MB'],
            rows: at.flatMap(([, rows]) => rows!)
        }
        return Promise.resolve([
            scanning,
            building,
            compareDocuments(sourceOf),
            compareLookups(sourceOf),
            compareUpdates(sourceOf)
        ])
    }
}
