import { keysOf, run } from '../commands/run.ts'
import { screens } from '../screens.tsx'
import { Icon } from '../ui/icon.tsx'
import { useView } from '../view.ts'
import { shell } from '../words.ts'
import classes from './shell.module.css'

/** The screens, and below what goes in and out of the rota. */
export function Rail() {
  const shown = useView(view => view.screen)
  return (
    <nav className={classes.rail} aria-label={shell.screens}>
      {screens.map(({ id, name, icon }) => (
        <button
          key={id}
          type="button"
          className={classes.railItem}
          aria-current={id === shown ? 'page' : undefined}
          title={keysOf(`screen-${id}`)}
          onClick={() => run(`screen-${id}`)}
        >
          <Icon name={icon} size={18} />
          {name}
        </button>
      ))}
      <span className={classes.space} />
      <button type="button" className={classes.railItem} title={keysOf('import')} onClick={() => run('import')}>
        <Icon name="import" size={18} />
        {shell.import}
      </button>
      <button
        type="button"
        className={classes.railItem}
        aria-keyshortcuts="Control+E"
        title={keysOf('export')}
        onClick={() => run('export')}
      >
        <Icon name="export" size={18} />
        {shell.export}
      </button>
    </nav>
  )
}
