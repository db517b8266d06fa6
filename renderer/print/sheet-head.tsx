import { dateOf } from '../../rota/civil-time.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import { now } from '../clock.ts'
import type { CoverageView } from '../view.ts'
import { longDate } from '../words/dates.ts'
import { printing } from '../words/print.ts'
import { yearScreen } from '../words/year.ts'
import { activeFilters } from '../year/filters.ts'
import type { HeatRow } from '../year/rows.ts'
import { yearsIn } from '../year/zooming.ts'
import classes from './print-sheet.module.css'

/** What a sheet shows. */
export interface Shown {
  readonly rota: Rota
  readonly years: DateRange
  readonly roles: readonly Role[]
  readonly rows: readonly HeatRow[]
  readonly view: CoverageView
}

/** What stands at the top of the first page: what it is, of which rota and day, and what was filtered. */
export function SheetHead({ rota, years, roles, view }: Shown) {
  const filters = activeFilters(view, roles, rota.rows.role.size).map(({ text }) => text)
  return (
    <header className={classes.head}>
      <h1>{yearScreen.title(yearsIn(years))}</h1>
      <span>{printing.asOf(rota.heading.name, longDate(dateOf(rota.zone, now())))}</span>
      {filters.length > 0 && <span>{filters.join(' · ')}</span>}
    </header>
  )
}
