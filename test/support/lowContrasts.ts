/**
 * The texts of a page that stand out less than 4.5 to 1 from what is behind them, each with its colours. Runs in the page, so
 * it must stand alone.
 */
export function lowContrasts(): string[] {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number]
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const read = (css: string): Colour => {
        if (!context) {
            throw new Error('no canvas to read colours with')
        }
        context.clearRect(0, 0, 1, 1)
        context.fillStyle = css
        context.fillRect(0, 0, 1, 1)
        const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
        return [red, green, blue, alpha / 255]
    }
    const over = ([r, g, b, alpha]: Colour, [r2, g2, b2]: Colour): Colour => {
        const mix = (front: number, back: number) => front * alpha + back * (1 - alpha)
        return [mix(r, r2), mix(g, g2), mix(b, b2), 1]
    }
    const luminance = ([red, green, blue]: Colour): number => {
        const [r = 0, g = 0, b = 0] = [red, green, blue].map(value => {
            const share = value / 255
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const backgroundOf = (element: Element | null): Colour =>
        element
            ? over(read(getComputedStyle(element).backgroundColor), backgroundOf(element.parentElement))
            : [255, 255, 255, 1]

    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        const text = node.nodeValue?.trim()
        if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || !text) {
            continue
        }
        const behind = backgroundOf(element)
        const front = over(read(getComputedStyle(element).color), behind)
        const [light = 0, dark = 0] = [luminance(front), luminance(behind)].sort((a, b) => b - a)
        const ratio = (light + 0.05) / (dark + 0.05)
        if (ratio < 4.5) {
            found.add(`${ratio.toFixed(2)}: “${text.slice(0, 40)}” in .${element.className}`)
        }
    }
    return [...found]
}
