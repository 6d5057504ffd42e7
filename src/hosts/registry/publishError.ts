/** What keeps an extension from being published; the message is one line that names the place and what was expected. */
export class PublishError extends Error {}
