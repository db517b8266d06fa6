import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideArrangement, type Step } from '../../../rota/arrange.ts'
import { apply, type Change } from '../../../rota/change.ts'
import { coverageOf } from '../../../rota/coverage.ts'
import { rewound } from '../../../rota/history/rewind.ts'
import type { Rota } from '../../../rota/rota.ts'
import { scene } from '../../support/scene.ts'

const slots = ['DQM 2017-07-14 07:00', 'DQM 2017-07-15 07:00', 'DB 2017-07-12 09:00']
const names = ['Ada', 'Bo', 'Cy']

/** Every state of a rota to which people were booked, moved and taken off, and the change that led to each. */
const histories = fc
  .array(
    fc.record({ do: fc.constantFrom('book', 'move', 'remove'), who: fc.nat(2), where: fc.nat(2), which: fc.nat(9) }),
    { maxLength: 15 },
  )
  .map(wishes => {
    const set = scene({ people: { Ada: {}, Bo: {}, Cy: {} }, slots })
    const states: Rota[] = [set.rota]
    const changes: Change[] = []
    for (const wish of wishes) {
      const rota = states.at(-1) as Rota
      const bookings = [...rota.rows.booking.keys()]
      const bookingId = bookings[wish.which % bookings.length]
      const personId = set.personId(names[wish.who] as string)
      const slotId = set.slot(slots[wish.where] as string).id
      if (wish.do !== 'book' && bookingId === undefined) continue
      const step = { kind: wish.do, bookingId, slotId, personId, place: 'shifter' } as Step
      const decision = decideArrangement(rota, [step], { label: null, reason: 'test' }, set.newId)
      if (!decision.ok) continue
      const next = apply(rota, decision.change)
      if (!next.ok) throw new Error('what was decided does not apply')
      states.push(next.rota)
      changes.push(decision.change)
    }
    return { states, changes }
  })

describe('a rota rewound', () => {
  it('to any state it was in says exactly what it said then', () => {
    fc.assert(
      fc.property(histories, ({ states, changes }) => {
        const now = states.at(-1) as Rota
        states.forEach((state, n) => {
          const later = changes.slice(n).flatMap(({ rows }) => rows)
          expect(rewound(now, later).rows).toEqual(state.rows)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('by nothing is the same, and keeps what is computed from tables that did not change', () => {
    const { rota } = scene({ people: { Ada: {} }, slots })
    const coverage = coverageOf(rota)
    expect(coverageOf(rewound(rota, []))).toBe(coverage)
  })

  it('by a change that did not lead to it is a fault', () => {
    const set = scene({ people: { Ada: {} }, slots })
    const step = { kind: 'book', slotId: set.slot(slots[0] as string).id, personId: set.personId('Ada') } as const
    const decision = decideArrangement(
      set.rota,
      [{ ...step, place: 'shifter' }],
      { label: null, reason: 'test' },
      set.newId,
    )
    if (!decision.ok) throw new Error('refused')
    expect(() => rewound(set.rota, decision.change.rows)).toThrow(RangeError)
  })
})
