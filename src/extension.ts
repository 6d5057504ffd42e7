import * as sourcegraph from 'sourcegraph'
import { connect } from './hosts/sourcegraph/connect'

/** Called by the host when the extension is enabled; what is added to the context's subscriptions goes when it is disabled. */
export function activate(context: sourcegraph.ExtensionContext): void {
    context.subscriptions.add(connect(sourcegraph))
}
