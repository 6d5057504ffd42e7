import { valueOf } from '../loading'
import type { Route } from '../route'
import type { WorkbenchState } from '../state'

/** Whether the reader may go on to a route: where unsaved settings would be lost, the reader is asked. */
export const mayLeaveSettings = ({ settings }: WorkbenchState, next: Route): boolean =>
    next.kind === 'settings' ||
    !valueOf(settings)?.isChanged ||
    window.confirm('The settings have changes that are not saved. Leave, and lose them?')
