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
    const { name, publisher, title, description, activationEvents, main, icon, iconDark, contributes } = manifest
    for (const [field, value] of Object.entries({ name, publisher })) {
        expect(field, value, isText(value) && namePattern.test(value), 'lower-case letters, digits, - and _')
    }
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
    if (isRecord(contributes)) {
        problems.push(...checkActions(contributes))
    }
    return problems
}

/** Every menu item leads to an action, and no two actions share an id. */
function checkActions({ actions = [], menus: given = {} }: Readonly<Record<string, unknown>>): readonly string[] {
    if (!Array.isArray(actions) || !actions.every(isRecord) || !isRecord(given)) {
        return ['"contributes" needs a list of actions and menus by name']
    }
    const ids = actions.map(({ id }) => id)
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
    const problems = twice.map(id => `"contributes.actions" has two with the id ${shown(id)}`)
    for (const [menu, items] of Object.entries(given)) {
        if (!menus.has(menu)) {
            problems.push(`"contributes.menus" has "${menu}", expected some of ${[...menus].join(', ')}`)
        }
        for (const item of Array.isArray(items) ? items.filter(isRecord) : []) {
            if (!ids.includes(item.action)) {
                problems.push(`"contributes.menus.${menu}" leads to ${shown(item.action)}, which is no action's id`)
            }
        }
    }
    return problems
}
