import { RequestError } from '../requestError'
import type { PathSegment } from '../settings/editAtPath'
import type { SettingsStore } from '../settings/settingsStore'
import { globalId } from './globalId'

/** The one user of a workbench: whoever sits at this machine. */
const userId = globalId('User', '1')

/** `User` of the schema: whose settings these are. */
export const userFields = (settings: SettingsStore) => ({
    __typename: 'User',
    id: userId,
    username: 'you',
    displayName: 'You',
    avatarURL: null,
    siteAdmin: false,
    url: '/users/you',
    settingsURL: '/users/you/settings',
    viewerCanAdminister: true,
    latestSettings: settings.read()
})

/** `SettingsCascade` and `ConfigurationCascade` of the schema. There is one subject, so what it says is what holds. */
export function cascadeFields(settings: SettingsStore) {
    const contents = JSON.stringify(settings.read().values, undefined, 4)
    return { subjects: [userFields(settings)], final: contents, merged: { contents, messages: [] } }
}

interface Edit {
    readonly keyPath: readonly { readonly property?: string | null; readonly index?: number | null }[]
    readonly value?: unknown
    readonly valueIsJSONCEncodedString?: boolean
}

/** `SettingsMutation` of the schema. Edits last until the workbench stops. */
export function settingsMutation(settings: SettingsStore, input: { subject: string; lastID?: number | null }) {
    if (input.subject !== userId) {
        throw new RequestError(
            `there are no settings of ${JSON.stringify(input.subject)} here, only those of ${userId}`
        )
    }
    const lastId = input.lastID ?? undefined
    const edit = ({ edit: { keyPath, value, valueIsJSONCEncodedString } }: { edit: Edit }) => {
        const decoded = valueIsJSONCEncodedString && typeof value === 'string' ? parse(value) : value
        settings.edit(keyPath.map(toSegment), decoded ?? undefined, lastId)
        return done
    }
    return {
        editSettings: edit,
        editConfiguration: edit,
        overwriteSettings({ contents }: { contents: string }) {
            settings.overwrite(contents, lastId)
            return done
        }
    }
}

const done = { empty: { alwaysNil: null } }

function toSegment({ property, index }: Edit['keyPath'][number]): PathSegment {
    const segment = property ?? index
    if (segment == null) {
        throw new RequestError('a key path segment has neither property nor index')
    }
    return segment
}

function parse(value: string): unknown {
    try {
        return JSON.parse(value)
    } catch (error) {
        throw new RequestError(`the value to set is not JSON: ${(error as Error).message}`)
    }
}
