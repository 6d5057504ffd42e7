import { guard } from 'lit-html/directives/guard.js'
import { markdownElement } from '../markdown/markdownElement'

/** Markdown in a template; made anew only where it changed. */
export const markdownView = (markdown: string, base?: string): unknown =>
    guard([markdown, base], () => markdownElement(markdown, base))
