import { describe, expect, it } from 'vitest'
import { apply } from '../../rota/change.ts'
import type { Decision } from '../../rota/decision.ts'
import { decideOpenYear } from '../../rota/open-year.ts'
import { decideRetirement, decideReturn } from '../../rota/retire-role.ts'
import type { Rota } from '../../rota/rota.ts'
import { slotsOfRole } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const july = '2017-07-01' as LocalDate

function done(rota: Rota, decision: Decision): Rota {
  const outcome = decision.ok ? apply(rota, decision.change) : decision
  if (!outcome.ok || !('rota' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.rota
}

function opened() {
  const set = scene({
    people: { Ada: { levels: { ORM: 'expert' } }, Ben: { levels: { ORM: 'trainee' } } },
    bookings: [
      ['Ada', 'ORM 2017-06-28 09:00'],
      ['Ada', 'ORM 2017-08-02 09:00'],
      ['Ben', 'ORM 2017-08-02 09:00', 'shadow'],
    ],
  })
  return { ...set, rota: done(set.rota, { ok: true, change: decideOpenYear(set.rota, 2017, set.newId) }) }
}

const slots = (rota: Rota, roleId: string) => slotsOfRole(rota).get(roleId) ?? []

describe('retiring a role', () => {
  it('is hindered by bookings behind the date: how many, and when the first begins', () => {
    const { rota, role, slot } = opened()
    expect(decideRetirement(rota, role('ORM').id, july, 'refuse')).toEqual({
      ok: false,
      failure: {
        kind: 'hindered',
        hindrance: { why: 'booked', bookings: 2, first: slot('ORM 2017-08-02 09:00').start },
      },
    })
  })

  it('takes the empty slots behind the date away, and those with somebody on them only if told', () => {
    const { rota, role } = opened()
    const { id } = role('ORM')
    const kept = done(rota, decideRetirement(rota, id, july, 'keep'))
    const gone = done(rota, decideRetirement(rota, id, july, 'remove'))
    expect([slots(rota, id).length, slots(kept, id).length, slots(gone, id).length]).toEqual([52, 27, 26])
    expect([kept, gone].map(({ rows }) => rows.booking.size)).toEqual([3, 1])
    expect([kept, gone].map(after => after.get('role', id).retired)).toEqual([july, july])
  })

  it('is hindered by pinned bookings that would go', () => {
    const { rota, role, bookingId } = opened()
    const booking = rota.get('booking', bookingId('Ada', 'ORM 2017-08-02 09:00'))
    const row = { table: 'booking', id: booking.id, before: booking, after: { ...booking, pinned: true } } as const
    const pinned = done(rota, { ok: true, change: { label: 'Pin', rows: [row] } })
    expect(decideRetirement(pinned, role('ORM').id, july, 'remove')).toMatchObject({
      failure: { hindrance: { why: 'pinned', bookings: 1 } },
    })
    expect(decideRetirement(pinned, role('ORM').id, july, 'keep')).toMatchObject({ ok: true })
  })

  it('is taken back: the slots that it lacks since are made again, around those that stayed', () => {
    const { rota, role, newId } = opened()
    const { id } = role('ORM')
    const retired = done(rota, decideRetirement(rota, id, july, 'keep'))
    const back = done(retired, decideReturn(retired, id, newId))
    expect(slots(back, id).map(({ start, end }) => [start, end])).toEqual(
      slots(rota, id).map(({ start, end }) => [start, end]),
    )
    expect(back.get('role', id).retired).toBeNull()
    expect(decideReturn(back, id, newId)).toMatchObject({ ok: true, change: { rows: [] } })
  })
})
