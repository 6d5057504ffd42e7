import { svg, type TemplateResult } from 'lit-html'

const icon = (shape: TemplateResult<2>) =>
    svg`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${shape}</svg>`

const line = (path: string) =>
    icon(
        svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`
    )

export const icons = {
    lens: svg`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
        <circle cx="10.5" cy="10.5" r="7" fill="none" stroke="currentColor" stroke-width="2.25"/>
        <circle cx="10.5" cy="10.5" r="2.5" fill="currentColor"/>
        <path d="m16 16 4.75 4.75" stroke="currentColor" stroke-width="2.75" stroke-linecap="round"/></svg>`,
    search: line('M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9m3.3 7.8 3.2 3.2'),
    settings: line('M2.5 4.5H7m4 0h2.5m-11 7H5m4 0h4.5M9 2.8v3.4M7 9.8v3.4'),
    closed: line('m6 4 4 4-4 4'),
    open: line('m4 6 4 4 4-4'),
    repository: line('M3.5 12.5v-9a1 1 0 0 1 1-1h8v11h-8a1 1 0 0 1 0-2h8'),
    file: line('M4 2.5h5l3 3v8H4zM9 2.5v3h3'),
    folder: line('M2.5 4a.8.8 0 0 1 .8-.8h3l1.4 1.6h5a.8.8 0 0 1 .8.8v6.2a.8.8 0 0 1-.8.8H3.3a.8.8 0 0 1-.8-.8z'),
    close: line('m4 4 8 8m0-8-8 8'),
    pin: line('M6 2.5h4M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5'),
    command: line('m2.5 4.5 3.5 3.5-3.5 3.5M8 12h5.5'),
    menu: line('M2.5 4.5h11M2.5 8h11m-11 3.5h11'),
    panel: line('M2.5 3h11v10h-11zM2.5 9h11'),
    help: line('M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.9v.1M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8z'),
    light: line(
        'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1.5V3m0 10v1.5M1.5 8H3m10 0h1.5M3.4 3.4l1.1 1.1m7 7 1.1 1.1m0-9.2-1.1 1.1m-7 7-1.1 1.1'
    ),
    system: line('M2 3.5h12v7.5H2zM6 13.5h4M8 11v2.5'),
    dark: line('M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z')
}
