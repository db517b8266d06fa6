import { describe, expect, it } from 'vitest'
import { decideOffer } from '../../rota/booking-marks.ts'
import { apply } from '../../rota/change.ts'
import { decideHandover, decideTake } from '../../rota/handover.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { type Scene, scene } from '../support/scene.ts'

const qualified = { levels: { DQM: 'qualified' } } as const
const day = (n: number) => `DQM 2017-07-${String(n).padStart(2, '0')} 07:00`

function stretch(blockLength: number | null) {
  return scene({
    roles: { DQM: { blockLength } },
    people: { Ada: qualified, Bo: qualified, Cy: {} },
    bookings: [10, 11, 12, 13, 15].map(n => ['Ada', day(n)] as const),
    slots: [day(14)],
  })
}

function handed(set: Scene, from: string, to = 'Bo', rota: Rota = set.rota) {
  const order = { bookingId: set.bookingId('Ada', day(11)), from: from as LocalDate, personId: set.personId(to) }
  const decision = decideHandover(rota, { ...order, reason: null }, set.newId)
  if (!decision.ok) return decision.failure
  const result = apply(rota, decision.change)
  if (!result.ok) throw new Error('the change does not apply')
  const bos = [...result.rota.rows.booking.values()].filter(({ personId }) => personId === set.personId(to))
  return [decision.change.label, ...[10, 11, 12, 13, 15].filter(n => bos.some(b => b.slotId === set.slot(day(n)).id))]
}

describe('a handing over', () => {
  it('gives the rest of a row of slots from a date on, up to where the row ends', () => {
    expect(handed(stretch(null), '2017-07-12')).toEqual(['Hand 2 slots of DQM, 12–13 Jul 2017 from Ada to Bo', 12, 13])
    expect(handed(stretch(null), '2017-07-01')).toEqual([
      'Hand 4 slots of DQM, 10–13 Jul 2017 from Ada to Bo',
      10,
      11,
      12,
      13,
    ])
  })

  it('keeps to the block where the role is booked in blocks', () => {
    // Blocks of 4 days are counted off from 1 January 1970: 9–12 July 2017 is one.
    expect(handed(stretch(4), '2017-07-11')).toEqual(['Hand 2 slots of DQM, 11–12 Jul 2017 from Ada to Bo', 11, 12])
  })

  it('is refused where the other cannot take one of the slots, and hindered where nothing is left to give', () => {
    const set = stretch(null)
    expect(handed(set, '2017-07-13', 'Cy')).toMatchObject({
      kind: 'refused',
      bookings: [{ breaches: [{ rule: 'QUAL' }] }],
    })
    expect(handed(set, '2017-07-14')).toEqual({ kind: 'hindered', hindrance: { why: 'nothing' } })
  })
})

describe('an offer', () => {
  it('can be taken by somebody who may, who then has it no longer offered; before, nobody takes it', () => {
    const set = stretch(null)
    const bookingId = set.bookingId('Ada', day(10))
    const take = (rota: Rota, by: string) =>
      decideTake(rota, { bookingId, personId: set.personId(by), reason: null }, set.newId)
    expect(take(set.rota, 'Bo')).toEqual({
      ok: false,
      failure: { kind: 'hindered', hindrance: { why: 'not-offered' } },
    })
    const offer = decideOffer(set.rota, bookingId, true)
    if (!offer.ok) throw new Error('not offered')
    const offered = apply(set.rota, offer.change)
    if (!offered.ok) throw new Error('the change does not apply')
    expect(offered.rota.get('booking', bookingId)).toMatchObject({ personId: set.personId('Ada'), offered: true })
    expect(take(offered.rota, 'Cy')).toMatchObject({ ok: false, failure: { kind: 'refused' } })
    expect(take(offered.rota, 'Bo')).toMatchObject({
      ok: true,
      change: {
        label: 'Bo takes DQM, 10 Jul 2017 07:00 from Ada',
        rows: [{ after: { personId: set.personId('Bo'), offered: false } }],
      },
    })
  })
})
