import type { DepthDrop } from '../../rota/depth-drops.ts'
import type { Rota } from '../../rota/rota.ts'
import { showPerson } from '../people/people-view.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { insight as words } from '../words/insight.ts'
import classes from './insight.module.css'

/** What makes the depth of a role drop in the year, with a way to whom it is about. */
export function DropList(props: {
  readonly rota: Rota
  /** Of that role, by date. */
  readonly drops: readonly DepthDrop[]
  readonly code: string
  readonly year: number
}) {
  const { rota, drops, code, year } = props
  return (
    <section aria-label={words.depth.drops(code, year)}>
      <h2 className={classes.heading}>{words.depth.drops(code, year)}</h2>
      {drops.length === 0 && <p className={classes.quiet}>{words.depth.noDrop}</p>}
      <ul className={classes.drops}>
        {drops.map(drop => (
          <li key={`${drop.date} ${drop.why} ${drop.why === 'away' ? '' : drop.personId}`}>
            <span className={classes.date}>{words.depth.on(drop)}</span>
            {drop.why === 'away' ? (
              words.depth.away(drop.away, drop.of)
            ) : (
              <>
                <LinkButton onClick={() => showPerson(drop.personId)}>
                  {rota.get('person', drop.personId).name}
                </LinkButton>{' '}
                {words.depth.why[drop.why]}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
