import { createHash } from 'node:crypto'
import type { SourceRepository } from '../repositories/sourceRepository'
import { repositoryNameOfUrl } from '../repositories/repositoryNameOfUrl'
import { repositoryOfGitlab } from '../../gitlab/gitlabAddress'
import { globalId } from './globalId'
import { registryFields } from './registryFields'
import { repositoryFields } from './repositoryFields'
import { searchFields } from './searchFields'
import { cascadeFields, settingsMutation, userFields } from './settingsFields'
import { takeFirst } from './takeFirst'
import type { Workbench } from './workbench'

/** The version whose schema and behaviour the workbench follows. */
const productVersion = '3.41.0'

/** `Query` and `Mutation` of the schema. */
export function rootFields(workbench: Workbench) {
    const { repositories, settings } = workbench
    const find = (wanted: Wanted) => {
        const repository = repositories.find(candidate => isWanted(candidate, wanted))
        return repository ? repositoryFields(repository) : null
    }
    const mutateSettings = ({ input }: { input: Parameters<typeof settingsMutation>[1] }) =>
        settingsMutation(settings, input)
    return {
        repository: find,
        repositoryRedirect: find,
        repositories({ first, query, names, cloned }: Selection) {
            const words = query?.toLowerCase().trim() ?? ''
            const found = repositories.filter(
                ({ name }) => cloned && name.toLowerCase().includes(words) && (names?.includes(name) ?? true)
            )
            const nodes = takeFirst(found, first)
            return {
                nodes: nodes.map(repositoryFields),
                totalCount: found.length,
                pageInfo: { hasNextPage: nodes.length < found.length, endCursor: null }
            }
        },
        search: (args: Parameters<typeof searchFields>[0]) => searchFields(args, repositories),
        viewerSettings: () => cascadeFields(settings),
        viewerConfiguration: () => cascadeFields(settings),
        currentUser: () => userFields(settings),
        site: {
            id: globalId('Site', 'site'),
            siteID: 'okr-lens-workbench',
            productVersion,
            enableLegacyExtensions: true,
            allowSiteSettingsEdits: false,
            latestSettings: null,
            settingsURL: null,
            viewerCanAdminister: false
        },
        extensionRegistry: () => registryFields(workbench),
        settingsMutation: mutateSettings,
        configurationMutation: mutateSettings,
        // Accepted and dropped: a workbench counts nobody.
        logEvent: { alwaysNil: null },
        logUserEvent: { alwaysNil: null }
    }
}

interface Selection {
    readonly first?: number | null
    readonly query?: string | null
    readonly names?: readonly string[] | null
    readonly cloned: boolean
}

/** Three ways to name a repository; the first that is given counts. */
interface Wanted {
    readonly name?: string | null
    readonly uri?: string | null
    readonly cloneURL?: string | null
    /** SHA-256 of the name in lower case, in hexadecimal digits */
    readonly hashedName?: string | null
}

function isWanted({ name }: SourceRepository, wanted: Wanted): boolean {
    const known = name.toLowerCase()
    const named = wanted.name ?? wanted.uri
    const asked =
        (named == null ? undefined : (repositoryOfGitlab(named) ?? named)) ??
        (wanted.cloneURL ? repositoryNameOfUrl(wanted.cloneURL) : undefined)
    return asked === undefined
        ? createHash('sha256').update(known).digest('hex') === wanted.hashedName
        : asked.toLowerCase() === known
}
