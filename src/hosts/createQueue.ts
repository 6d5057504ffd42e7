/** Runs jobs in the order they are given, a few at a time. */
export function createQueue(most: number): <T>(job: () => Promise<T>) => Promise<T> {
    const waiting: (() => void)[] = []
    let running = 0
    const next = (): void => {
        if (running < most) {
            waiting.shift()?.()
        }
    }
    return job =>
        new Promise((resolve, reject) => {
            waiting.push(() => {
                running++
                job()
                    .then(resolve, reject)
                    .finally(() => {
                        running--
                        next()
                    })
            })
            next()
        })
}
