import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collide } from '../../rota/achievable/collide.ts'
import { added, apply, type RowChange } from '../../rota/change.ts'
import { instantOf } from '../../rota/civil-time.ts'
import { coverageOf, type SlotCoverage } from '../../rota/coverage.ts'
import { creditOf } from '../../rota/credit.ts'
import { depthOf } from '../../rota/depth.ts'
import { leverageTable } from '../../rota/leverage.ts'
import { newPeopleFor } from '../../rota/new-people.ts'
import type { Rota } from '../../rota/rota.ts'
import { shadowingOf } from '../../rota/shadowing.ts'
import type { Slot } from '../../rota/slot.ts'
import type { LocalDate } from '../../rota/time.ts'
import { recordMaker } from '../support/records.ts'
import { type Scene, scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate
const july = { start: date('2017-07-01'), end: date('2017-08-01') }

function changed(rota: Rota, rows: readonly RowChange[]): Rota {
  const applied = apply(rota, { label: '', rows })
  if (!applied.ok) throw new Error('the change does not fit')
  return applied.rota
}

/** A small rota of any kind: four people with levels in DQM or none, some bookings, one of them away. */
const sketches = fc
  .record({
    held: fc.array(fc.constantFrom('trainee', 'qualified', 'until 5 July', null), { minLength: 4, maxLength: 4 }),
    booked: fc.array(fc.record({ who: fc.nat(3), day: fc.integer({ min: 3, max: 6 }), at: fc.nat(2) }), {
      maxLength: 8,
    }),
    thinBelow: fc.integer({ min: 0, max: 3 }),
    away: fc.nat(4),
    pair: fc.nat(11),
  })
  .map(({ held, booked, thinBelow, away, pair }) => {
    const people = ['Ada', 'Ben', 'Cleo', 'Dan']
    const starts = ['07:00', '15:00', '23:00']
    const slots = [3, 4, 5, 6].flatMap(day => starts.map(at => `DQM 2017-07-0${day} ${at}`))
    const bookings = booked.map(
      ({ who, day, at }) => [people[who] as string, `DQM 2017-07-0${day} ${starts[at]}`] as const,
    )
    const distinct = [...new Map(bookings.map(each => [each.join(), each])).values()]
    return scene({
      roles: { DQM: { thinBelow } },
      periods: [['physics', '2017-07-01', '2017-08-01']],
      people: Object.fromEntries(
        people.map((name, index) => {
          const level = held[index] ?? null
          const levels =
            level === null
              ? { DB: 'expert' as const }
              : level === 'until 5 July'
                ? { DQM: ['qualified', null, '2017-07-05'] as const }
                : { DQM: level as 'trainee' | 'qualified' }
          return [name, { levels, absent: index === away ? [['2017-07-04', '2017-07-06'] as const] : [] }]
        }),
      ),
      slots,
      overrides: { [slots[pair] as string]: { required: 2, experts: 0 } },
      bookings: distinct,
    })
  })

const slotsOf = (rota: Rota) => [...rota.rows.slot.values()].sort((a, b) => a.start - b.start)
const statusOf = (rota: Rota, { id }: Slot) => (coverageOf(rota).get(id) as SlotCoverage).status
const sparesOf = (rota: Rota, { id }: Slot) => depthOf(rota).get(id) as number

/** The most of some slots that one person can take, by trying all sets. */
function mostOf(rota: Rota, slots: readonly Slot[]): number {
  let most = 0
  for (let chosen = 0; chosen < 2 ** slots.length; chosen++) {
    const those = slots.filter((_, index) => (chosen >> index) & 1)
    const fits = those.every((one, at) => those.every((other, n) => n <= at || !collide(rota, one, other)))
    if (fits) most = Math.max(most, those.length)
  }
  return most
}

describe('training leverage', () => {
  it('is what comes out when they really become qualified, in small rotas of any kind', () => {
    fc.assert(
      fc.property(sketches, fc.integer({ min: 1, max: 6 }), (set, day) => {
        const { rota } = set
        const dqm = set.role('DQM').id
        const from = date(`2017-07-0${day}`)
        const table = new Map(leverageTable(rota, dqm, from, july).map(line => [line.personId, line]))
        const { qualification } = recordMaker(set.newId)
        for (const { id } of rota.rows.person.values()) {
          const rows = [...rota.rows.qualification.values()].filter(each => each.personId === id)
          const [lasting] = rows.filter(({ roleId, level }) => roleId === dqm && level === 'qualified')
          if (lasting?.until === null) {
            expect(table.has(id)).toBe(false)
            continue
          }
          const lapses = lasting && from < date('2017-07-05') ? date('2017-07-05') : null
          const since = lapses ?? from
          const row = qualification({ personId: id, roleId: dqm, level: 'qualified', from: since, until: null })
          const then = changed(rota, [added('qualification', row)])
          const later = slotsOf(rota).filter(({ start }) => start >= instantOf(rota.zone, from))
          const opens = later.filter(
            slot => statusOf(rota, slot) === 'gap' && sparesOf(rota, slot) === 0 && sparesOf(then, slot) > 0,
          )
          const covers = later.filter(slot => statusOf(rota, slot) === 'thin' && statusOf(then, slot) === 'covered')
          const line = table.get(id)
          expect([line?.opens ?? [], line?.covers ?? []]).toEqual([opens, covers])
          expect(line?.takes ?? 0).toBe(mostOf(rota, opens))
          expect(line?.lapses ?? null).toBe(line ? lapses : null)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('new people', () => {
  /** The rota with so many people more, qualified in DQM. */
  const withMore = (set: Scene, more: number) => {
    const { person, qualification } = recordMaker(set.newId)
    const rows = Array.from({ length: more }, (_, n) => person({ name: `New ${n}`, email: `new${n}@example.org` }))
    return changed(
      set.rota,
      rows.flatMap(row => [
        added('person', row),
        added(
          'qualification',
          qualification({ personId: row.id, roleId: set.role('DQM').id, level: 'qualified', from: null, until: null }),
        ),
      ]),
    )
  }

  it('are exactly enough for the depth that the role wants, in small rotas of any kind', () => {
    fc.assert(
      fc.property(sketches, set => {
        const { forDepth } = newPeopleFor(set.rota, set.role('DQM').id, july, null)
        const isDeep = (rota: Rota) =>
          slotsOf(rota).every(slot => {
            const { counted, demand } = coverageOf(rota).get(slot.id) as SlotCoverage
            return sparesOf(rota, slot) - Math.max(0, demand.required - counted) >= set.role('DQM').thinBelow
          })
        expect(isDeep(withMore(set, forDepth))).toBe(true)
        if (forDepth > 0) expect(isDeep(withMore(set, forDepth - 1))).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  it('for the places that nobody can take lie between the bounds that are told, and on both without a cap', () => {
    fc.assert(
      fc.property(sketches, fc.constantFrom(null, 1.5, 3), (set, cap) => {
        const { rota } = set
        const { places, atLeast, enough } = newPeopleFor(rota, set.role('DQM').id, july, cap)
        const stuck = slotsOf(rota).flatMap(slot => {
          const { counted, demand } = coverageOf(rota).get(slot.id) as SlotCoverage
          return Array<Slot>(Math.max(0, demand.required - counted - sparesOf(rota, slot))).fill(slot)
        })
        expect(places).toBe(stuck.length)
        const few = stuck.slice(0, 7)
        if (few.length < stuck.length) return
        const fewest = fewestFor(rota, few, cap)
        expect(atLeast).toBeLessThanOrEqual(fewest)
        expect(enough).toBeGreaterThanOrEqual(fewest)
        if (cap === null) expect([atLeast, enough]).toEqual([fewest, fewest])
      }),
      { numRuns: 60 },
    )
  })

  /** The fewest people among whom places can be shared out, by trying every way. */
  function fewestFor(rota: Rota, places: readonly Slot[], cap: number | null): number {
    let best = places.length
    const hands: Slot[][] = []
    const give = (at: number): void => {
      if (hands.length >= best && at < places.length) return
      const slot = places[at]
      if (slot === undefined) {
        best = Math.min(best, hands.length)
        return
      }
      for (const hand of [...hands]) {
        const credit = [...hand, slot].reduce((sum, each) => sum + creditOf(rota, each), 0)
        if (hand.some(each => each === slot || collide(rota, each, slot)) || (cap !== null && credit > cap)) continue
        hand.push(slot)
        give(at + 1)
        hand.pop()
      }
      hands.push([slot])
      give(at + 1)
      hands.pop()
    }
    give(0)
    return best
  }
})

describe('shadowing', () => {
  const set = scene({
    people: {
      Ada: { levels: { DQM: 'expert' } },
      Ben: { levels: { DQM: 'qualified' } },
      Cleo: { levels: { DQM: 'trainee' }, absent: [['2017-07-08', '2017-07-09']] },
      Dan: { levels: { DB: 'expert' } },
    },
    bookings: [
      ['Ada', 'DQM 2017-07-03 07:00'],
      ['Ben', 'DQM 2017-07-05 07:00'],
      ['Ben', 'DQM 2017-07-06 07:00'],
      ['Ada', 'DQM 2017-07-06 15:00'],
      ['Ada', 'DQM 2017-07-08 07:00'],
      ['Ada', 'DQM 2017-07-10 07:00'],
      ['Cleo', 'DQM 2017-07-02 07:00', 'shadow'],
    ],
  })
  const proposed = (name: string, wanted: number, after = '2017-07-01') => {
    const [from, before] = [date(after), date('2017-07-10')].map(each => instantOf(set.rota.zone, each))
    const found = shadowingOf(set.rota, set.personId(name), set.role('DQM').id, {
      after: from as Slot['start'],
      before: before as Slot['start'],
      wanted,
    })
    return [found.missing, found.slots.map(({ id }) => id)]
  }
  const ids = (...names: string[]) => names.map(name => set.slot(name).id)

  it('goes with the latest slots beside somebody experienced that leave enough rest, counting what was done', () => {
    // Not on 8 July, when they are away, nor with Ben on his first; the two of 6 July have no rest between them.
    expect(proposed('Cleo', 3)).toEqual([2, ids('DQM 2017-07-03 07:00', 'DQM 2017-07-06 15:00')])
    expect(proposed('Cleo', 1)).toEqual([0, []])
  })

  it('is never later, nor more, than any other choice of slots that could be shadowed, in small rotas of any kind', () => {
    const before = instantOf('Europe/Zurich', date('2017-07-08'))
    fc.assert(
      fc.property(sketches, fc.integer({ min: 1, max: 3 }), (set, wanted) => {
        const { rota } = set
        const roleId = set.role('DQM').id
        for (const { id } of rota.rows.person.values()) {
          const { missing, slots } = shadowingOf(rota, id, roleId, {
            after: slotsOf(rota)[0]?.start ?? before,
            before,
            wanted,
          })
          const done = [...rota.rows.booking.values()].filter(({ personId }) => personId === id).length
          expect(missing).toBe(Math.max(0, wanted - done))
          const sets = allSetsOf(slotsOf(rota).filter(slot => canShadow(set, id, slot))).filter(
            those => those.length <= missing && isRested(rota, those),
          )
          const most = Math.max(...sets.map(those => those.length))
          const latest = Math.max(...sets.filter(({ length }) => length === most).map(those => those[0]?.start ?? 0))
          expect(slots).toHaveLength(most)
          expect(slots[0]?.start ?? 0).toBe(latest)
          expect(isRested(rota, slots) && slots.every(slot => canShadow(set, id, slot))).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  const isRested = (rota: Rota, slots: readonly Slot[]) =>
    slots.every((one, at) => slots.every((other, n) => n <= at || !collide(rota, one, other)))

  const allSetsOf = (slots: readonly Slot[]) =>
    Array.from({ length: 2 ** slots.length }, (_, chosen) => slots.filter((_slot, index) => (chosen >> index) & 1))

  /** Whether somebody could be a shadow on a slot, beside a qualified shifter who has been one before, by the rules alone. */
  function canShadow({ rota, role }: Scene, personId: string, slot: Slot): boolean {
    const bookings = [...rota.rows.booking.values()]
    const startOf = ({ slotId }: { slotId: string }) => rota.get('slot', slotId)
    const holds = [...rota.rows.qualification.values()].filter(each => each.roleId === role('DQM').id)
    const ableAt = (id: string, { end }: Slot) =>
      holds.some(
        each =>
          each.personId === id &&
          each.level === 'qualified' &&
          (each.until === null || end <= instantOf(rota.zone, each.until)),
      )
    const experienced = bookings.some(
      each =>
        each.slotId === slot.id &&
        ableAt(each.personId, slot) &&
        bookings.some(other => other.personId === each.personId && startOf(other).end <= slot.start),
    )
    const own = bookings.filter(each => each.personId === personId)
    const trainee = own.every(each => each.slotId !== slot.id && !collide(rota, startOf(each), slot))
    const away = [...rota.rows.absence.values()].some(
      each =>
        each.personId === personId &&
        instantOf(rota.zone, each.start) < slot.end &&
        slot.start < instantOf(rota.zone, each.end),
    )
    const mine = holds.filter(each => each.personId === personId)
    const hasLevel =
      mine.length === 0 || mine.some(({ until }) => until === null || slot.end <= instantOf(rota.zone, until))
    return experienced && trainee && !away && hasLevel
  }

  it('says so where there are not enough, and is told for people who are no trainees yet', () => {
    expect(proposed('Cleo', 3, '2017-07-04')).toEqual([2, ids('DQM 2017-07-06 15:00')])
    expect(proposed('Dan', 1)).toEqual([1, ids('DQM 2017-07-08 07:00')])
  })
})
