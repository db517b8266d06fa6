import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideBooking, decideRemoval } from '../../rota/book.ts'
import { apply, type Change, inverse, squash } from '../../rota/change.ts'
import { RowChanges } from '../../rota/history/entry.ts'
import type { Rota } from '../../rota/rota.ts'
import { scene } from '../support/scene.ts'

const slots = ['DQM 2017-07-14 07:00', 'DQM 2017-07-15 07:00', 'DB 2017-07-12 09:00']
const people = { Ada: {}, Bo: {}, Cy: {} }

function applied(rota: Rota, change: Change): Rota {
  const outcome = apply(rota, change)
  if (!outcome.ok) throw new Error('does not apply')
  return outcome.rota
}

/** A rota, and some changes that follow each other: people booked, and taken off if they are on. */
const histories = fc
  .array(fc.record({ person: fc.constantFrom('Ada', 'Bo', 'Cy'), slot: fc.constantFrom(...slots) }), { maxLength: 12 })
  .map(steps => {
    const set = scene({ people, slots })
    const changes: Change[] = []
    let rota = set.rota
    for (const { person, slot } of steps) {
      const wish = {
        slotId: set.slot(slot).id,
        personId: set.personId(person),
        place: 'shifter',
        reason: 'test',
      } as const
      const there = [...rota.rows.booking.values()].find(b => b.slotId === wish.slotId && b.personId === wish.personId)
      const decision = there ? decideRemoval(rota, there.id) : decideBooking(rota, wish, set.newId)
      if (!decision.ok) continue
      changes.push(decision.change)
      rota = applied(rota, decision.change)
    }
    return { start: set.rota, changes, end: rota }
  })

describe('a change', () => {
  it('and its inverse leave everything as it was', () => {
    fc.assert(
      fc.property(histories, ({ start, changes }) => {
        let rota = start
        for (const change of changes) {
          const after = applied(rota, change)
          expect(applied(after, inverse(change)).rows).toEqual(rota.rows)
          expect(inverse(inverse(change))).toEqual(change)
          rota = after
        }
      }),
      { numRuns: 50 },
    )
  })

  it('squashed from several does what they do one after the other, and names each row once', () => {
    fc.assert(
      fc.property(histories, ({ start, changes, end }) => {
        const one = squash('All', changes)
        expect(applied(start, one).rows).toEqual(end.rows)
        expect(new Set(one.rows.map(({ id }) => id)).size).toBe(one.rows.length)
      }),
      { numRuns: 50 },
    )
  })

  it('survives being written as JSON and read again', () => {
    fc.assert(
      fc.property(histories, ({ changes }) => {
        for (const { rows } of changes) expect(RowChanges.parse(JSON.parse(JSON.stringify(rows)))).toEqual(rows)
      }),
      { numRuns: 20 },
    )
  })

  it('made for another state is refused with the rows that differ, and nothing changes', () => {
    const set = scene({ people, bookings: [['Ada', 'DQM 2017-07-14 07:00']] })
    const bookingId = set.bookingId('Ada', 'DQM 2017-07-14 07:00')
    const decision = decideRemoval(set.rota, bookingId)
    if (!decision.ok) throw new Error('nothing stands against it')
    const removal = decision.change
    const gone = applied(set.rota, removal)
    expect(apply(gone, removal)).toEqual({ ok: false, conflicts: [{ table: 'booking', id: bookingId }] })
    expect(apply(set.rota, inverse(removal))).toEqual({ ok: false, conflicts: [{ table: 'booking', id: bookingId }] })
  })
})
