/** A size for people: `812 bytes`, `1.2 kB`, `3.4 MB`. */
export function formatBytes(bytes: number): string {
    if (bytes < 1000) {
        return bytes === 1 ? '1 byte' : `${bytes} bytes`
    }
    return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
