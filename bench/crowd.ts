import type { Booking } from '../rota/booking.ts'
import { added, apply, type Change, type RowChange, squash } from '../rota/change.ts'
import { yearStart } from '../rota/civil-time.ts'
import { beginRota, decideNewRota } from '../rota/new-rota.ts'
import { decideOpenYear } from '../rota/open-year.ts'
import type { Slot } from '../rota/slot.ts'
import { countedIds } from '../test/support/ids.ts'
import { sequence } from './sequence.ts'

const day = 24 * 3_600_000

/** How large an invented rota is to be. */
export interface CrowdSize {
  readonly people: number
  /** Local years of physics, each opened for the default roles. */
  readonly years: readonly number[]
  readonly bookings: number
  /** Another seed gives other people the bookings. */
  readonly seed: number
}

/**
 * An invented rota as its first change: the same each time for the same size and seed.
 *
 * Every slot is booked in the order of time, then once more from the start until there are enough bookings. Most people
 * take shifts and some the on-call weeks; nobody is booked twice within two days, so that hardly a hard rule is broken.
 *
 * @throws RangeError if the pools are too small for so many bookings
 */
export function crowdChange({ people, years, bookings, seed }: CrowdSize): Change {
  const newId = countedIds()
  const start = decideNewRota(`${people} people`, 'Europe/Zurich', newId)
  const changes = [start]
  let rota = beginRota(start)
  const grow = (change: Change) => {
    const grown = apply(rota, change)
    if (!grown.ok) throw new RangeError('the crowd does not hold together')
    rota = grown.rota
    changes.push(change)
  }
  for (const year of years) grow(decideOpenYear(rota, year, newId))

  const physics = years.map(year => ({
    id: newId(),
    name: `Physics ${year}`,
    kind: 'physics',
    start: yearStart(year),
    end: yearStart(year + 1),
    source: '',
    confidence: '',
    luminosity: null,
  }))
  grow({ label: 'Plan the physics', rows: physics.map(period => added('period', period)) })

  const roles = [...rota.rows.role.values()]
  const members = Array.from({ length: people }, (_, index) => ({
    id: newId(),
    name: `Person ${String(index + 1).padStart(3, '0')}`,
    roleId: roles.find(({ code }) => code === poolAt(index / people))?.id as string,
  }))
  grow({ label: 'Invite the crowd', rows: members.flatMap(member => joins(member, newId)) })

  const draw = sequence(seed)
  const taken = new Set<string>()
  const busyUntil = new Map<string, number>()
  const slots = [...rota.rows.slot.values()].sort((a, b) => a.start - b.start || (a.roleId < b.roleId ? -1 : 1))
  const rows: RowChange[] = []
  for (let round = 1; rows.length < bookings; round++) {
    if (round > 3) throw new RangeError('there are not so many places to book')
    busyUntil.clear()
    for (const slot of slots.slice(0, bookings - rows.length)) {
      const free = members.filter(
        ({ id, roleId }) =>
          roleId === slot.roleId && !taken.has(`${slot.id} ${id}`) && (busyUntil.get(id) ?? 0) <= slot.start,
      )
      const chosen = free[Math.floor(draw() * free.length)]
      if (!chosen) throw new RangeError('there are too few people')
      taken.add(`${slot.id} ${chosen.id}`)
      busyUntil.set(chosen.id, slot.end + 2 * day)
      rows.push(added('booking', bookingOn(newId(), slot, chosen.id, round)))
    }
  }
  grow({ label: 'Book the crowd', rows })
  return squash('Start the crowd', changes)
}

/** Three quarters of the people take DQM shifts, an eighth each of the on-call roles. */
function poolAt(share: number): string {
  if (share < 0.75) return 'DQM'
  return share < 0.875 ? 'ORM' : 'DB'
}

function joins(member: { id: string; name: string; roleId: string }, newId: () => string): RowChange[] {
  const { id, name, roleId } = member
  const email = `${name.toLowerCase().replace(' ', '.')}@example.org`
  const person = { id, name, email, institute: 'CERN', subsystem: 'DQM', joined: null, left: null }
  return [
    added('person', person),
    added('qualification', { id: newId(), personId: id, roleId, level: 'qualified', from: null, until: null }),
  ]
}

function bookingOn(id: string, { id: slotId }: Slot, personId: string, seat: number): Booking {
  const rest = { reason: null, note: '', pinned: false, offered: false }
  return { id, slotId, personId, place: 'shifter', seat, ...rest }
}
