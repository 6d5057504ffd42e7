import { isRecord } from '../isRecord'

/** What an instance's registry and its clients hold a manifest to; a registry itself checks no more than that it is JSON. */
const longestDescription = 280
const namePattern = /^[a-z0-9_-]+$/
const activationEvent = /^(?:\*|onLanguage:\w+)$/
const categories: ReadonlySet<unknown> = new Set([
    'Reports and stats',
    'External services',
    'Linters',
    'Code editors',
    'Code analysis',
    'Programming languages',
    'Other'
])
const menus: ReadonlySet<string> = new Set([
    'commandPalette',
    'global/nav',
    'editor/title',
    'search/results/toolbar',
    'panel/toolbar',
    'hover',
    'help',
    'directory/page'
])

const headerColors: ReadonlySet<unknown> = new Set(
    ['blue', 'yellow', 'orange', 'pink', 'red', 'purple', 'green', 'grey'] // prettier-ignore
)
const repositoryFields: ReadonlySet<string> = new Set(['url', 'type', 'directory'])
const contributions: ReadonlySet<string> = new Set(['actions', 'menus', 'configuration', 'views', 'searchFilters'])
const actionFields: ReadonlySet<string> = new Set(
    ['id', 'command', 'commandArguments', 'title', 'disabledTitle', 'category', 'description', 'iconURL', 'actionItem'] // prettier-ignore
)
const actionItemFields: ReadonlySet<string> = new Set(
    ['label', 'description', 'iconURL', 'iconDescription', 'pressed'] // prettier-ignore
)
const menuItemFields: ReadonlySet<string> = new Set(['action', 'alt', 'when', 'disabledWhen', 'group'])

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const shown = (value: unknown): string => JSON.stringify(value) ?? 'missing'

/**
 * Check the fields of a `package.json` that make it an extension.
 *
 * @returns one sentence for each problem: the field, what stands there, what was expected; none where all is well
 */
export function checkManifest(manifest: Readonly<Record<string, unknown>>): readonly string[] {
    const problems: string[] = []
    const expect = (field: string, value: unknown, isRight: boolean, expected: string): void => {
        if (!isRight) {
            problems.push(`"${field}" is ${shown(value)}, expected ${expected}`)
        }
    }
    const { name, publisher, extensionID, title, description, activationEvents, main } = manifest
    const { icon, iconDark, headerColor, repository, tags, wip, contributes } = manifest
    for (const [field, value] of Object.entries({ name, publisher })) {
        expect(field, value, isText(value) && namePattern.test(value), 'lower-case letters, digits, - and _')
    }
    const isID = extensionID === undefined || (isText(extensionID) && /^(?:[\w.-]+\/)?[a-z0-9_-]+\/[a-z0-9_-]+$/.test(extensionID)) // prettier-ignore
    expect('extensionID', extensionID, isID, '"publisher/name"')
    expect('title', title, title === undefined || isText(title), 'a title')
    const isDescription = isText(description) && description.length <= longestDescription
    expect('description', description, isDescription, `1 to ${longestDescription} characters`)
    expect('main', main, isText(main) && main.endsWith('.js'), 'the path of the bundle, such as "dist/extension.js"')
    const areEvents =
        Array.isArray(activationEvents) &&
        activationEvents.length > 0 &&
        activationEvents.every(event => typeof event === 'string' && activationEvent.test(event))
    expect('activationEvents', activationEvents, areEvents, '["*"] or a list of "onLanguage:…"')
    for (const [field, value] of Object.entries({ icon, iconDark })) {
        const isImage = value === undefined || (isText(value) && /^(?:data:image\/|https:\/\/)/.test(value))
        expect(field, value, isImage, 'an https address or a data: address of an image')
    }
    const given = manifest.categories ?? []
    const areCategories = Array.isArray(given) && given.every(category => categories.has(category))
    expect('categories', given, areCategories, `some of ${[...categories].join(', ')}`)
    const isColour = headerColor === undefined || headerColors.has(headerColor)
    expect('headerColor', headerColor, isColour, `one of ${[...headerColors].join(', ')}`)
    const isRepository =
        repository === undefined ||
        (isRecord(repository) &&
            isText(repository.url) &&
            Object.entries(repository).every(([key, value]) => repositoryFields.has(key) && isText(value)))
    expect('repository', repository, isRepository, 'an object of "url" and, if need be, "type" and "directory"')
    expect('tags', tags, tags === undefined || (Array.isArray(tags) && tags.every(isText)), 'a list of words')
    expect('wip', wip, wip === undefined || typeof wip === 'boolean', 'true or false')
    if (isRecord(contributes)) {
        problems.push(...checkContributions(contributes))
    } else {
        expect('contributes', contributes, contributes === undefined, 'an object')
    }
    return problems
}

/** What clients would pass over without a word: parts that they do not know, and parts without what they need. */
function checkContributions(contributes: Readonly<Record<string, unknown>>): readonly string[] {
    const problems = Object.keys(contributes)
        .filter(part => !contributions.has(part))
        .map(part => `"contributes" has "${part}", expected some of ${[...contributions].join(', ')}`)
    const { configuration, views = [] } = contributes
    if (configuration !== undefined && !(isRecord(configuration) && isRecord(configuration.properties))) {
        problems.push('"contributes.configuration" needs settings by name in "properties"')
    }
    if (!Array.isArray(views) || !views.every(view => isRecord(view) && isText(view.id) && isText(view.where))) {
        problems.push('"contributes.views" needs an "id" and a "where" for each view')
    }
    return [...problems, ...checkActions(contributes)]
}

/** Every action runs a command, every menu item leads to an action, and no two actions share an id. */
function checkActions({ actions = [], menus: given = {} }: Readonly<Record<string, unknown>>): readonly string[] {
    if (!Array.isArray(actions) || !actions.every(isRecord) || !isRecord(given)) {
        return ['"contributes" needs a list of actions and menus by name']
    }
    const problems: string[] = []
    const checkFields = (at: string, fields: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): void => {
        const unknown = Object.keys(fields).filter(field => !known.has(field))
        problems.push(...unknown.map(field => `"${at}" has "${field}", expected some of ${[...known].join(', ')}`))
    }
    const ids = actions.map(({ id }) => id)
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
    problems.push(...twice.map(id => `"contributes.actions" has two with the id ${shown(id)}`))
    actions.forEach(({ actionItem = {}, ...action }, index) => {
        const at = `contributes.actions[${index}]`
        checkFields(at, action, actionFields)
        if (!isText(action.id) || !isText(action.command)) {
            problems.push(`"${at}" needs an "id" and a "command"`)
        }
        if (action.commandArguments !== undefined && !Array.isArray(action.commandArguments)) {
            problems.push(`"${at}.commandArguments" is ${shown(action.commandArguments)}, expected a list`)
        }
        if (isRecord(actionItem)) {
            checkFields(`${at}.actionItem`, actionItem, actionItemFields)
        }
    })
    for (const [menu, items] of Object.entries(given)) {
        if (!menus.has(menu)) {
            problems.push(`"contributes.menus" has "${menu}", expected some of ${[...menus].join(', ')}`)
        }
        for (const item of Array.isArray(items) ? items.filter(isRecord) : []) {
            checkFields(`contributes.menus.${menu}`, item, menuItemFields)
            for (const action of [item.action, ...(item.alt === undefined ? [] : [item.alt])]) {
                if (!ids.includes(action)) {
                    problems.push(`"contributes.menus.${menu}" leads to ${shown(action)}, which is no action's id`)
                }
            }
        }
    }
    return problems
}
