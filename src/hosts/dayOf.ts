import type { CalendarDate } from '../model/quarter'

const pad = (value: number): string => String(value).padStart(2, '0')

/** The day that it is where the reader is. */
export const dayOf = (now: Date): CalendarDate =>
    `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
