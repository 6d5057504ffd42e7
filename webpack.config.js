const path = require('path')
const CopyPlugin = require('copy-webpack-plugin')
const { ThirdPartyNotices } = require('./build/thirdPartyNotices.cjs')

const dist = path.join(__dirname, 'dist')
const hostPackage = path.dirname(require.resolve('@sourcegraph/code-host-integration/package.json'))

/** What all three bundles share. Types are checked by `npm run typecheck` and by test/layers.test.ts, once for all. */
const bundle = (name, options) => ({
    name,
    mode: 'production',
    devtool: 'source-map',
    module: {
        rules: [
            {
                test: /\.ts$/,
                loader: 'ts-loader',
                options: { instance: name, transpileOnly: true, compilerOptions: { noEmit: false } }
            },
            { test: /js-yaml\.mjs$/, loader: path.join(__dirname, 'build/withoutSchemas.cjs') },
            { test: /\.css$/, type: 'asset/resource', generator: { filename: '[name][ext]' } }
        ]
    },
    cache: { type: 'filesystem', name, buildDependencies: { config: [__filename] } },
    stats: { preset: 'errors-warnings', timings: true, assets: true, excludeAssets: /\.map$|chunk/ },
    ...options,
    resolve: { extensions: ['.ts', '.mjs', '.js'], ...options.resolve }
})

const product = [
    // One classic-worker script: the host runs it with importScripts beside other extensions, so everything stays inside webpack's function.
    bundle('extension', {
        entry: { extension: './src/extension.ts' },
        target: ['webworker', 'es2020'],
        // The registry looks for `<main without .js>.map`.
        output: {
            path: dist,
            filename: '[name].js',
            sourceMapFilename: '[name].map',
            library: { type: 'commonjs' }
        },
        externals: { sourcegraph: 'commonjs sourcegraph' },
        resolve: {
            conditionNames: ['es2015', '...'],
            // The Markdown parser says how its nodes look in an editor, which an extension is not.
            alias: { '@lezer/highlight': path.join(__dirname, 'build/noHighlighting.mjs') }
        },
        performance: { hints: 'error', maxAssetSize: 420_000, maxEntrypointSize: 420_000 },
        optimization: { minimizer: ['...'] },
        // The sideload layout: package.json beside the bundle.
        plugins: [
            new CopyPlugin({ patterns: [{ from: 'package.json', to: dist }] }),
            new ThirdPartyNotices({ filename: 'extension.js.LICENSE.txt' })
        ]
    }),
    bundle('cli', {
        entry: { cli: './src/cli.ts', publish: './src/publish.ts' },
        target: 'node20',
        optimization: { minimize: false },
        output: { path: dist, filename: '[name].js' },
        performance: { hints: false },
        plugins: [new ThirdPartyNotices({ filename: 'cli.js.LICENSE.txt' })]
    }),
    bundle('workbench', {
        entry: { page: './src/hosts/workbench/page/main.ts' },
        target: ['web', 'es2020'],
        // Served on this machine only: a quick start is worth more than a small page.
        optimization: { minimize: false },
        output: {
            path: path.join(dist, 'workbench'),
            filename: '[name].js',
            chunkFilename: 'chunk-[contenthash:8].js',
            publicPath: '/-/workbench/'
        },
        performance: { hints: false },
        plugins: [
            new ThirdPartyNotices({ filename: 'page.js.LICENSE.txt', copied: [hostPackage] }),
            new CopyPlugin({
                patterns: [
                    { from: 'src/hosts/workbench/page/index.html', to: '.' },
                    {
                        from: path.join(hostPackage, 'scripts', 'extensionHostWorker.bundle.js'),
                        to: '.',
                        info: { minimized: true }
                    },
                    // Sourcegraph's code-host client, for the pages as on GitLab; its own layout.
                    ...[
                        'extensionHostFrame.html',
                        'css/inject.bundle.css',
                        'css/style.bundle.css',
                        'scripts/integration.bundle.js',
                        'scripts/extensionHostWorker.bundle.js'
                    ].map(file => ({
                        from: path.join(hostPackage, file),
                        to: path.join('integration', file),
                        info: { minimized: true }
                    }))
                ]
            })
        ]
    })
]

/** `npm run bench` measures what ships: bundled code, not what a loader makes of it while it runs. */
const bench = bundle('bench', {
    entry: { run: './test/bench/run.ts', readLongPage: './test/bench/readLongPage.ts' },
    target: 'node20',
    optimization: { minimize: false },
    output: { path: path.join(dist, 'bench'), filename: '[name].js' },
    performance: { hints: false }
})

module.exports = ({ bench: isBench }) => (isBench ? [product.find(({ name }) => name === 'extension'), bench] : product)
