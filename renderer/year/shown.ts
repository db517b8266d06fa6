import { useMemo } from 'react'
import { dateOf, yearOf } from '../../rota/civil-time.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import { now } from '../clock.ts'
import { useView } from '../view.ts'
import { isFolded, shownRoles, useDeskChoice } from './desk-choice.ts'
import { type HeatRow, rowsOf } from './rows.ts'
import { datesOf, shownYear } from './shown-year.ts'

/** The dates of the years that are shown. */
export function useShownYears(rota: Rota): DateRange {
  const chosen = useView(view => view.year)
  const count = useView(view => view.coverage.years)
  const year = shownYear(rota, chosen, yearOf(dateOf(rota.zone, now())))
  return useMemo(() => datesOf(year, count), [year, count])
}

/** The roles that are shown and their rows, without the days of those that are folded. */
export function useShownRows(
  rota: Rota,
  years: DateRange,
): {
  readonly roles: readonly Role[]
  readonly rows: readonly HeatRow[]
  readonly isFolded: (roleId: string) => boolean
} {
  const { roleIds, folded } = useDeskChoice()
  const all = rowsOf(rota, years)
  return useMemo(() => {
    const roles = shownRoles(rota, roleIds)
    const folds = (roleId: string) => isFolded(folded, roleId, roles.length)
    const rows = all.filter(({ role, line }) => roles.includes(role) && (line === null || !folds(role.id)))
    return { roles, rows, isFolded: folds }
  }, [rota, roleIds, folded, all])
}
