/**
 * Ask once per key, and keep the answers of the keys asked for last. A failed answer is forgotten, so that the next one who
 * asks tries again.
 *
 * @param limit how many answers are kept
 */
export function memoizeLatest<T>(limit: number, ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
    const answers = new Map<string, Promise<T>>()
    return key => {
        const answer = answers.get(key) ?? ask(key)
        // Deleting first moves the key to the end: the first key is always the one that was not asked for longest.
        answers.delete(key)
        answers.set(key, answer)
        answer.catch(() => answers.get(key) === answer && answers.delete(key))
        for (const oldest of answers.keys()) {
            if (answers.size <= limit) {
                break
            }
            answers.delete(oldest)
        }
        return answer
    }
}
