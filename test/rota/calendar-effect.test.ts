import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarEffectOf } from '../../rota/calendar-effect.ts'
import { added, apply } from '../../rota/change.ts'
import { addDays } from '../../rota/civil-time.ts'
import { coverageOf } from '../../rota/coverage.ts'
import { effectOf } from '../../rota/effect.ts'
import { decideDemand } from '../../rota/kinds.ts'
import { decidePeriod, decidePeriodRemoval } from '../../rota/periods.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Instant, LocalDate } from '../../rota/time.ts'
import { changeOf } from '../support/decisions.ts'
import { instant } from '../support/records.ts'
import { scene } from '../support/scene.ts'

const early = 0 as Instant
const slots = Array.from({ length: 20 }, (_, day) => `DQM ${addDays('2017-05-01' as LocalDate, day)} 07:00`)

function may() {
  const set = scene({
    people: { Ada: { levels: { DQM: 'expert' } }, Bo: { levels: { DQM: 'qualified' } } },
    periods: [['physics', '2017-05-01', '2017-05-11']],
    slots,
    bookings: [
      ['Ada', 'DQM 2017-05-02 07:00'],
      ['Ada', 'DQM 2017-05-12 07:00'],
      ['Bo', 'DQM 2017-05-02 07:00'],
    ],
  })
  const [period] = set.rota.rows.period.values()
  if (!period) throw new Error('no period')
  return { ...set, period }
}

const thinIn = (rota: Rota) => [...coverageOf(rota).values()].filter(({ status }) => status === 'thin').length

describe('the effect of a change of the calendar', () => {
  it('counts slots that need more or less, bookings nobody asks for any more, gaps and what is over', () => {
    const { rota, newId, period } = may()
    const later = { ...period, start: '2017-05-03' as LocalDate, end: '2017-05-14' as LocalDate }
    const change = changeOf(decidePeriod(rota, { entry: later, leads: null, along: [] }, newId))
    // Two slots leave it, with Ada asked for and Bo one too many already; three come, one of them with Ada on it.
    expect(calendarEffectOf(rota, change, instant('2017-05-01T15:00:00+02:00'), rota)).toEqual({
      raised: 3,
      lowered: 2,
      freed: 1,
      freedPublished: 1,
      gapsOpened: 2,
      gapsClosed: 1,
      thinMade: 1,
      thinMended: 1,
      past: 1,
    })
  })

  it('of more demand than there are people is gaps', () => {
    const { rota, newId, role } = may()
    const wish = { roleId: role('DQM').id, kind: 'physics', demand: { required: 2, experts: 1 } }
    const effect = calendarEffectOf(rota, changeOf(decideDemand(rota, [wish], newId)), early, null)
    expect(effect).toMatchObject({ raised: 10, lowered: 0, freed: 0, freedPublished: 0, gapsOpened: 0, gapsClosed: 0 })
  })

  it('leaves a slot with its own demand alone', () => {
    const { rota } = scene({
      periods: [['physics', '2017-05-01', '2017-05-11']],
      slots: slots.slice(0, 1),
      overrides: { 'DQM 2017-05-01 07:00': { required: 2, experts: 0 } },
    })
    const change = changeOf(decidePeriodRemoval(rota, [...rota.rows.period.keys()]))
    expect(calendarEffectOf(rota, change, early, null)).toMatchObject({ raised: 0, lowered: 0, gapsClosed: 0 })
  })

  it('finds the gaps and thin slots that judging everything again finds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8, max: 12 }), fc.integer({ min: 1, max: 15 }), (from, days) => {
        const { rota, newId, period } = may()
        const start = addDays(period.start, from)
        const entry = { ...period, start, end: addDays(start, days) }
        const change = changeOf(decidePeriod(rota, { entry, leads: null, along: [] }, newId))
        const { gapsOpened, gapsClosed } = effectOf(rota, change) ?? {}
        const effect = calendarEffectOf(rota, change, early, null)
        expect(effect).toMatchObject({ gapsOpened, gapsClosed })
        const after = apply(rota, change)
        const more = after.ok ? thinIn(after.rota) - thinIn(rota) : Number.NaN
        expect((effect?.thinMade ?? 0) - (effect?.thinMended ?? 0)).toBe(more)
      }),
      { numRuns: 40 },
    )
  })

  it('of a change that does not apply is none', () => {
    const { rota, period } = may()
    expect(apply(rota, { label: '', rows: [added('period', period)] }).ok).toBe(false)
    expect(calendarEffectOf(rota, { label: '', rows: [added('period', period)] }, early, null)).toBeNull()
  })
})
