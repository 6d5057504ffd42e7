import type { Observable, Subject } from 'rxjs'
import type { CodeView } from '../code/createCodeView'
import type { Store } from '../createStore'
import type { OpenFolder } from '../host/openFolder'
import type { OpenViewer } from '../host/openViewer'
import type { HoverCommand } from '../hover/hoverStates'
import type { Router } from '../router'
import type { WorkbenchState } from '../state'

/** The parts of the running page that its wiring joins. */
export interface Workbench {
    readonly root: HTMLElement
    readonly store: Store<WorkbenchState>
    readonly router: Router
    readonly code: CodeView
    /** the file that extensions see as open; `undefined`: none */
    readonly viewer: Observable<OpenViewer | undefined>
    /** the folder that extensions see as open; `undefined`: none */
    readonly folder: Observable<OpenFolder | undefined>
    readonly hovers: Subject<HoverCommand>
}
