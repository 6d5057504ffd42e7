import { html, nothing, render } from 'lit-html'
import { type Chart, chartView } from './chartView'

/** A chart as an element that is drawn anew whenever its width changes, and says what the pointer or the focus is at. */
export function chartElement(chart: Chart, title: string): HTMLElement {
    const element = document.createElement('div')
    element.className = `chart chart-of-${chart.chart}`
    const tip = document.createElement('div')
    tip.className = 'chart-tip'
    // What it says is in the name of what it stands beside.
    tip.setAttribute('aria-hidden', 'true')
    tip.hidden = true

    new ResizeObserver(([entry]) => {
        const width = Math.round(entry?.contentRect.width ?? 0)
        render(width > 0 ? html`${chartView(chart, title, width)}${tip}` : nothing, element)
    }).observe(element)

    const show = ({ target }: Event): void => {
        const mark = target instanceof Element ? target.closest<SVGElement>('[data-tip]') : null
        tip.hidden = !mark
        if (mark) {
            tip.textContent = mark.dataset['tip'] ?? ''
            const frame = element.getBoundingClientRect()
            const shape = (mark.querySelector('.bar, .point, .slice') ?? mark).getBoundingClientRect()
            const middle = shape.left + shape.width / 2 - frame.left
            const half = tip.offsetWidth / 2
            tip.style.left = `${Math.max(half, Math.min(middle, frame.width - half))}px`
            tip.style.top = `${shape.top - frame.top}px`
        }
    }
    const hide = (): void => {
        tip.hidden = true
    }
    element.addEventListener('pointerover', show)
    element.addEventListener('pointerleave', hide)
    element.addEventListener('focusin', show)
    element.addEventListener('focusout', hide)
    element.addEventListener('keydown', ({ key }) => key === 'Escape' && hide())
    return element
}
