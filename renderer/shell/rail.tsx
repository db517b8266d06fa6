import { run } from '../commands.ts'
import { Icon } from '../ui/icon.tsx'
import { commandKeys, shell } from '../words.ts'
import classes from './shell.module.css'

/** The screens, and below what goes in and out of the rota. */
export function Rail() {
  return (
    <nav className={classes.rail} aria-label={shell.screens}>
      <button type="button" className={classes.railItem} aria-current="page">
        <Icon name="year" size={18} />
        {shell.year}
      </button>
      <span className={classes.space} />
      <button type="button" className={classes.railItem} onClick={() => run('import')}>
        <Icon name="import" size={18} />
        {shell.import}
      </button>
      <button
        type="button"
        className={classes.railItem}
        aria-keyshortcuts="Control+E"
        title={commandKeys.export}
        onClick={() => run('export')}
      >
        <Icon name="export" size={18} />
        {shell.export}
      </button>
    </nav>
  )
}
