import { dateOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { now } from '../clock.ts'
import { longDate } from '../words/dates.ts'
import { printing } from '../words/print.ts'
import classes from './print-sheet.module.css'

/** What stands at the top of a form: what it is, of which rota and day, and what was filtered. */
export function SheetHead(props: { readonly rota: Rota; readonly title: string; readonly notes: readonly string[] }) {
  const { rota } = props
  return (
    <header className={classes.head}>
      <h1>{props.title}</h1>
      <span>{printing.asOf(rota.heading.name, longDate(dateOf(rota.zone, now())))}</span>
      {props.notes.length > 0 && <span>{props.notes.join(' · ')}</span>}
    </header>
  )
}
