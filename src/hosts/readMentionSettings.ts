import { globProblem } from './globs'
import { isRecord } from './isRecord'
import { aliasesKey, ignoreKey, type IgnoredWord, type MentionSettings } from './mentionSettings'
import { firstOf, isText, shown, type Complain } from './settingValues'

/** More spellings of one name, or paths, than anybody keeps by hand; and more ignored words. */
const [mostTexts, mostWords] = [1000, 10_000]

/** Longer spellings, in characters, name nothing that is ever written again. */
const longestSpelling = 400

/** The texts of a list; what is none is named. */
function readTexts(value: unknown, at: string, example: string, complain: Complain): readonly string[] {
    if (value !== undefined && !Array.isArray(value)) {
        complain(`${at} is ${shown(value)}; expected a list such as \`${example}\`. It is left out.`)
        return []
    }
    const items = firstOf<unknown>(value ?? [], mostTexts, at, complain)
    const bad = items.find(item => !isText(item))
    if (items.some(item => !isText(item))) {
        complain(`${at} holds ${shown(bad)}; expected texts, as in \`${example}\`. The others hold.`)
    }
    return items.filter(isText)
}

/** The spellings of a list; what is none, or far too long for one, is named. */
function readSpellings(value: unknown, at: string, complain: Complain): readonly string[] {
    const texts = readTexts(value, at, '["browser plugin"]', complain)
    const long = texts.find(({ length }) => length > longestSpelling)
    if (long !== undefined) {
        complain(`${at} holds ${shown(long)}, ${long.length} characters long; expected at most ${longestSpelling}. The others hold.`) // prettier-ignore
    }
    return texts.filter(({ length }) => length <= longestSpelling)
}

/** Names the first key that means nothing. */
function checkKeys(value: Readonly<Record<string, unknown>>, at: string, known: readonly string[], complain: Complain) {
    const unknown = Object.keys(value).find(key => !known.includes(key))
    if (unknown !== undefined) {
        complain(
            `${at} has ${shown(unknown)}; expected ${known.map(key => `\`${key}\``).join(' or ')}. It is left out.`
        )
    }
}

/** A name as JSON, cut short. */
const brief = (name: string): string => shown(name).slice(1, -1)

function readAliases(value: unknown, complain: Complain): MentionSettings['aliases'] {
    if (value !== undefined && !isRecord(value)) {
        complain(`${aliasesKey} is ${shown(value)}; expected spellings by name, such as \`{ "Browser Extension": { "add": ["browser plugin"], "ban": ["extension"] } }\`. No spelling is added or banned.`) // prettier-ignore
    }
    return Object.fromEntries(
        Object.entries(isRecord(value) ? value : {}).map(([name, entry]) => {
            const at = `${aliasesKey}[${brief(name)}]`
            const isForAll = name === '*'
            if (isForAll && (Array.isArray(entry) || (isRecord(entry) && entry.add !== undefined))) {
                complain(`${at} is ${shown(entry)}; expected \`ban\` alone: a spelling can be banned for all names, but is added to one.`) // prettier-ignore
            } else if (!isRecord(entry) && !Array.isArray(entry)) {
                complain(`${at} is ${shown(entry)}; expected a list of spellings, or lists named \`add\` and \`ban\`. It is left out.`) // prettier-ignore
            } else if (isRecord(entry)) {
                checkKeys(entry, at, ['add', 'ban'], complain)
            }
            const { add, ban } = isRecord(entry) ? entry : { add: Array.isArray(entry) ? entry : undefined }
            return [
                name,
                {
                    add: isForAll ? [] : readSpellings(add, isRecord(entry) ? `${at}.add` : at, complain),
                    ban: readSpellings(ban, `${at}.ban`, complain)
                }
            ]
        })
    )
}

function readWord(value: unknown, at: string, complain: Complain): readonly IgnoredWord[] {
    if (isText(value)) {
        return [{ word: value }]
    }
    if (!isRecord(value) || !isText(value.word) || (value.in !== undefined && !isText(value.in))) {
        complain(`${at} is ${shown(value)}; expected words, or an object such as \`{ "word": "search team", "in": "docs/**" }\`. It is left out.`) // prettier-ignore
        return []
    }
    checkKeys(value, at, ['word', 'in'], complain)
    const problem = value.in && globProblem(value.in)
    if (problem) {
        complain(`${at}.in is ${problem}`)
        return []
    }
    return [{ word: value.word, ...(value.in && { in: value.in }) }]
}

function readIgnore(value: unknown, complain: Complain): MentionSettings['ignore'] {
    if (value !== undefined && !isRecord(value)) {
        complain(`${ignoreKey} is ${shown(value)}; expected lists named \`paths\` and \`words\`. Nothing is ignored.`)
    }
    const { paths, words } = isRecord(value) ? value : {}
    if (isRecord(value)) {
        checkKeys(value, ignoreKey, ['paths', 'words'], complain)
    }
    if (words !== undefined && !Array.isArray(words)) {
        complain(
            `${ignoreKey}.words is ${shown(words)}; expected a list such as \`["web team"]\`. No words are ignored.`
        )
    }
    return {
        paths: readTexts(paths, `${ignoreKey}.paths`, '["**/CHANGELOG.md"]', complain).filter(path => {
            const problem = globProblem(path)
            if (problem) {
                complain(`${ignoreKey}.paths holds ${problem}`)
            }
            return !problem
        }),
        words: Array.isArray(words)
            ? firstOf<unknown>(words, mostWords, `${ignoreKey}.words`, complain).flatMap((word, index) =>
                  readWord(word, `${ignoreKey}.words[${index}]`, complain)
              )
            : []
    }
}

/**
 * Read `okrLens.aliases` and `okrLens.ignore`. A bad value is left out and told in one sentence; good ones beside it hold.
 *
 * @param values settings by flat key
 */
export const readMentionSettings = (
    values: Readonly<Record<string, unknown>>,
    complain: Complain
): MentionSettings => ({
    aliases: readAliases(values[aliasesKey], complain),
    ignore: readIgnore(values[ignoreKey], complain)
})
