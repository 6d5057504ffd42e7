import type { EnabledExtension, ExtensionManifest, Settings } from '../../extensionHost/extensionHost'
import { formatBytes } from '../formatBytes'
import type { Repository, RepositoryFiles, TextFile } from './repository'
import { requestGraphQL } from './requestGraphQL'

/** Larger files would make the code view slow, and Sourcegraph does not colour or search them either. */
const maximumBytes = 2_000_000

/** The repositories opened in the workbench, in the order they were opened. */
export async function loadRepositories(): Promise<readonly Repository[]> {
    const data = await ask<{ repositories: { nodes: Repository[] } }>(
        'query Repositories { repositories(first: 1000) { nodes { name } } }'
    )
    return data.repositories.nodes
}

/**
 * All files of a repository.
 *
 * @param revision a branch, tag or commit; the default branch where left out
 * @throws where repository or revision is unknown
 */
export async function loadRepositoryFiles(name: string, revision?: string): Promise<RepositoryFiles> {
    const data = await ask<{
        repository: {
            defaultBranch: { displayName: string } | null
            commit: { oid: string; fileNames: string[] } | null
        } | null
    }>(
        `query RepositoryFiles($name: String!, $revision: String!) {
            repository(name: $name) {
                defaultBranch { displayName }
                commit(rev: $revision) { oid fileNames }
            }
        }`,
        { name, revision: revision ?? 'HEAD' }
    )
    if (!data.repository) {
        throw new Error(`There is no repository “${name}” here. Open it with: okr-lens serve --open PATH`)
    }
    if (!data.repository.commit) {
        throw new Error(
            revision === undefined
                ? `Nothing is committed in “${name}” yet.`
                : `Repository “${name}” has no revision “${revision}”.`
        )
    }
    const { oid, fileNames } = data.repository.commit
    return {
        repository: name,
        commit: oid,
        branch: data.repository.defaultBranch?.displayName,
        paths: fileNames
    }
}

/** @throws where the file is missing, binary or too large to show, in words for the reader */
export async function loadTextFile(repository: string, commit: string, path: string): Promise<TextFile> {
    const data = await ask<{
        repository: { commit: { blob: { byteSize: number; binary: boolean; content: string } | null } | null } | null
    }>(
        `query Blob($name: String!, $commit: String!, $path: String!) {
            repository(name: $name) { commit(rev: $commit) { blob(path: $path) { byteSize binary content } } }
        }`,
        { name: repository, commit, path }
    )
    const blob = data.repository?.commit?.blob
    if (!blob) {
        throw new Error(`There is no file “${path}” in ${repository} at ${commit.slice(0, 7)}.`)
    }
    const { byteSize, binary, content } = blob
    if (binary) {
        throw new Error(`“${path}” is a binary file of ${formatBytes(byteSize)}. There is no text to show.`)
    }
    if (byteSize > maximumBytes) {
        const [size, limit] = [byteSize, maximumBytes].map(formatBytes)
        throw new Error(`“${path}” holds ${size}; the code view shows files up to ${limit}.`)
    }
    return { repository, commit, path, text: content, byteSize }
}

/** The reader's merged settings, by flat key. */
export async function loadSettings(): Promise<Settings> {
    const data = await ask<{ viewerSettings: { final: string } }>('query ViewerSettings { viewerSettings { final } }')
    return JSON.parse(data.viewerSettings.final) as Settings
}

/** Change one of the reader's settings; `null` takes it away. */
export async function editSettings(path: readonly (string | number)[], value: unknown): Promise<void> {
    const { viewerSettings } = await ask<{
        viewerSettings: { subjects: { id: string; latestSettings: { id: number } | null }[] }
    }>('query SettingsSubjects { viewerSettings { subjects { id latestSettings { id } } } }')
    // The last subject is the reader: what is set there wins.
    const subject = viewerSettings.subjects.at(-1)
    if (!subject) {
        throw new Error('There are no settings to change here.')
    }
    await ask(
        `mutation EditSettings($subject: ID!, $lastID: Int, $keyPath: [KeyPathSegment!]!, $value: JSONValue) {
            settingsMutation(input: { subject: $subject, lastID: $lastID }) {
                editSettings(edit: { keyPath: $keyPath, value: $value }) { empty { alwaysNil } }
            }
        }`,
        {
            subject: subject.id,
            lastID: subject.latestSettings?.id,
            keyPath: path.map(step => (typeof step === 'number' ? { index: step } : { property: step })),
            value
        }
    )
}

/**
 * The extensions that the settings enable, as the registry knows them.
 *
 * @throws where one is enabled that the registry does not know
 */
export async function loadEnabledExtensions(settings: Settings): Promise<readonly EnabledExtension[]> {
    const wanted = Object.entries((settings['extensions'] ?? {}) as Record<string, boolean>)
    const ids = wanted.filter(([, enabled]) => enabled).map(([id]) => id)
    if (ids.length === 0) {
        return []
    }
    const data = await ask<{
        extensionRegistry: { extensions: { nodes: { extensionID: string; manifest: { raw: string } | null }[] } }
    }>(
        `query Extensions($ids: [String!]!) {
            extensionRegistry { extensions(extensionIDs: $ids) { nodes { extensionID manifest { raw } } } }
        }`,
        { ids }
    )
    const manifests = new Map(
        data.extensionRegistry.extensions.nodes.map(node => [node.extensionID, node.manifest?.raw])
    )
    return ids.map(id => {
        const raw = manifests.get(id)
        if (raw == null) {
            throw new Error(`Extension “${id}” is enabled in the settings, but the registry does not know it.`)
        }
        const manifest = JSON.parse(raw) as ExtensionManifest
        if (!manifest.url) {
            throw new Error(`The manifest of extension “${id}” has no "url": where its bundle is served.`)
        }
        return { id, manifest, scriptURL: new URL(manifest.url, location.origin).href }
    })
}

/**
 * What the server answers to a query.
 *
 * @param signal ends the request
 * @throws where any of it cannot be answered, in the server's words
 */
export async function ask<T>(query: string, variables?: unknown, signal?: AbortSignal): Promise<T> {
    const { data, errors } = await requestGraphQL(query, variables, signal)
    if (errors?.length) {
        throw new Error(errors.map(error => error.message).join('; '))
    }
    return data as T
}
