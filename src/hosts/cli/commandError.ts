/** What a person at the terminal got wrong; the message is one line that names the place and what was expected. */
export class CommandError extends Error {}
