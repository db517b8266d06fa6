import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, type Change, replaced } from '../../rota/change.ts'
import type { Rota } from '../../rota/rota.ts'
import { decideSwap, swapPartners } from '../../rota/swap.ts'
import { type Scene, scene } from '../support/scene.ts'

const qualified = { levels: { DQM: 'qualified' } } as const
const days = ['14', '15', '16', '17'].map(day => `DQM 2017-07-${day} 07:00`) as [string, string, string, string]
const [first, second, third, fourth] = days

const demand = { required: 1, experts: 0 }
const overrides = Object.fromEntries(days.map(name => [name, demand]))

function swap(set: Scene, rota: Rota, one: readonly [string, string], other: readonly [string, string]) {
  const order = { bookingId: set.bookingId(...one), withId: set.bookingId(...other), reason: null }
  return decideSwap(rota, order, set.newId)
}

function afterwards(rota: Rota, decision: ReturnType<typeof decideSwap>): Rota {
  if (!decision.ok) throw new Error(JSON.stringify(decision.failure))
  return applied(rota, decision.change)
}

function applied(rota: Rota, change: Change): Rota {
  const result = apply(rota, change)
  if (!result.ok) throw new Error('the change does not apply')
  return result.rota
}

const bookings = (rota: Rota) => [...rota.rows.booking.values()].sort((a, b) => (a.id < b.id ? -1 : 1))

describe('a swap', () => {
  it('gives each the place and seat of the other, named after both', () => {
    const set = scene({
      overrides,
      people: { Ada: qualified, Bo: qualified },
      bookings: [
        ['Ada', first],
        ['Bo', second],
      ],
    })
    const decision = swap(set, set.rota, ['Ada', first], ['Bo', second])
    expect(decision).toMatchObject({
      ok: true,
      change: { label: 'Swap Ada (DQM, 14 Jul 2017 07:00) with Bo (DQM, 15 Jul 2017 07:00)' },
    })
    const rota = afterwards(set.rota, decision)
    expect(rota.get('booking', set.bookingId('Ada', first))).toMatchObject({ personId: set.personId('Bo'), seat: 1 })
    expect(rota.get('booking', set.bookingId('Bo', second))).toMatchObject({ personId: set.personId('Ada'), seat: 1 })
  })

  it('is refused with the breaches of both sides', () => {
    const set = scene({
      overrides,
      people: {
        Ada: { ...qualified, absent: [['2017-07-15', '2017-07-16']] },
        Bo: { ...qualified, left: '2017-07-14' },
      },
      bookings: [
        ['Ada', first],
        ['Bo', second],
      ],
    })
    expect(swap(set, set.rota, ['Ada', first], ['Bo', second])).toMatchObject({
      ok: false,
      failure: {
        kind: 'refused',
        bookings: [
          { personId: set.personId('Bo'), breaches: [{ rule: 'MEMBER' }] },
          { personId: set.personId('Ada'), breaches: [{ rule: 'ABSENT' }] },
        ],
      },
    })
  })

  it('never moves a pinned booking', () => {
    const set = scene({
      overrides,
      people: { Ada: qualified, Bo: qualified },
      bookings: [
        ['Ada', first],
        ['Bo', second],
      ],
    })
    const booking = set.rota.get('booking', set.bookingId('Bo', second))
    const pinned = applied(set.rota, {
      label: '',
      rows: [replaced('booking', booking, { ...booking, pinned: true })],
    })
    expect(swap(set, pinned, ['Ada', first], ['Bo', second])).toMatchObject({ failure: { kind: 'hindered' } })
  })

  it('twice is as if nothing had been', () => {
    const people = { Ada: qualified, Bo: qualified, Cy: qualified, Di: qualified }
    const names = ['Ada', 'Bo', 'Cy', 'Di'] as const
    const set = scene({
      overrides,
      people,
      bookings: names.map((name, index) => [name, days[index] as string] as const),
    })
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), (one, other) => {
        const [a, b] = [one, other].map(index => [names[index], days[index]] as [string, string])
        if (!a || !b || one === other) return
        const once = afterwards(set.rota, swap(set, set.rota, a, b))
        expect(bookings(afterwards(once, swap(set, once, a, b)))).toEqual(bookings(set.rota))
      }),
    )
  })

  it('offers partners best first: where neither side breaks anything, then by rules broken, then by nearness', () => {
    const set = scene({
      overrides,
      people: {
        Ada: qualified,
        Bo: { ...qualified, absent: [['2017-07-14', '2017-07-15']] },
        Cy: { ...qualified, unwanted: [['2017-07-14', '2017-07-15']] },
        Di: qualified,
      },
      bookings: [
        ['Ada', first],
        ['Bo', second],
        ['Cy', third],
        ['Di', fourth],
      ],
      roles: { DQM: { shadowsFirst: 0 } },
    })
    const partners = swapPartners(set.rota, set.rota.get('booking', set.bookingId('Ada', first)))
    expect(
      partners.map(({ booking, verdict }) => [set.rota.get('person', booking.personId).name, verdict.kind]),
    ).toEqual([
      ['Di', 'fine'],
      ['Cy', 'warning'],
      ['Bo', 'refused'],
    ])
  })
})
