import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import type { CoverageView } from '../view.ts'
import { yearScreen } from '../words/year.ts'
import { activeFilters } from '../year/filters.ts'
import type { HeatRow } from '../year/rows.ts'
import { yearsIn } from '../year/zooming.ts'
import { SheetHead } from './sheet-head.tsx'

/** What a sheet of coverage shows. */
export interface Shown {
  readonly rota: Rota
  readonly years: DateRange
  readonly roles: readonly Role[]
  readonly rows: readonly HeatRow[]
  readonly view: CoverageView
}

/** The head of a sheet of coverage. */
export function CoverageHead({ rota, years, roles, view }: Shown) {
  const filters = activeFilters(view, roles, rota.rows.role.size).map(({ text }) => text)
  return <SheetHead rota={rota} title={yearScreen.title(yearsIn(years))} notes={filters} />
}
