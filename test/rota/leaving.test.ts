import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, type RowChange, removed, replaced } from '../../rota/change.ts'
import { addDays, instantOf } from '../../rota/civil-time.ts'
import { coverageOf, type SlotCoverage } from '../../rota/coverage.ts'
import { depthOf } from '../../rota/depth.ts'
import { busFactors, leavingTable } from '../../rota/leaving.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { sampleRota } from '../support/sample.ts'
import { scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate
const july = { start: date('2017-07-01'), end: date('2017-08-01') }

/** The rota when somebody has really left: their left date set, their bookings that end after it taken off. */
function without(rota: Rota, personId: string, from: LocalDate): Rota {
  const person = rota.get('person', personId)
  const after = instantOf(rota.zone, from)
  const rows: RowChange[] = [...rota.rows.booking.values()]
    .filter(booking => booking.personId === personId && rota.get('slot', booking.slotId).end > after)
    .map(booking => removed('booking', booking))
  rows.push(replaced('person', person, { ...person, left: from }))
  const applied = apply(rota, { label: '', rows })
  if (!applied.ok) throw new Error('nobody left')
  return applied.rota
}

/** What is lost, by comparing two rotas slot by slot. */
function lossBetween(rota: Rota, then: Rota, from: LocalDate, dates = july) {
  const [first, end] = [instantOf(rota.zone, dates.start), instantOf(rota.zone, dates.end)]
  const impossible = ({ counted, demand, slotId }: SlotCoverage, of: Rota) =>
    counted + (depthOf(of).get(slotId) as number) < demand.required
  const slots = [...rota.rows.slot.values()]
    .filter(slot => slot.start >= first && slot.start < end && slot.end > instantOf(rota.zone, from))
    .sort((a, b) => a.start - b.start)
  const lost = (is: (before: SlotCoverage, after: SlotCoverage) => boolean) =>
    slots
      .filter(({ id }) => is(coverageOf(rota).get(id) as SlotCoverage, coverageOf(then).get(id) as SlotCoverage))
      .map(({ id }) => id)
  return {
    impossible: lost(
      (before, after) => before.status !== 'none' && !impossible(before, rota) && impossible(after, then),
    ),
    gaps: lost((before, after) => before.status !== 'gap' && after.status === 'gap'),
    thin: lost((before, after) => before.status === 'covered' && after.status === 'thin'),
  }
}

const idsOf = ({ impossible, gaps, thin }: ReturnType<typeof leavingTable>[number]) =>
  Object.fromEntries(
    Object.entries({ impossible, gaps, thin }).map(([name, slots]) => [name, slots.map(({ id }) => id)]),
  )

const nothing = { impossible: [], gaps: [], thin: [] }

describe('if somebody leaves', () => {
  const three = { DQM: 'qualified' } as const
  const set = scene({
    roles: { DQM: { thinBelow: 1 } },
    periods: [['physics', '2017-07-01', '2017-08-01']],
    people: { Ada: { levels: three }, Ben: { levels: three }, Cleo: {} },
    bookings: [['Ada', 'DQM 2017-07-10 07:00']],
    slots: ['DQM 2017-07-12 07:00'],
  })

  it('their slots become gaps, what they could have taken impossible or thin, and who would not be missed is not listed', () => {
    const table = leavingTable(set.rota, date('2017-07-01'), july)
    expect(
      table.map(({ personId, bookings, ...loss }) => [personId, bookings, idsOf({ personId, bookings, ...loss })]),
    ).toEqual([
      [set.personId('Ada'), 1, { impossible: [], gaps: [set.slot('DQM 2017-07-10 07:00').id], thin: [] }],
      [set.personId('Ben'), 0, { impossible: [], gaps: [], thin: [set.slot('DQM 2017-07-10 07:00').id] }],
    ])
  })

  it('only slots that end after the date count', () => {
    expect(leavingTable(set.rota, date('2017-07-11'), july)).toEqual([])
  })

  it('two people have to leave to make the slots of the month impossible', () => {
    const [before, then] = busFactors(set.rota, set.role('DQM').id, date('2017-06-01'), 2)
    expect([before, then?.people]).toEqual([null, 2])
  })

  it('is what comes out when they really leave, in small rotas of any kind', () => {
    const levels = fc.constantFrom('trainee', 'qualified', 'expert', null)
    const starts = ['07:00', '15:00', '23:00']
    const people = ['Ada', 'Ben', 'Cleo', 'Dan']
    const booking = fc.record({ who: fc.nat(3), day: fc.integer({ min: 3, max: 8 }), at: fc.nat(2) })
    fc.assert(
      fc.property(
        fc.array(levels, { minLength: 4, maxLength: 4 }),
        fc.array(booking, { maxLength: 10 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom({ required: 1, experts: 0 }, { required: 2, experts: 1 }),
        fc.integer({ min: 0, max: 3 }),
        (held, booked, thinBelow, day, demand, away) => {
          const name = ({ day, at }: { day: number; at: number }) => `DQM 2017-07-0${day} ${starts[at]}`
          const slots = [3, 4, 5, 6, 7, 8].flatMap(day => [0, 1, 2].map(at => name({ day, at })))
          const taken = new Map(booked.map(each => [`${name(each)} ${each.who}`, each]))
          const { rota } = scene({
            roles: { DQM: { thinBelow } },
            periods: [['physics', '2017-07-01', '2017-08-01']],
            people: Object.fromEntries(
              people.map((person, index) => [
                person,
                {
                  ...(held[index] ? { levels: { DQM: held[index] } } : {}),
                  absent: index === away ? [['2017-07-05', '2017-07-07']] : [],
                },
              ]),
            ),
            slots,
            overrides: Object.fromEntries(slots.slice(4, 9).map(slot => [slot, demand])),
            bookings: [...taken.values()].map(each => [people[each.who] as string, name(each)]),
          })
          const from = addDays(july.start, day)
          const table = new Map(leavingTable(rota, from, july).map(row => [row.personId, idsOf(row)]))
          for (const { id } of rota.rows.person.values()) {
            expect(table.get(id) ?? nothing).toEqual(lossBetween(rota, without(rota, id, from), from))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('holds for the ten people most missed in the sample of 2017, one by one', () => {
    const rota = sampleRota()
    const dates = { start: date('2017-01-01'), end: date('2018-01-01') }
    const table = leavingTable(rota, dates.start, dates)
    for (const row of table.slice(0, 10)) {
      expect(idsOf(row)).toEqual(lossBetween(rota, without(rota, row.personId, dates.start), dates.start, dates))
    }
  })
})
