import { describe, expect, it } from 'vitest'
import { decideNote, decideOffer, decidePin, offersInOrder } from '../../rota/booking-marks.ts'
import { apply } from '../../rota/change.ts'
import type { Decision } from '../../rota/decision.ts'
import type { Rota } from '../../rota/rota.ts'
import { scene } from '../support/scene.ts'

const [early, late] = ['DQM 2017-07-14 07:00', 'DQM 2017-07-15 07:00'] as const

function afterwards(rota: Rota, decision: Decision): Rota {
  if (!decision.ok) throw new Error(JSON.stringify(decision.failure))
  const result = apply(rota, decision.change)
  if (!result.ok) throw new Error('the change does not apply')
  return result.rota
}

describe('marks of a booking', () => {
  const set = scene({
    people: { Ada: { levels: { DQM: 'qualified' } } },
    bookings: [
      ['Ada', late],
      ['Ada', early],
    ],
  })
  const id = set.bookingId('Ada', early)

  it.each([
    ['Offer Ada on DQM, 14 Jul 2017 07:00', decideOffer(set.rota, id, true), { offered: true }],
    ['Pin Ada on DQM, 14 Jul 2017 07:00', decidePin(set.rota, id, true), { pinned: true }],
    ['Note on Ada on DQM, 14 Jul 2017 07:00', decideNote(set.rota, id, 'by phone'), { note: 'by phone' }],
  ])('%s changes just that', (label, decision, marks) => {
    const before = set.rota.get('booking', id)
    expect(decision).toEqual({
      ok: true,
      change: { label, rows: [{ table: 'booking', id, before, after: { ...before, ...marks } }] },
    })
  })

  it('that are there already change nothing; a booking that is gone is not found', () => {
    expect(decidePin(set.rota, id, false)).toMatchObject({ ok: true, change: { rows: [] } })
    expect(decideNote(set.rota, set.newId(), 'x')).toEqual({
      ok: false,
      failure: { kind: 'not-found', what: 'booking' },
    })
  })

  it('offers stand in the order of time until they are kept', () => {
    const later = afterwards(set.rota, decideOffer(set.rota, set.bookingId('Ada', late), true))
    const both = afterwards(later, decideOffer(later, id, true))
    expect(offersInOrder(both).map(({ booking }) => booking.id)).toEqual([id, set.bookingId('Ada', late)])
    expect(offersInOrder(afterwards(both, decideOffer(both, id, false)))).toHaveLength(1)
  })
})
