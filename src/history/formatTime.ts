import type { Delivery } from '../model/plan'
import { formatQuarter, formatYear } from '../model/quarter'

/** A time as it is compared and told: `FY22 Q2`, `FY22 Q2 – FY22 Q3`, `FY22 Q4 or later`, `FY22`, `2021-06-30`, else as written; empty for none. */
export function formatTime(delivery: Delivery | undefined): string {
    if (!delivery) {
        return ''
    }
    const { quarter, through, orLater, year, days, written } = delivery
    if (quarter) {
        return `${formatQuarter(quarter)}${through ? ` – ${formatQuarter(through)}` : ''}${orLater ? ' or later' : ''}`
    }
    if (days) {
        return days.first === days.last ? days.first : `${days.first} – ${days.last}`
    }
    return year ? formatYear(year) : written
}
