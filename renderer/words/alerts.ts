import type { Alerts, RunningOut } from '../../rota/alerts.ts'
import type { Rota } from '../../rota/rota.ts'
import { dayMonth } from './dates.ts'
import { count } from './number.ts'

/** What is amiss in the weeks ahead. */
export const alertWords = {
  title: 'Next 4 weeks',
  label: 'What is amiss in the next 4 weeks',
  gaps: (n: number) => count(n, 'gap'),
  thin: (n: number) => `${n} thin`,
  runningOut: (n: number) => count(n, 'qualification runs out', 'qualifications run out'),
  allWell: 'no gap, nothing thin',
  outFrom: (rota: Rota, { personId, roleId, date, bookings }: RunningOut) =>
    `${rota.get('person', personId).name} is no longer qualified in ${rota.get('role', roleId).code} from ${dayMonth(date)}: ${count(bookings.length, 'booking')} behind it`,
  more: (n: number) => `and ${count(n, 'other')}`,
  notificationTitle: (name: string) => `${name}: the next 4 weeks`,
} as const

/** What is amiss, in one line: `3 gaps · 2 thin · 1 qualification runs out`; empty if nothing. */
export function alertLine({ gaps, thin, runningOut }: Alerts): string {
  return [
    gaps.length > 0 ? alertWords.gaps(gaps.length) : '',
    thin.length > 0 ? alertWords.thin(thin.length) : '',
    runningOut.length > 0 ? alertWords.runningOut(runningOut.length) : '',
  ]
    .filter(part => part !== '')
    .join(' · ')
}
