import { buildSchema } from 'graphql'

/**
 * The part of Sourcegraph's schema (as of 3.41) that extensions, the code-host client and the workbench page ask for. Names,
 * arguments, their defaults and what may be null are Sourcegraph's own: what validates here validates there.
 */
export const schema = buildSchema(/* GraphQL */ `
    scalar JSONValue
    scalar JSONCString
    scalar GitObjectID

    schema {
        query: Query
        mutation: Mutation
    }

    interface Node {
        id: ID!
    }

    type EmptyResponse {
        alwaysNil: String
    }

    type PageInfo {
        endCursor: String
        hasNextPage: Boolean!
    }

    type Query {
        repository(name: String, cloneURL: String, hashedName: String, uri: String): Repository
        repositoryRedirect(name: String, cloneURL: String, hashedName: String): RepositoryRedirect
        repositories(
            first: Int
            query: String
            after: String
            names: [String!]
            cloned: Boolean = true
            notCloned: Boolean = true
        ): RepositoryConnection!
        search(version: SearchVersion = V1, patternType: SearchPatternType, query: String = ""): Search
        viewerSettings: SettingsCascade!
        viewerConfiguration: ConfigurationCascade! @deprecated(reason: "use viewerSettings instead")
        currentUser: User
        site: Site!
        extensionRegistry: ExtensionRegistry!
    }

    type Mutation {
        settingsMutation(input: SettingsMutationGroupInput!): SettingsMutation
        configurationMutation(input: SettingsMutationGroupInput!): SettingsMutation
            @deprecated(reason: "use settingsMutation instead")
        logUserEvent(event: UserEvent!, userCookieID: String!): EmptyResponse
        logEvent(
            event: String!
            userCookieID: String!
            firstSourceURL: String
            lastSourceURL: String
            url: String!
            source: EventSource!
            argument: String
            publicArgument: String
            cohortID: String
            referrer: String
        ): EmptyResponse
    }

    enum EventSource {
        BACKEND
        CODEHOSTINTEGRATION
        IDEEXTENSION
        STATICWEB
        WEB
    }

    enum UserEvent {
        PAGEVIEW
        SEARCHQUERY
        CODEINTEL
        CODEINTELREFS
        CODEINTELINTEGRATION
        CODEINTELINTEGRATIONREFS
    }

    # Repositories

    union RepositoryRedirect = Repository | Redirect

    type Redirect {
        url: String!
    }

    type RepositoryConnection {
        nodes: [Repository!]!
        totalCount(precise: Boolean = false): Int
        pageInfo: PageInfo!
    }

    type Repository implements Node {
        id: ID!
        name: String!
        uri: String! @deprecated(reason: "use name instead")
        description: String!
        url: String!
        isFork: Boolean!
        isArchived: Boolean!
        isPrivate: Boolean!
        viewerCanAdminister: Boolean!
        mirrorInfo: MirrorRepositoryInfo!
        defaultBranch: GitRef
        commit(rev: String!, inputRevspec: String): GitCommit
        comparison(base: String, head: String, fetchMissing: Boolean = true): RepositoryComparison!
    }

    type MirrorRepositoryInfo {
        cloned: Boolean!
        cloneInProgress: Boolean!
    }

    enum GitRefType {
        GIT_BRANCH
        GIT_TAG
        GIT_REF_OTHER
    }

    type GitRef implements Node {
        id: ID!
        name: String!
        abbrevName: String!
        displayName: String!
        prefix: String!
        type: GitRefType!
        target: GitObject!
        repository: Repository!
        url: String!
    }

    type GitObject {
        oid: GitObjectID!
        abbreviatedOID: String!
        commit: GitCommit
    }

    type GitCommit implements Node {
        id: ID!
        repository: Repository!
        oid: GitObjectID!
        abbreviatedOID: String!
        url: String!
        canonicalURL: String!
        author: Signature!
        committer: Signature
        subject: String!
        body: String
        message: String!
        parents: [GitCommit!]!
        ancestors(first: Int, query: String, path: String, author: String, after: String): GitCommitConnection!
        tree(path: String = "", recursive: Boolean = false): GitTree
        fileNames: [String!]!
        blob(path: String!): GitBlob
        file(path: String!): File2
    }

    type GitCommitConnection {
        nodes: [GitCommit!]!
        totalCount: Int
        pageInfo: PageInfo!
    }

    type Signature {
        person: Person!
        date: String!
    }

    type Person {
        name: String!
        email: String!
        displayName: String!
    }

    interface TreeEntry {
        path: String!
        name: String!
        isDirectory: Boolean!
        url: String!
        canonicalURL: String!
        submodule: Submodule
        isSingleChild(first: Int, recursive: Boolean = false, recursiveSingleChild: Boolean = false): Boolean!
    }

    type Submodule {
        url: String!
        commit: String!
        path: String!
    }

    type GitTree implements TreeEntry {
        path: String!
        isRoot: Boolean!
        name: String!
        isDirectory: Boolean!
        commit: GitCommit!
        repository: Repository!
        url: String!
        canonicalURL: String!
        submodule: Submodule
        directories(first: Int, recursive: Boolean = false): [GitTree!]!
        files(first: Int, recursive: Boolean = false): [GitBlob!]!
        entries(first: Int, recursive: Boolean = false, recursiveSingleChild: Boolean = false): [TreeEntry!]!
        isSingleChild(first: Int, recursive: Boolean = false, recursiveSingleChild: Boolean = false): Boolean!
    }

    interface File2 {
        path: String!
        name: String!
        isDirectory: Boolean!
        content: String!
        byteSize: Int!
        binary: Boolean!
        richHTML: String!
        url: String!
        canonicalURL: String!
    }

    type GitBlob implements TreeEntry & File2 {
        path: String!
        name: String!
        isDirectory: Boolean!
        content: String!
        byteSize: Int!
        binary: Boolean!
        richHTML: String!
        commit: GitCommit!
        repository: Repository!
        url: String!
        canonicalURL: String!
        submodule: Submodule
        isSingleChild(first: Int, recursive: Boolean = false, recursiveSingleChild: Boolean = false): Boolean!
    }

    type RepositoryComparison {
        fileDiffs(first: Int, after: String): FileDiffConnection!
    }

    type FileDiffConnection {
        nodes: [FileDiff!]!
        totalCount: Int
        pageInfo: PageInfo!
    }

    type FileDiff {
        oldPath: String
        newPath: String
        internalID: String!
    }

    # Search

    enum SearchVersion {
        V1
        V2
    }

    enum SearchPatternType {
        standard
        literal
        regexp
        structural
    }

    type Search {
        results: SearchResults!
    }

    type SearchResults {
        results: [SearchResult!]!
        matchCount: Int!
        approximateResultCount: String!
        limitHit: Boolean!
        cloning: [Repository!]!
        missing: [Repository!]!
        timedout: [Repository!]!
        elapsedMilliseconds: Int!
        alert: SearchAlert
    }

    union SearchResult = FileMatch | Repository

    type FileMatch {
        repository: Repository!
        file: GitBlob!
        lineMatches: [LineMatch!]!
        limitHit: Boolean!
    }

    type LineMatch {
        preview: String!
        lineNumber: Int!
        offsetAndLengths: [[Int!]!]!
        limitHit: Boolean!
    }

    type SearchAlert {
        title: String!
        description: String
    }

    # Settings

    interface SettingsSubject {
        id: ID!
        latestSettings: Settings
        settingsURL: String
        viewerCanAdminister: Boolean!
    }

    type Settings {
        id: Int!
        contents: JSONCString!
    }

    type SettingsCascade {
        subjects: [SettingsSubject!]!
        final: String!
        merged: Configuration! @deprecated(reason: "use final instead")
    }

    type ConfigurationCascade {
        subjects: [SettingsSubject!]!
        merged: Configuration!
    }

    type Configuration {
        contents: JSONCString!
        messages: [String!]!
    }

    type User implements Node & SettingsSubject {
        id: ID!
        username: String!
        displayName: String
        avatarURL: String
        siteAdmin: Boolean!
        url: String!
        latestSettings: Settings
        settingsURL: String
        viewerCanAdminister: Boolean!
    }

    type Org implements Node & SettingsSubject {
        id: ID!
        name: String!
        displayName: String
        latestSettings: Settings
        settingsURL: String
        viewerCanAdminister: Boolean!
    }

    type Site implements Node & SettingsSubject {
        id: ID!
        siteID: String!
        productVersion: String!
        enableLegacyExtensions: Boolean!
        allowSiteSettingsEdits: Boolean!
        latestSettings: Settings
        settingsURL: String
        viewerCanAdminister: Boolean!
    }

    input SettingsMutationGroupInput {
        subject: ID!
        lastID: Int
    }

    input KeyPathSegment {
        property: String
        index: Int
    }

    input SettingsEdit {
        keyPath: [KeyPathSegment!]!
        value: JSONValue
        valueIsJSONCEncodedString: Boolean = false
    }

    input ConfigurationEdit {
        keyPath: [KeyPathSegment!]!
        value: JSONValue
        valueIsJSONCEncodedString: Boolean = false
    }

    type SettingsMutation {
        editSettings(edit: SettingsEdit!): UpdateSettingsPayload
        editConfiguration(edit: ConfigurationEdit!): UpdateSettingsPayload
        overwriteSettings(contents: String!): UpdateSettingsPayload
    }

    type UpdateSettingsPayload {
        empty: EmptyResponse
    }

    # Extensions

    type ExtensionRegistry {
        extension(extensionID: String!): RegistryExtension
        extensions(
            first: Int
            publisher: ID
            query: String
            local: Boolean = true
            remote: Boolean = true
            extensionIDs: [String!]
            prioritizeExtensionIDs: [String!]
        ): RegistryExtensionConnection!
        localExtensionIDPrefix: String
    }

    type RegistryExtensionConnection {
        nodes: [RegistryExtension!]!
        totalCount: Int!
        pageInfo: PageInfo!
        url: String
        error: String
    }

    type RegistryExtension implements Node {
        id: ID!
        extensionID: String!
        extensionIDWithoutRegistry: String!
        name: String!
        manifest: ExtensionManifest
        url: String!
        isLocal: Boolean!
        isWorkInProgress: Boolean!
        viewerCanAdminister: Boolean!
    }

    type ExtensionManifest {
        raw: String!
        jsonFields(fields: [String!]!): JSONValue!
        description: String
        bundleURL: String
    }
`)
