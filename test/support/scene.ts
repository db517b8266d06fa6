import type { Place } from '../../rota/booking.ts'
import { byHand } from '../../rota/calendar-source.ts'
import { added, apply, type RowChange } from '../../rota/change.ts'
import { addDays } from '../../rota/civil-time.ts'
import { beginRota, decideNewRota } from '../../rota/new-rota.ts'
import { cut } from '../../rota/pattern.ts'
import type { Level } from '../../rota/qualification.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Demand, Slot } from '../../rota/slot.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { countedIds } from './ids.ts'

/** A date range as tests write it: first date and first date after. */
type Dates = readonly [start: string, end: string]

interface PersonSketch {
  /** Level by role code; with dates where it does not hold for ever. */
  readonly levels?: Record<string, Level | readonly [Level, from: string | null, until: string | null]>
  readonly institute?: string
  readonly joined?: string
  readonly left?: string
  readonly absent?: readonly Dates[]
  readonly wanted?: readonly Dates[]
  readonly unwanted?: readonly Dates[]
}

interface Sketch {
  readonly zone?: string
  /** What differs from the default roles, by code. */
  readonly roles?: Record<string, Partial<Role>>
  readonly periods?: readonly (readonly [kind: string, ...Dates])[]
  readonly holidays?: readonly Dates[]
  readonly people?: Record<string, PersonSketch>
  /** `DQM 2017-07-14 07:00`: the slot of the role's pattern that starts then. */
  readonly slots?: readonly string[]
  /** Own demand by slot. */
  readonly overrides?: Record<string, Demand>
  /** `[person, slot, place]`; slots named here need not be listed above. */
  readonly bookings?: readonly (readonly [person: string, slot: string, place?: Place])[]
}

/** A small rota with the default roles and just what a test says, and the ids behind the names it uses. */
export interface Scene {
  readonly rota: Rota
  readonly newId: () => string
  readonly role: (code: string) => Role
  readonly personId: (name: string) => string
  readonly slot: (name: string) => Slot
  readonly bookingId: (person: string, slot: string) => string
}

/** Sets a scene. @throws Error where the sketch names something that is not there */
export function scene(sketch: Sketch = {}): Scene {
  const newId = countedIds()
  const first = decideNewRota('Test rota', sketch.zone ?? 'Europe/Zurich', newId)
  const begun = beginRota({
    ...first,
    rows: first.rows.map(row =>
      row.table === 'role' && row.after ? { ...row, after: { ...row.after, ...sketch.roles?.[row.after.code] } } : row,
    ),
  })
  const rows: RowChange[] = []
  const people = new Map<string, string>()
  const slots = new Map<string, Slot>()
  const role = (code: string) => {
    const found = [...begun.rows.role.values()].find(row => row.code === code)
    if (!found) throw new Error(`no role ${code}`)
    return found
  }
  const slotNamed = (name: string): Slot => {
    const known = slots.get(name)
    if (known) return known
    const [code, date, time] = name.split(' ') as [string, LocalDate, TimeOfDay]
    const { id: roleId, pattern } = role(code)
    const pieces = cut(pattern, begun.zone, date, addDays(date, 1))
    const piece = pieces[pattern.kind === 'daily' ? pattern.starts.indexOf(time) : 0]
    if (!piece) throw new Error(`no slot ${name}`)
    const demand = sketch.overrides?.[name]
    const override = demand ? { demand, reason: 'for the test' } : null
    const slot: Slot = { id: newId(), roleId, ...piece, override, extra: false }
    slots.set(name, slot)
    rows.push(added('slot', slot))
    return slot
  }
  for (const [kind, start, end] of sketch.periods ?? []) {
    const range = dates([start, end])
    rows.push(
      added('period', { id: newId(), name: kind, kind, ...range, source: '', confidence: '', luminosity: null }),
    )
  }
  for (const range of sketch.holidays ?? []) {
    rows.push(added('holiday', { id: newId(), name: 'Holiday', kind: 'official', ...dates(range) }))
  }
  for (const name of sketch.slots ?? []) slotNamed(name)
  for (const [name, person] of Object.entries(sketch.people ?? {})) {
    const personId = newId()
    people.set(name, personId)
    rows.push(
      added('person', {
        id: personId,
        name,
        email: `${name.toLowerCase()}@example.org`,
        institute: person.institute ?? 'CERN',
        subsystem: 'DQM',
        joined: (person.joined ?? null) as LocalDate | null,
        left: (person.left ?? null) as LocalDate | null,
      }),
    )
    for (const [code, held] of Object.entries(person.levels ?? {})) {
      const [level, from, until] = typeof held === 'string' ? [held, null, null] : held
      const row = { id: newId(), personId, roleId: role(code).id, level }
      rows.push(added('qualification', { ...row, from: from as LocalDate | null, until: until as LocalDate | null }))
    }
    for (const range of person.absent ?? []) {
      rows.push(added('absence', { id: newId(), personId, ...dates(range), reason: 'travel', ...byHand }))
    }
    for (const wish of ['wanted', 'unwanted'] as const) {
      for (const range of person[wish] ?? [])
        rows.push(added('wish', { id: newId(), personId, ...dates(range), wish, ...byHand }))
    }
  }
  const bookings = new Map<string, string>()
  for (const [name, slotName, place = 'shifter'] of sketch.bookings ?? []) {
    const id = newId()
    const slotId = slotNamed(slotName).id
    const seat =
      1 + rows.filter(r => r.table === 'booking' && r.after?.slotId === slotId && r.after.place === place).length
    rows.push(
      added('booking', {
        id,
        slotId,
        personId: known(people, name),
        place,
        seat,
        reason: null,
        note: '',
        pinned: false,
        offered: false,
      }),
    )
    bookings.set(`${name}/${slotName}`, id)
  }
  const set = apply(begun, { label: 'Set the scene', rows })
  if (!set.ok) throw new Error('the scene does not hold together')
  return {
    rota: set.rota,
    newId,
    role,
    personId: name => known(people, name),
    slot: name => known(slots, name),
    bookingId: (person, slot) => known(bookings, `${person}/${slot}`),
  }
}

function dates([start, end]: Dates): { start: LocalDate; end: LocalDate } {
  return { start: start as LocalDate, end: end as LocalDate }
}

function known<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name)
  if (value === undefined) throw new Error(`the scene has no ${name}`)
  return value
}
