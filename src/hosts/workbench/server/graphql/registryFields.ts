import type { Manifest } from '../readManifest'
import { globalId } from './globalId'
import { takeFirst } from './takeFirst'
import type { Workbench } from './workbench'

/** Where the server hands out the bundle of the extension. */
export const bundlePath = '/-/static/extension/okr-lens.js'

/** `ExtensionRegistry` of the schema: a registry in which the one extension that was built here is published. */
export function registryFields({ manifest, baseUrl }: Workbench) {
    const all = async () => [extensionFields(await manifest(), baseUrl)]
    return {
        localExtensionIDPrefix: null,

        async extension({ extensionID }: { extensionID: string }) {
            return (await all()).find(extension => extension.extensionID === extensionID) ?? null
        },

        /** The extensions with the given ids. Ids to prioritize decide the order alone, and there is but one extension. */
        async extensions({ first, query, extensionIDs }: Selection) {
            const words = query?.toLowerCase().trim() ?? ''
            const found = (await all())
                .filter(({ extensionID }) => extensionIDs?.includes(extensionID) ?? true)
                .filter(({ extensionID }) => extensionID.toLowerCase().includes(words))
            const nodes = takeFirst(found, first)
            const pageInfo = { hasNextPage: nodes.length < found.length, endCursor: null }
            return { nodes, totalCount: found.length, pageInfo, url: null, error: null }
        }
    }
}

interface Selection {
    readonly first?: number | null
    readonly query?: string | null
    readonly extensionIDs?: readonly string[] | null
}

function extensionFields({ extensionId, fields }: Manifest, baseUrl: string) {
    const bundleURL = baseUrl + bundlePath
    const published: Readonly<Record<string, unknown>> = { ...fields, extensionID: extensionId, url: bundleURL }
    return {
        id: globalId('RegistryExtension', extensionId),
        extensionID: extensionId,
        extensionIDWithoutRegistry: extensionId,
        name: extensionId.slice(extensionId.indexOf('/') + 1),
        url: `/extensions/${extensionId}`,
        isLocal: true,
        isWorkInProgress: fields.wip === true,
        viewerCanAdminister: false,
        manifest: {
            raw: JSON.stringify(published, undefined, 2),
            jsonFields: ({ fields: names }: { fields: readonly string[] }) =>
                Object.fromEntries(Object.entries(published).filter(([name]) => names.includes(name))),
            description: typeof fields.description === 'string' ? fields.description : null,
            bundleURL
        }
    }
}
