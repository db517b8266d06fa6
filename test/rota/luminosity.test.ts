import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { added, apply } from '../../rota/change.ts'
import { addDays, intervalOf, yearInterval } from '../../rota/civil-time.ts'
import { figuresOf } from '../../rota/figures.ts'
import { luminosityOf } from '../../rota/luminosity.ts'
import { decidePeriodSplit } from '../../rota/periods.ts'
import type { Rota } from '../../rota/rota.ts'
import { hour, type Instant, type LocalDate } from '../../rota/time.ts'
import { done } from '../support/decisions.ts'
import { recordMaker } from '../support/records.ts'
import { scene } from '../support/scene.ts'

const unused = '00000000-0000-7000-8000-999999999999'
const date = (text: string) => text as LocalDate
const dates = (start: string, end: string) => ({ start: date(start), end: date(end) })

/** A rota with just these periods: luminosity, first date, first date after. */
function delivering(...periods: readonly (readonly [luminosity: number | null, start: string, end: string])[]): Rota {
  const { rota, newId } = scene()
  const { period } = recordMaker(newId)
  const rows = periods.map(([luminosity, start, end]) => added('period', period({ luminosity, ...dates(start, end) })))
  const applied = apply(rota, { label: '', rows })
  if (!applied.ok) throw new Error('the periods do not fit')
  return applied.rota
}

const within = (rota: Rota, start: string, end: string) => luminosityOf(rota, intervalOf(rota.zone, dates(start, end)))

describe('luminosity', () => {
  it('comes in evenly over a period and not outside of it', () => {
    const rota = delivering([10, '2017-06-01', '2017-06-11'])
    expect(within(rota, '2017-06-01', '2017-06-11')).toBeCloseTo(10, 9)
    expect(within(rota, '2017-06-03', '2017-06-04')).toBeCloseTo(1, 9)
    expect(within(rota, '2017-05-30', '2017-06-03')).toBeCloseTo(2, 9)
    expect(within(rota, '2017-06-11', '2017-06-20')).toBe(0)
  })

  it('counts once where a run era lies in a period of physics: as the one says that delivers most', () => {
    const rota = delivering([10, '2017-06-01', '2017-06-11'], [8, '2017-06-05', '2017-06-07'])
    expect(within(rota, '2017-06-01', '2017-06-11')).toBeCloseTo(8 * 1 + 8, 9)
    expect(within(rota, '2017-06-06', '2017-06-07')).toBeCloseTo(4, 9)
  })

  it('of a day on which the clock changes goes by elapsed time', () => {
    const rota = delivering([71, '2017-03-25', '2017-03-28'])
    expect(within(rota, '2017-03-26', '2017-03-27')).toBeCloseTo(23, 9)
  })

  it('is none where no period says it', () => {
    expect(within(delivering([null, '2017-06-01', '2017-06-11']), '2017-06-01', '2017-06-11')).toBe(0)
    expect(within(delivering([0, '2017-06-01', '2017-06-11']), '2017-06-01', '2017-06-11')).toBe(0)
    expect(within(delivering([1, '2017-06-01', '2017-06-11']), '2017-06-01', '2017-06-11')).toBeGreaterThan(0)
  })

  it('is shared out by days where a period is split', () => {
    const rota = delivering([10, '2017-06-01', '2017-06-11'])
    const [period] = [...rota.rows.period.values()]
    const split = done(
      rota,
      decidePeriodSplit(rota, period?.id as string, date('2017-06-04'), () => unused),
    )
    expect([...split.rows.period.values()].map(({ luminosity }) => luminosity)).toEqual([3, 7])
  })

  it('weighs the gaps of a year, and of no slot that is covered or needs nobody', () => {
    const weeks = ['DB 2017-06-07 09:00', 'DB 2017-06-14 09:00', 'DB 2017-06-21 09:00', 'DB 2017-08-02 09:00']
    const set = scene({
      periods: [['physics', '2017-06-01', '2017-07-01']],
      people: { Ada: { levels: { DB: 'expert' } } },
      slots: weeks,
      bookings: [['Ada', weeks[1] as string]],
    })
    const figures = (rota: Rota) =>
      figuresOf(rota, set.role('DB').id, yearInterval(rota.zone, 2017), 0 as Instant).gapLuminosity
    expect(figures(set.rota)).toBeNull()
    const { period } = recordMaker(set.newId)
    const era = period({ kind: 'run-era', luminosity: 21, ...dates('2017-06-14', '2017-07-05') })
    const applied = apply(set.rota, { label: '', rows: [added('period', era)] })
    // The first week reaches 9 hours into the era, the third lies in it.
    expect(applied.ok && figures(applied.rota)).toBeCloseTo(9 / 24 + 7, 9)
  })

  it('weighs gaps as looking hour by hour does, in small rotas of any kind', () => {
    const era = fc.record({ day: fc.integer({ min: 1, max: 9 }), days: fc.integer({ min: 1, max: 9 }), l: fc.nat(20) })
    fc.assert(
      fc.property(fc.array(era, { maxLength: 4 }), fc.subarray(['07:00', '15:00', '23:00']), (eras, times) => {
        const slots = times.map(time => `DQM 2017-06-05 ${time}`)
        const small = scene({ periods: [['physics', '2017-06-01', '2017-07-01']], slots })
        const { period } = recordMaker(small.newId)
        const rows = eras.map(({ day, days, l }) => {
          const start = date(`2017-06-0${day}`)
          return added('period', period({ kind: 'run-era', luminosity: l, start, end: addDays(start, days) }))
        })
        const applied = apply(small.rota, { label: '', rows })
        if (!applied.ok) throw new Error('the eras do not fit')
        const { rota } = applied
        let stake = 0
        for (const slot of slots.map(small.slot)) {
          for (let at = slot.start; at < slot.end; at = (at + hour) as Instant) {
            const rates = eras.map(({ day, days, l }) => {
              const start = date(`2017-06-0${day}`)
              const { start: from, end } = intervalOf(rota.zone, { start, end: addDays(start, days) })
              return from <= at && at < end ? (l * hour) / (end - from) : 0
            })
            stake += Math.max(0, ...rates)
          }
        }
        const found = figuresOf(rota, small.role('DQM').id, yearInterval(rota.zone, 2017), 0 as Instant).gapLuminosity
        expect(found ?? 0).toBeCloseTo(stake, 9)
        expect(found === null).toBe(eras.every(({ l }) => l === 0))
      }),
    )
  })
})
