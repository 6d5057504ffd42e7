import { isRecord } from '../isRecord'
import { shown } from '../settingValues'

/** What tells what stands behind files in a list: nothing, their paths, or their text as well. */
export const fileDecorationModes = ['off', 'paths', 'contents'] as const
export type FileDecorationMode = (typeof fileDecorationModes)[number]

/** What hardly anyone sets. */
export interface AdvancedSettings {
    readonly fileDecorations: FileDecorationMode
}

/** Read `okrLens.advanced`. A bad value is told in one sentence, and the default used in its place. */
export function readAdvanced(value: unknown, complain: (problem: string) => void): AdvancedSettings {
    const defaults: AdvancedSettings = { fileDecorations: 'contents' }
    if (value === undefined) {
        return defaults
    }
    if (!isRecord(value)) {
        complain(`okrLens.advanced is ${shown(value)}; expected an object such as \`{ "fileDecorations": "paths" }\`. It is left out.`) // prettier-ignore
        return defaults
    }
    const unknown = Object.keys(value).find(key => !Object.hasOwn(defaults, key))
    if (unknown !== undefined) {
        complain(`okrLens.advanced has ${shown(unknown)}; expected \`fileDecorations\`. It is left out.`)
    }
    const { fileDecorations } = value
    const mode = fileDecorationModes.find(one => one === fileDecorations)
    if (fileDecorations !== undefined && mode === undefined) {
        complain(`okrLens.advanced.fileDecorations is ${shown(fileDecorations)}; expected \`"off"\`, \`"paths"\` or \`"contents"\`. \`"contents"\` is used.`) // prettier-ignore
    }
    return { fileDecorations: mode ?? defaults.fileDecorations }
}
