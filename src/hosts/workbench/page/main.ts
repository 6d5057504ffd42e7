import { startWorkbench } from './startWorkbench'
import './theme.css'
import './layout.css'
import './extensions.css'
import './content.css'

const root = document.getElementById('workbench')
if (root) {
    root.replaceChildren()
    startWorkbench(root)
}
