const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const percents = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

/** A number for people: `1,234.5`. */
export const formatFigure = (value: number): string => figures.format(value)

/** A share for people: `42 %`; a share that is hardly there is not nothing: `< 1 %`. */
export const formatShare = (share: number): string =>
    share > 0 && share < 0.005 ? '< 1 %' : percents.format(share).replace('%', ' %')
