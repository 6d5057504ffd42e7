/** A style sheet: the bundler copies it beside the page, whose HTML names it. */
declare module '*.css'
