import type { Occurrence } from './occurrence'

/** Of occurrences that overlap keep the longest, then the leftmost, then the first given; answers in reading order. */
export function pickLongest(occurrences: readonly Occurrence[]): readonly Occurrence[] {
    if (occurrences.length < 2) {
        return occurrences
    }
    const byStart = [...occurrences].sort((a, b) => a.start - b.start)
    const picked: Occurrence[] = []
    let cluster: Occurrence[] = []
    let end = -1
    for (const occurrence of byStart) {
        if (occurrence.start >= end) {
            picked.push(...pickFromCluster(cluster))
            cluster = []
        }
        cluster.push(occurrence)
        end = Math.max(end, occurrence.end)
    }
    picked.push(...pickFromCluster(cluster))
    return picked.sort((a, b) => a.start - b.start)
}

/** Occurrences that hang together; `taken` has one mark per character between the first and the last. */
function pickFromCluster(cluster: readonly Occurrence[]): readonly Occurrence[] {
    const [first] = cluster
    if (!first || cluster.length === 1) {
        return cluster
    }
    const taken = new Uint8Array(cluster.reduce((end, occurrence) => Math.max(end, occurrence.end), 0) - first.start)
    const longestFirst = [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start))
    return longestFirst.filter(({ start, end }) => {
        // Whatever was taken is no shorter, so that it covers an end of what it overlaps.
        const [from, to] = [start - first.start, end - first.start]
        const isFree = !taken[from] && !taken[to - 1]
        if (isFree) {
            taken.fill(1, from, to)
        }
        return isFree
    })
}
