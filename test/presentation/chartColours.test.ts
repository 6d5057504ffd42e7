import assert from 'node:assert/strict'
import { plainColour, stateColours } from '../../src/presentation/chartColours'

const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
        const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
}

describe('the colours of charts', () => {
    for (const [name, colour] of [...Object.entries(stateColours), ['what is not graded', plainColour] as const]) {
        it(`stand out in light and dark themes: ${name}`, () => {
            for (const background of ['#ffffff', '#f9fafb', '#1d2535', '#14171f']) {
                assert.ok(contrast(colour, background) >= 3, `${colour} on ${background}: ${contrast(colour, background).toFixed(2)}`) // prettier-ignore
            }
        })
    }

    it('are one for each state', () => assert.equal(new Set(Object.values(stateColours)).size, 8))
})
