import { isCalendarDate, type CalendarDate } from '../../model/quarter'
import { isRecord } from '../isRecord'
import { shown } from '../settingValues'

/** What tells what stands behind files in a list: nothing, their paths, or their text as well. */
export const fileDecorationModes = ['off', 'paths', 'contents'] as const
export type FileDecorationMode = (typeof fileDecorationModes)[number]

/** What hardly anyone sets. */
export interface AdvancedSettings {
    readonly fileDecorations: FileDecorationMode
    /** age after which a source is read again when somebody looks, at least 1 */
    readonly refreshMinutes: number
    /** whether the history of pages is read, in hosts that have room to show it */
    readonly history: boolean
    /** the day as of which goals are shown; absent: today */
    readonly asOf?: CalendarDate
}

const defaults: AdvancedSettings = { fileDecorations: 'contents', refreshMinutes: 60, history: true }

const keys = ['asOf', 'fileDecorations', 'history', 'refreshMinutes']

/** What is expected of each key, and what holds in place of a bad value. */
const expectations: Readonly<Record<keyof AdvancedSettings, string>> = {
    asOf: 'a day such as `"2021-06-30"`. Today is used.',
    fileDecorations: '`"off"`, `"paths"` or `"contents"`. `"contents"` is used.',
    history: '`true` or `false`. `true` is used.',
    refreshMinutes: 'a number of minutes, 1 or more. 60 is used.'
}

/** Read `okrLens.advanced`. A bad value is told in one sentence, and the default used in its place. */
export function readAdvanced(value: unknown, complain: (problem: string) => void): AdvancedSettings {
    if (value === undefined) {
        return defaults
    }
    if (!isRecord(value)) {
        complain(`okrLens.advanced is ${shown(value)}; expected an object such as \`{ "refreshMinutes": 60 }\`. It is left out.`) // prettier-ignore
        return defaults
    }
    for (const unknown of Object.keys(value).filter(key => !keys.includes(key))) {
        complain(`okrLens.advanced has ${shown(unknown)}; expected one of \`${keys.join('`, `')}\`. It is left out.`)
    }
    const take = <T>(key: keyof AdvancedSettings, fits: (value: unknown) => value is T): T | undefined => {
        const written = value[key]
        if (written === undefined || fits(written)) {
            return written
        }
        complain(`okrLens.advanced.${key} is ${shown(written)}; expected ${expectations[key]}`)
        return undefined
    }
    const asOf = take('asOf', (day): day is CalendarDate => typeof day === 'string' && isCalendarDate(day))
    return {
        fileDecorations:
            take('fileDecorations', (mode): mode is FileDecorationMode => fileDecorationModes.some(one => one === mode)) ?? defaults.fileDecorations, // prettier-ignore
        refreshMinutes:
            take('refreshMinutes', (minutes): minutes is number => typeof minutes === 'number' && minutes >= 1) ??
            defaults.refreshMinutes,
        history: take('history', (on): on is boolean => typeof on === 'boolean') ?? defaults.history,
        ...(asOf !== undefined && { asOf })
    }
}
