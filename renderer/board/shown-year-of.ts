import { dateOf, yearOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { now } from '../clock.ts'
import { shownYear } from '../year/shown-year.ts'

/** The year that is on the screen, for dates that name none. */
export function shownYearOf(rota: Rota, chosen: number | null): number {
  return shownYear(rota, chosen, yearOf(dateOf(rota.zone, now())))
}
