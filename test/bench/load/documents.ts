import type { HostDocument } from '../../../src/hosts/workbench/extensionHost/extensionHost'
import { formatGitUri } from '../../../src/hosts/gitUri'
import type { Position } from '../../../src/model/location'
import { nameOfFeature, size } from './handbook'

/** A file of code, and places in it to point at: every second one names a feature. */
export interface SampleDocument extends HostDocument {
    readonly text: string
    readonly places: readonly Position[]
}

const commit = '0123456789012345678901234567890123456789'
const linesEach = 120

/** `craneTidePlanner4711` of a feature's name. */
const identifier = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1).replaceAll(' ', '')

/** A file of 120 lines with ten mentions, in prose and in code. */
export function sampleDocument(index: number, path = `src/file${index}.ts`): SampleDocument {
    const places: Position[] = []
    const lines = Array.from({ length: linesEach }, (_, line) => {
        if (line % 12 !== 0) {
            return `    const value${line} = compute(input[${line}], { retries: ${index % 7}, label: 'step ${line}' })`
        }
        const name = nameOfFeature((index * 13 + line) % size.pages, (index + line) % size.featuresPerPage)
        const start = line % 24 === 0 ? `// The ${name}` : `export const ${identifier(name)}`
        places.push({ line, character: start.length - 3 }, { line: line + 1, character: 14 })
        return line % 24 === 0 ? `${start} is kept in step with this file.` : `${start} = createStep(${line})`
    })
    return {
        uri: formatGitUri({ repository: 'acme/shop', commit, path }),
        languageId: 'typescript',
        text: `${lines.join('\n')}\n`,
        places
    }
}

/** A file of about so many characters. */
export function longDocument(characters: number): HostDocument {
    const { text, ...document } = sampleDocument(0, 'src/long.ts')
    return { ...document, text: text.repeat(Math.ceil(characters / text.length)) }
}
