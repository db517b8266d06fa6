import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf, dayNumber, weekdayOf, yearOf } from '../../rota/civil-time.ts'
import { concentrationOf } from '../../rota/concentration.ts'
import { creditOf } from '../../rota/credit.ts'
import { byInstitute, loadsIn, loadsOfPool, noLoad } from '../../rota/load.ts'
import { type Returning, returningIn } from '../../rota/returning.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { wishesMetIn } from '../../rota/wishes-met.ts'
import { sampleRota } from '../support/sample.ts'
import { scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate

describe('what people carry of a year', () => {
  const set = scene({
    holidays: [['2017-08-01', '2017-08-02']],
    people: {
      Ada: { levels: { DQM: 'expert', DB: 'expert' }, institute: 'CERN' },
      Ben: { levels: { DQM: 'qualified' }, institute: 'KIT' },
      Cleo: { levels: { DQM: 'trainee' }, institute: 'KIT' },
      Dan: { levels: { DQM: 'qualified' }, left: '2016-06-01' },
    },
    bookings: [
      ['Ada', 'DQM 2017-10-28 23:00'],
      ['Ada', 'DQM 2017-08-01 07:00'],
      ['Ada', 'DB 2017-03-22 09:00'],
      ['Cleo', 'DQM 2017-08-01 07:00', 'shadow'],
      ['Ada', 'DQM 2016-12-31 23:00'],
    ],
  })

  it('is told in bookings, nights, weekends, holidays, weeks on call, hours and points', () => {
    expect(loadsIn(set.rota, null, 2017)).toEqual(
      new Map([
        [
          set.personId('Ada'),
          {
            bookings: 3,
            nights: 1,
            weekends: 1,
            holidays: 1,
            // The week in which the clock goes forward, and the night in which it goes back.
            onCallWeeks: 167 / 168,
            hours: 9 + 8 + 167,
            credit: (2 * 9) / 8 + 1.25 + (8 * 167) / 168,
          },
        ],
      ]),
    )
    expect(loadsIn(set.rota, set.role('DQM').id, 2017).get(set.personId('Ada'))?.hours).toBe(17)
    expect(loadsIn(set.rota, set.role('ORM').id, 2017)).toEqual(new Map())
  })

  it('counts who could have been on the role and was not, no trainees and nobody who has left', () => {
    const pool = loadsOfPool(set.rota, set.role('DQM').id, 2017)
    expect([...pool.keys()].sort()).toEqual([set.personId('Ada'), set.personId('Ben')].sort())
    expect(pool.get(set.personId('Ben'))).toBe(noLoad)
    expect([...byInstitute(set.rota, pool)].map(([name, { bookings }]) => [name, bookings])).toEqual([
      ['CERN', 2],
      ['KIT', 0],
    ])
  })

  it('is what counting booking by booking gives, in small rotas of any kind', () => {
    const booking = fc.record({
      who: fc.constantFrom('Ada', 'Ben', 'Cleo'),
      on: fc.constantFrom(
        'DQM 2017-03-25 23:00',
        'DQM 2017-08-01 15:00',
        'DQM 2016-12-31 23:00',
        'DB 2017-07-26 09:00',
      ),
      place: fc.constantFrom('shifter' as const, 'shadow' as const),
    })
    fc.assert(
      fc.property(fc.uniqueArray(booking, { selector: ({ who, on }) => who + on }), booked => {
        const { rota, personId, role } = scene({
          people: { Ada: {}, Ben: {}, Cleo: {} },
          holidays: [['2017-08-01', '2017-08-02']],
          bookings: booked.map(({ who, on, place }) => [who, on, place]),
        })
        for (const code of [null, 'DQM', 'DB']) {
          for (const name of ['Ada', 'Ben', 'Cleo']) {
            const slots = [...rota.rows.booking.values()]
              .filter(each => each.personId === personId(name) && each.place === 'shifter')
              .map(({ slotId }) => rota.get('slot', slotId))
              .filter(({ roleId }) => code === null || roleId === role(code).id)
              .filter(({ start }) => yearOf(dateOf(rota.zone, start)) === 2017)
            const load = loadsIn(rota, code && role(code).id, 2017).get(personId(name)) ?? noLoad
            expect(load.bookings).toBe(slots.length)
            expect(load.credit).toBeCloseTo(
              slots.reduce((sum, slot) => sum + creditOf(rota, slot), 0),
              9,
            )
            expect(load.weekends).toBe(slots.filter(({ start }) => weekdayOf(dateOf(rota.zone, start)) > 5).length)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of the sample of 2017 is carried so unevenly', () => {
    const rota = sampleRota()
    const spread = rolesInOrder(rota).map(({ id, code }) => {
      const found = concentrationOf([...loadsOfPool(rota, id, 2017).values()].map(({ hours }) => hours))
      return [code, found?.of, found?.total, found?.busiest.count, found?.busiest.percent.toFixed(1)]
    })
    // Counted beside the app, from bookings.csv alone: end minus start of every shifter's line, by role and e-mail.
    expect(spread).toEqual([
      ['ORM', 8, 5543, 3, '72.7'],
      ['DQM', 57, 6144, 19, '41.2'],
      ['DB', 5, 7224, 2, '65.1'],
    ])
  })

  it('of the sample of 2017 adds up to all of its shifters', () => {
    const rota = sampleRota()
    const all = [...loadsIn(rota, null, 2017).values()].reduce((sum, { bookings }) => sum + bookings, 0)
    const shifters = [...rota.rows.booking.values()].filter(
      ({ slotId, place }) => place === 'shifter' && yearOf(dateOf(rota.zone, rota.get('slot', slotId).start)) === 2017,
    )
    expect(all).toBe(shifters.length)
  })
})

describe('who comes back', () => {
  const set = scene({
    people: { Ada: {}, Ben: {}, Cleo: {}, Dan: {} },
    bookings: [
      ['Ada', 'DQM 2015-07-03 07:00'],
      ['Ben', 'DQM 2016-07-03 07:00'],
      ['Dan', 'DQM 2016-07-03 15:00'],
      ['Ada', 'DQM 2017-07-03 07:00'],
      ['Ben', 'DQM 2017-07-03 15:00'],
      ['Cleo', 'DQM 2017-07-03 23:00'],
      ['Ada', 'DB 2017-07-12 09:00'],
    ],
  })
  const names = (ids: readonly string[]) => ids.map(id => set.rota.get('person', id).name)

  it('is who was on the role in the year before; who never was is new', () => {
    const { people, first, back, lastYear } = returningIn(set.rota, set.role('DQM').id, 2017)
    expect([names(people), names(first), names(back), lastYear]).toEqual([['Ada', 'Ben', 'Cleo'], ['Cleo'], ['Ben'], 2])
  })

  it('is what asking year by year gives, in small rotas of any kind', () => {
    const booking = fc.record({
      who: fc.constantFrom('Ada', 'Ben', 'Cleo'),
      on: fc.constantFrom(
        'DQM 2015-08-01 07:00',
        'DQM 2016-12-31 23:00',
        'DQM 2017-01-01 07:00',
        'DB 2016-07-27 09:00',
      ),
      place: fc.constantFrom('shifter' as const, 'shadow' as const),
    })
    fc.assert(
      fc.property(fc.uniqueArray(booking, { selector: ({ who, on }) => who + on }), booked => {
        const { rota, personId, role } = scene({
          people: { Ada: {}, Ben: {}, Cleo: {} },
          bookings: booked.map(({ who, on, place }) => [who, on, place]),
        })
        for (const code of [null, 'DQM']) {
          const was = (name: string, years: readonly string[]) =>
            booked.some(
              ({ who, on, place }) =>
                who === name &&
                place === 'shifter' &&
                (code === null || on.startsWith(code)) &&
                years.includes(on.slice(-16, -12)),
            )
          const who = (is: (name: string) => boolean) => ['Ada', 'Ben', 'Cleo'].filter(is).map(personId).sort()
          const known = who(name => was(name, ['2015', '2016'])).length > 0
          const found = returningIn(rota, code && role(code).id, 2017)
          expect({ ...found, ...sorted(found) }).toEqual({
            people: who(name => was(name, ['2017'])),
            first: known ? who(name => was(name, ['2017']) && !was(name, ['2015', '2016'])) : [],
            back: who(name => was(name, ['2017']) && was(name, ['2016'])),
            lastYear: known ? who(name => was(name, ['2016'])).length : null,
          })
        }
      }),
    )
  })

  const sorted = ({ people, first, back }: Returning) => ({
    people: [...people].sort(),
    first: [...first].sort(),
    back: [...back].sort(),
  })

  it('is not known where the rota does not go back that far', () => {
    expect(returningIn(set.rota, set.role('DB').id, 2017)).toMatchObject({ first: [], back: [], lastYear: null })
  })
})

describe('wishes', () => {
  it('are met by a booking in a stretch that is wanted and by none in one that is not', () => {
    const set = scene({
      people: {
        Ada: {
          wanted: [
            ['2017-07-01', '2017-07-08'],
            ['2017-09-01', '2017-09-08'],
            ['2016-07-01', '2016-07-08'],
          ],
          unwanted: [
            ['2017-07-04', '2017-07-05'],
            ['2017-12-24', '2018-01-02'],
          ],
        },
        Ben: {},
      },
      // It ends on the morning of a day that is not wanted.
      bookings: [['Ada', 'DQM 2017-07-03 23:00', 'shadow']],
    })
    expect(wishesMetIn(set.rota, set.personId('Ada'), 2017)).toEqual({ met: 2, of: 4 })
    expect(wishesMetIn(set.rota, set.personId('Ada'), 2018)).toEqual({ met: 1, of: 1 })
    expect(wishesMetIn(set.rota, set.personId('Ben'), 2017)).toEqual({ met: 0, of: 0 })
  })

  it('are counted as day by day, in small rotas of any kind', () => {
    const firstDay = dayNumber(date('2016-12-28'))
    const wish = fc
      .record({ from: fc.nat(8), days: fc.integer({ min: 1, max: 4 }), wanted: fc.boolean() })
      .map(({ from, days, wanted }) => ({ from, to: from + days, wanted }))
    const booked = fc.uniqueArray(fc.nat(11), { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 5 }), booked, (wishes, days) => {
        const at = (day: number) => addDays(date('2016-12-28'), day)
        const stretches = (wanted: boolean) =>
          wishes.filter(each => each.wanted === wanted).map(({ from, to }) => [at(from), at(to)] as const)
        const { rota, personId } = scene({
          people: { Ada: { wanted: stretches(true), unwanted: stretches(false) } },
          bookings: days.map(day => ['Ada', `DQM ${at(day)} 15:00`] as const),
        })
        // From 15 to 23 h: each booking touches its own day alone.
        const inYear = wishes.filter(({ to }) => firstDay + to > dayNumber(date('2017-01-01')))
        const met = inYear.filter(({ from, to, wanted }) => days.some(day => day >= from && day < to) === wanted)
        expect(wishesMetIn(rota, personId('Ada'), 2017)).toEqual({ met: met.length, of: inYear.length })
      }),
    )
  })
})
