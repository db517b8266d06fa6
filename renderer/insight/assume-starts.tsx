import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Assumption } from '../../rota/assumption.ts'
import { dateOf } from '../../rota/civil-time.ts'
import { leavingTable } from '../../rota/leaving.ts'
import { now } from '../clock.ts'
import { whatIf as words } from '../words/what-if.ts'
import { dateFor, datesOf } from '../year/shown-year.ts'
import classes from './insight.module.css'
import type { PartProps } from './insight-view.ts'
import own from './what-if.module.css'

/** How many people are offered. */
const offered = 3

/** What to assume first, each at one click: that those leave who would be missed most. */
export function AssumeStarts(props: PartProps & { readonly onAssume: (assumed: Assumption) => void }) {
  const { rota, year } = props
  const starts = useMemo(() => {
    const from = dateFor(year, dateOf(rota.zone, now()))
    const lines = leavingTable(rota, from, datesOf(year)).slice(0, offered)
    return lines.map(({ personId }) => ({ kind: 'leaves', personId, from }) as const)
  }, [rota, year])
  return (
    <div className={own.starts}>
      <p className={classes.quiet}>{words.nothing}</p>
      {starts.length > 0 && (
        <section aria-label={words.starts}>
          <h2 className={classes.heading}>{words.starts}</h2>
          {starts.map(each => (
            <Button key={each.personId} onClick={() => props.onAssume(each)}>
              {words.sentence(rota, each)}
            </Button>
          ))}
        </section>
      )}
    </div>
  )
}
