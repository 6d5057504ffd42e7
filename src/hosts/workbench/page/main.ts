import { startWorkbench } from './startWorkbench'
import './theme.css'
import './layout.css'
import './extensions.css'
import './content.css'
import './search.css'
import './settings.css'

const root = document.getElementById('workbench')
if (root) {
    root.replaceChildren()
    startWorkbench(root)
}
