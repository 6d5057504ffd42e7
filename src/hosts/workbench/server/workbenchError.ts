/** Something the person who started the workbench can put right. The message is one line and says how. */
export class WorkbenchError extends Error {
    override readonly name = 'WorkbenchError'
}
