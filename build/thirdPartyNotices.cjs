const fs = require('fs')
const path = require('path')

/** The folder of the package that a file belongs to; undefined for a file of ours. */
const packageFolder = file => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file)?.[0]

/** The files that a bundle is made of. webpack joins modules into one where it can. */
const filesOf = modules =>
    [...modules].flatMap(module => (module.modules ? filesOf(module.modules) : [module.resource]))

/** What must be told of a package wherever it is handed on: its name, its licence, and the words of that licence. */
function noticeOf(folder) {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
    const texts = fs
        .readdirSync(folder)
        .filter(file => /^(?:licen[cs]e|copying|notice)\b/i.test(file))
        .sort()
        .map(file => fs.readFileSync(path.join(folder, file), 'utf8').trim())
    const elsewhere = `The package has no file of it; the words stand at https://spdx.org/licenses/${license}.html`
    return [`${name} ${version} (${license})`, ...(texts.length > 0 ? texts : [elsewhere])].join('\n\n')
}

/**
 * Writes beside the bundles of a build, into one file, the notices of all packages that they are made of.
 *
 * @param filename below the output folder: `extension.js.LICENSE.txt`
 * @param copied folders of packages whose files are copied as they are
 */
class ThirdPartyNotices {
    constructor({ filename, copied = [] }) {
        Object.assign(this, { filename, copied })
    }

    apply(compiler) {
        const { Compilation, sources } = compiler.webpack
        compiler.hooks.thisCompilation.tap('ThirdPartyNotices', compilation => {
            // After the minimizer, which leaves a file of this name that holds only what comments say.
            const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT
            compilation.hooks.processAssets.tap({ name: 'ThirdPartyNotices', stage }, () => {
                const folders = filesOf(compilation.modules).map(file => file && packageFolder(file))
                const all = [...new Set([...folders.filter(Boolean), ...this.copied])].sort()
                const notices = new sources.RawSource(`${all.map(noticeOf).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
                const write = compilation.getAsset(this.filename) ? 'updateAsset' : 'emitAsset'
                compilation[write](this.filename, notices)
            })
        })
    }
}

module.exports = { ThirdPartyNotices }
