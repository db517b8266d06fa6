import type { AppState } from '../../rota/contract.ts'
import { welcome } from '../words/welcome.ts'
import { shortPath } from './short-path.ts'
import classes from './welcome.module.css'

/** About as many characters as a line of the list takes. */
const mostOfPath = 78

/** The rotas opened before, latest first, each with where it is kept. */
export function RecentList(props: {
  readonly recent: AppState['recent']
  readonly off: boolean
  readonly onOpen: (path: string) => void
}) {
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className={classes.recentTitle}>
        {welcome.recent}
      </h2>
      <ul className={classes.recent}>
        {props.recent.map(({ path, name }) => (
          <li key={path}>
            <button
              type="button"
              title={path}
              aria-disabled={props.off}
              onClick={() => {
                if (!props.off) props.onOpen(path)
              }}
            >
              <span className={classes.name}>{name}</span>{' '}
              <span className={classes.path}>{shortPath(path, mostOfPath)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
