import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alertsOf } from '../../rota/alerts.ts'
import { addDays, dateOf, instantOf } from '../../rota/civil-time.ts'
import { coverageOf } from '../../rota/coverage.ts'
import { levelThroughout } from '../../rota/people.ts'
import type { Instant, LocalDate, TimeOfDay } from '../../rota/time.ts'
import { sampleRota } from '../support/sample.ts'
import { type Scene, scene } from '../support/scene.ts'

const zone = 'Europe/Zurich'
const date = (text: string) => text as LocalDate
const at = (day: string, time = '00:00') => instantOf(zone, date(day), time as TimeOfDay)
const nameOf = (set: Scene, names: readonly string[], ids: readonly { id: string }[]) =>
  names.filter(name => ids.some(({ id }) => id === set.slot(name).id))

describe('alerts', () => {
  const slots = ['DB 2017-07-05 09:00', 'DB 2017-07-12 09:00', 'DB 2017-08-02 09:00', 'DB 2017-08-09 09:00']
  const set = scene({
    roles: { DB: { thinBelow: 1 } },
    periods: [['physics', '2017-07-01', '2017-09-01']],
    people: {
      Ada: { levels: { DB: ['expert', null, '2017-08-04'] } },
      Ben: { levels: { DB: ['trainee', null, '2017-08-04'] } },
    },
    slots,
    bookings: [
      ['Ada', 'DB 2017-07-12 09:00'],
      ['Ada', 'DB 2017-08-02 09:00'],
      ['Ben', 'DB 2017-08-09 09:00', 'shadow'],
    ],
  })

  it('tell gaps and thin slots of the next 28 days, also one that goes on, and none that has ended', () => {
    const told = (now: Instant) => {
      const { gaps, thin, demanded } = alertsOf(set.rota, now)
      return [nameOf(set, slots, gaps), nameOf(set, slots, thin), demanded]
    }
    expect(told(at('2017-07-12', '08:59'))).toEqual([[slots[0], slots[2]], [slots[1]], 3])
    expect(told(at('2017-07-12', '09:00'))).toEqual([[slots[2]], [slots[1]], 2])
    expect(told(at('2017-07-05', '23:00'))).toEqual([[slots[0]], [slots[1]], 2])
  })

  it('tell whose qualification runs out with bookings behind it', () => {
    const told = (now: Instant) =>
      alertsOf(set.rota, now).runningOut.map(({ personId, date, bookings }) => [
        set.rota.get('person', personId).name,
        date,
        bookings.map(({ slot }) => slot.id),
      ])
    const ada = ['Ada', '2017-08-04', [set.slot('DB 2017-08-02 09:00').id]]
    expect(told(at('2017-07-08'))).toEqual([ada])
    expect(told(at('2017-07-07', '23:59'))).toEqual([])
    expect(told(at('2017-08-03', '23:59'))).toEqual([ada])
    expect(told(at('2017-08-04'))).toEqual([])
  })

  it('tell nothing of the sample of 2017 years later', () => {
    expect(alertsOf(sampleRota(), at('2026-11-24'))).toEqual({ gaps: [], thin: [], runningOut: [], demanded: 0 })
  })

  it('are what looking at everything day by day gives, in small rotas of any kind', () => {
    const day = fc.integer({ min: 1, max: 60 }).map(days => addDays(date('2017-06-30'), days))
    const held = fc.record({ level: fc.constantFrom('trainee' as const, 'qualified' as const), until: fc.option(day) })
    const booking = fc.record({ who: fc.nat(2), week: fc.nat(7), place: fc.constantFrom('shifter', 'shadow') })
    fc.assert(
      fc.property(
        fc.array(held, { minLength: 3, maxLength: 3 }),
        fc.uniqueArray(booking, { selector: ({ who, week }) => `${who} ${week}` }),
        day,
        (levels, booked, today) => {
          const weeks = Array.from({ length: 8 }, (_, week) => `DB ${addDays(date('2017-07-05'), 7 * week)} 09:00`)
          const people = ['Ada', 'Ben', 'Cleo']
          const small = scene({
            roles: { DB: { thinBelow: 1 } },
            periods: [['physics', '2017-07-01', '2017-08-10']],
            people: Object.fromEntries(
              levels.map(({ level, until }, index) => [people[index], { levels: { DB: [level, null, until] } }]),
            ),
            slots: weeks,
            bookings: booked.map(({ who, week, place }) => [people[who] as string, weeks[week] as string, place]),
          })
          const { rota } = small
          const db = small.role('DB').id
          const now = at(today, '12:00')
          const found = alertsOf(rota, now)
          const ahead = [...rota.rows.slot.values()].filter(
            slot => slot.end > now && dateOf(zone, slot.start) < addDays(today, 28),
          )
          for (const status of ['gap', 'thin'] as const) {
            const expected = ahead.filter(({ id }) => coverageOf(rota).get(id)?.status === status)
            expect(found[status === 'gap' ? 'gaps' : 'thin']).toEqual(expected)
          }
          const qualified = (personId: string, start: Instant, end: Instant) =>
            ['qualified', 'expert'].includes(levelThroughout(rota, personId, db, { start, end }) ?? '')
          const expected = Array.from({ length: 27 }, (_, days) => addDays(today, days + 1)).flatMap(on =>
            people
              .map(small.personId)
              .filter(id => qualified(id, at(addDays(on, -1)), at(on)) && !qualified(id, at(on), at(addDays(on, 1))))
              .flatMap(personId => {
                const behind = [...rota.rows.booking.values()].filter(each => {
                  const slot = rota.get('slot', each.slotId)
                  const isTheirs = each.personId === personId && each.place === 'shifter'
                  return isTheirs && slot.end > at(on) && !qualified(personId, slot.start, slot.end)
                })
                return behind.length > 0 ? [[on, personId, behind.map(({ id }) => id).sort()]] : []
              }),
          )
          const told = found.runningOut.map(({ date, personId, bookings }) => [
            date,
            personId,
            bookings.map(({ booking }) => booking.id).sort(),
          ])
          expect(told.sort()).toEqual(expected.sort())
        },
      ),
      { numRuns: 80 },
    )
  })
})
