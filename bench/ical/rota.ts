import { added, type Change } from '../../rota/change.ts'
import { addDays, instantOf, yearStart } from '../../rota/civil-time.ts'
import type { LoggedChange } from '../../rota/ical/revisions.ts'
import { beginRota, decideNewRota } from '../../rota/new-rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { TimeOfDay } from '../../rota/time.ts'
import { recordMaker } from '../../test/support/records.ts'

const starts = ['07:00', '15:00', '23:00'] as TimeOfDay[]

/** The first change of a rota of physics with that many bookings of 60 people on three shifts a day, and a history of just that. */
export function bookedRota(bookings: number): { change: Change; log: LoggedChange[] } {
  const make = recordMaker()
  const first = decideNewRota('CMS 2017', 'Europe/Zurich', make.newId)
  const role = rolesInOrder(beginRota(first)).find(({ code }) => code === 'DQM')
  if (!role) throw new Error('a new rota has no DQM')
  const day = (index: number) => addDays(yearStart(2017), Math.floor(index / 3))
  const start = (index: number) => instantOf('Europe/Zurich', day(index), starts[index % 3] as TimeOfDay)
  const people = Array.from({ length: 60 }, (_, n) => make.person({ name: `Person ${n}`, institute: `Lab ${n % 12}` }))
  const slots = Array.from({ length: bookings }, (_, index) =>
    make.slot({ roleId: role.id, start: start(index), end: start(index + 1) }),
  )
  const rows = [
    ...first.rows,
    added('period', make.period({ start: yearStart(2017), end: addDays(day(bookings), 1) })),
    ...people.map(person => added('person', person)),
    ...slots.map(slot => added('slot', slot)),
    ...slots.map((slot, index) =>
      added('booking', make.booking({ slotId: slot.id, personId: people[(index * 7) % 60]?.id ?? '' })),
    ),
  ]
  return { change: { ...first, rows }, log: [{ revision: 1, at: Date.UTC(2016, 11, 1), rows }] }
}
