import type { State } from './status'

/** What each state is drawn in: at least 3 to 1 on the backgrounds of light and dark themes alike. Words always stand beside them. */
export const stateColours: Readonly<Record<State, string>> = {
    'not-done': '#e03131',
    'at-risk': '#c9650a',
    'in-progress': '#1c7ed6',
    unknown: '#8a63d2',
    unrecorded: '#798391',
    'on-track': '#0e8a96',
    dropped: '#9c6b4a',
    done: '#2b9348'
}

/** What is counted and not graded. */
export const plainColour = '#5c7cfa'
