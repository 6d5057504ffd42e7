import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')

/** The order in which data walks: each layer imports only from itself and from those before it. */
const layers = [
    'model',
    'parsing',
    'linking',
    'history',
    'mentions',
    'presentation',
    'hosts',
    'extension.ts',
    'cli.ts',
    'publish.ts'
]

/** The packages that code left of `hosts` may use: pure ones. */
const purePackages = ['@lezer/common', '@lezer/markdown', 'js-yaml']

/** What the language itself offers of clock and chance. */
const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/

const filesBelow = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map(name => join(folder, name))
        .filter(path => path.endsWith('.ts'))

/** Every module specifier of a file: imports, re-exports, `import()`, `require()`. */
function importsOf(path: string): readonly string[] {
    return ts.preProcessFile(readFileSync(path, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName)
}

/** The file that a relative specifier means. */
function resolveImport(from: string, specifier: string): string {
    const target = resolve(dirname(from), specifier)
    const found = [target, `${target}.ts`, join(target, 'index.ts')].find(
        path => existsSync(path) && /\.\w+$/.test(path)
    )
    assert.ok(found, `${relative(root, from)} imports ${specifier}, which is no file`)
    return found
}

const layerOf = (path: string): number => layers.indexOf(relative(src, path).split('/')[0] ?? '')
const files = filesBelow(src)
const pureFiles = files.filter(path => layerOf(path) < layers.indexOf('hosts'))
const graph = new Map(
    files.map(path => [
        path,
        importsOf(path)
            .filter(specifier => specifier.startsWith('.'))
            .map(specifier => resolveImport(path, specifier))
    ])
)

describe('the layers', () => {
    it('hold every file', () => {
        assert.deepEqual(
            files.filter(path => layerOf(path) < 0).map(path => relative(root, path)),
            []
        )
        for (const layer of layers) {
            assert.ok(
                files.some(path => layerOf(path) === layers.indexOf(layer)),
                `${layer} is empty`
            )
        }
    })

    it('import only from their left', () => {
        const wrong = Array.from(graph).flatMap(([path, imports]) =>
            imports
                .filter(target => layerOf(target) > layerOf(path) || layerOf(target) < 0)
                .map(target => `${relative(root, path)} → ${relative(root, target)}`)
        )
        assert.deepEqual(wrong, [])
    })

    it('close no circle', () => {
        const done = new Set<string>()
        const circles: string[] = []
        const visit = (path: string, trail: readonly string[]): void => {
            if (trail.includes(path)) {
                circles.push([...trail.slice(trail.indexOf(path)), path].map(step => relative(src, step)).join(' → '))
            } else if (!done.has(path)) {
                graph.get(path)?.forEach(next => visit(next, [...trail, path]))
                done.add(path)
            }
        }
        files.forEach(path => visit(path, []))
        assert.deepEqual(circles, [])
    })

    it('left of the hosts use pure packages only, and neither clock nor chance', () => {
        const wrong = pureFiles.flatMap(path =>
            [
                ...importsOf(path).filter(specifier => !specifier.startsWith('.') && !purePackages.includes(specifier)),
                ...(impure.exec(readFileSync(path, 'utf8')) ?? [])
            ].map(found => `${relative(root, path)}: ${found}`)
        )
        assert.deepEqual(wrong, [])
    })

    for (const [place, isThere, lib] of [
        ['left of the hosts', (path: string) => layerOf(path) < layers.indexOf('hosts'), []],
        ['of the extension', (path: string) => path.startsWith(join(src, 'hosts/sourcegraph')), ['lib.webworker.d.ts']]
    ] as const) {
        it(`${place} compile with no more around them than they have where they run`, () => {
            const { options } = ts.parseJsonConfigFileContent({ extends: './tsconfig.json', files: [] }, ts.sys, root)
            const checked = files.filter(isThere)
            const program = ts.createProgram(checked, { ...options, lib: ['lib.es2023.d.ts', ...lib], types: [] })
            const problems = checked.flatMap(path => program.getSemanticDiagnostics(program.getSourceFile(path)))
            assert.deepEqual(
                problems.map(({ file, messageText }) => [
                    file?.fileName,
                    ts.flattenDiagnosticMessageText(messageText, ' ')
                ]),
                []
            )
        }).timeout(30_000)
    }

    it('keep the Markdown parser in one module', () => {
        const users = files.filter(path => importsOf(path).includes('@lezer/markdown')).map(path => relative(src, path))
        // The workbench page's editor colours code with the same parser's grammars; it reads no goals.
        assert.deepEqual(
            users.filter(path => !path.startsWith('hosts/workbench/page')),
            ['parsing/markdown/markdown.ts']
        )
    })

    it('keep the YAML parser in one module', () => {
        const users = files.filter(path => importsOf(path).includes('js-yaml')).map(path => relative(src, path))
        assert.deepEqual(users, ['parsing/lists/yaml.ts'])
    })

    it('reach the Sourcegraph API in one place, and as types elsewhere', () => {
        const users = files.filter(path => /^import (?!type).*from 'sourcegraph'$/m.test(readFileSync(path, 'utf8')))
        assert.deepEqual(
            users.map(path => relative(src, path)),
            ['extension.ts']
        )
    })
})
