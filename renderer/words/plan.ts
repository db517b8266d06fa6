import type { CopiedBooking } from '../../rota/plan-copy.ts'
import { count } from './number.ts'

/** The dialogs that copy a plan or clear one. */
export const planWords = {
  copyTitle: 'Copy a plan',
  clearTitle: 'Clear bookings',
  close: 'Close',
  cancel: 'Cancel',
  roles: 'Roles',
  noRole: 'Choose a role.',
  unit: 'Week or month',
  week: 'A week',
  month: 'A month',
  from: 'From',
  to: 'To',
  range: 'When',
  same: 'Choose another target: this is the plan itself.',
  shift:
    'Shifted by whole weeks, so that weekdays fit; days left over at an end of a month are like those a week beside them. Notes, pins and offers stay behind.',
  copy: (n: number, to: string) => `Copy ${count(n, 'booking')} to ${to}`,
  nothingToCopy: 'There is nothing to copy: nobody is booked there, or everybody is placed already.',
  refused: 'Refused, so left out',
  warned: 'Booked with a warning',
  clear: (n: number, range: string, codes: readonly string[]) =>
    `Clear ${count(n, 'booking')}, ${range}, ${codes.join(', ')}`,
  nothingToClear: 'Nobody is booked there.',
  pinnedStay: (n: number) => `${count(n, 'pinned booking stays', 'pinned bookings stay')}.`,
  undoable: 'Undo brings all back.',
  more: (n: number) => `and ${count(n, 'other')}`,
} as const

/** What becomes of the bookings that are copied. */
export const fates: Readonly<Record<CopiedBooking['fate'], string>> = {
  booked: 'booked',
  refused: 'refused by a rule',
  occupied: 'taken already',
  unneeded: 'not needed there',
  'no-slot': 'without a slot there',
}
