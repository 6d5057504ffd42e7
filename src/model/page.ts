/** A file of a handbook as its host hands it over. `uri` is a path, or `git://<repository>?<commit>#<path>`. */
export interface Page {
    readonly uri: string
    readonly text: string
}
