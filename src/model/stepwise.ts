/**
 * Long work in steps: whoever runs it may turn to something else at any `yield`. A step of the largest handbooks takes a few
 * milliseconds; the work is pure, so that one which is given up leaves nothing behind.
 */
export type Stepwise<T> = Generator<void, T>

/** Do all of it at once. */
export function complete<T>(work: Stepwise<T>): T {
    for (;;) {
        const step = work.next()
        if (step.done) {
            return step.value
        }
    }
}

/** The items one by one, with a step after every so many of them. */
export function* inSteps<T>(items: Iterable<T>, each: (item: T) => void, perStep = 200): Stepwise<void> {
    let count = 0
    for (const item of items) {
        each(item)
        if (++count % perStep === 0) {
            yield
        }
    }
}
