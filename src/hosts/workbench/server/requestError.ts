/** A request that cannot be met. The message is one line, meant for who asked; anything else that is thrown stays with us. */
export class RequestError extends Error {
    override readonly name = 'RequestError'

    constructor(
        message: string,
        /** HTTP status where the request is not one for GraphQL */
        readonly status = 400
    ) {
        super(message)
    }
}
