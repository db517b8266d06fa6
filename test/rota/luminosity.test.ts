import { describe, expect, it } from 'vitest'
import { added, apply } from '../../rota/change.ts'
import { intervalOf } from '../../rota/civil-time.ts'
import { luminosityOf } from '../../rota/luminosity.ts'
import { decidePeriodSplit } from '../../rota/periods.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
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
})
