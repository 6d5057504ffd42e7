import type { HostAction } from '../../extensionHost/extensionHost'
import { printRoute, type Route } from '../route'
import { type WebLink, webLink } from '../webLink'

/**
 * Where an action leads, if leading there is all that it does: `open` to an address, `openPanel` to a tab of the panel.
 *
 * @param route the page that is open: the panel stands below it
 * @param base the address of that page
 * @returns `undefined` for an action that runs
 */
export function actionLink(
    { command, commandArguments: [argument] = [] }: Pick<HostAction, 'command' | 'commandArguments'>,
    route: Route,
    base: string
): WebLink | undefined {
    if (typeof argument !== 'string') {
        return undefined
    }
    if (command === 'openPanel' && (route.kind === 'blob' || route.kind === 'tree')) {
        return { href: printRoute({ ...route, tab: argument }) }
    }
    return command === 'open' ? webLink(argument, base) : undefined
}
