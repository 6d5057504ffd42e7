import { phrase, text } from './markdown'
import type { ViewPage } from './viewPage'

/** What stands in the place of a page that could not be put together. */
export const failedPage = (problem: string): ViewPage => ({
    title: 'OKR dashboard',
    parts: [phrase`The goals could not be shown: ${text(problem, 400)}. Reload the page to try again.`]
})
