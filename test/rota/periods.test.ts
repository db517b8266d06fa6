import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { squash } from '../../rota/change.ts'
import { addDays } from '../../rota/civil-time.ts'
import { demandOfSlots } from '../../rota/demand.ts'
import { lateLeads, latestStart, linkedWith } from '../../rota/leads.ts'
import { decidePeriod, decidePeriodRemoval, decidePeriodSplit, type PeriodEntry } from '../../rota/periods.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { changeOf, done, failureOf } from '../support/decisions.ts'
import { scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate
const nobody = '00000000-0000-7000-8000-999999999999'

function entry(over: Partial<PeriodEntry> = {}): PeriodEntry {
  return {
    id: null,
    name: 'Physics',
    kind: 'physics',
    start: date('2017-05-01'),
    end: date('2017-06-01'),
    source: '',
    confidence: '',
    luminosity: null,
    ...over,
  }
}

const plain = { leads: null, along: [] }

/** The dates of a rota's periods by name; names have to differ. */
const datesOf = (rota: Rota) =>
  Object.fromEntries([...rota.rows.period.values()].map(({ name, start, end }) => [name, [start, end]]))

/** Calibration before production before conference, without lead times yet. */
function chain() {
  const { rota: empty, newId } = scene()
  let rota = empty
  const add = (name: string, kind: string, start: string, end: string) => {
    rota = done(
      rota,
      decidePeriod(rota, { entry: entry({ name, kind, start: date(start), end: date(end) }), ...plain }, newId),
    )
    return [...rota.rows.period.values()].find(period => period.name === name)?.id as string
  }
  const calibration = add('Calibration', 'milestone', '2017-02-20', '2017-02-21')
  const production = add('Production', 'physics', '2017-05-01', '2017-06-01')
  const conference = add('Conference', 'workshop', '2017-07-01', '2017-07-08')
  const wish = (rota: Rota, id: string, beforeId: string, months: number, days = 0) => ({
    entry: rota.get('period', id),
    leads: [{ beforeId, months, days }],
    along: [],
  })
  return { rota, newId, calibration, production, conference, wish }
}

describe('saving a period', () => {
  it('adds one, then changes it, each as one change with what it does as its label', () => {
    const { rota, newId } = scene()
    const adding = decidePeriod(rota, { entry: entry(), ...plain }, newId)
    expect(changeOf(adding).label).toBe('Add Physics, 1 May 2017 to 31 May 2017')
    const added = done(rota, adding)
    const [period] = added.rows.period.values()
    const label = (over: Partial<PeriodEntry>) =>
      changeOf(decidePeriod(added, { entry: { ...entry(), id: period?.id ?? null, ...over }, ...plain }, newId)).label
    expect([
      label({ start: date('2017-05-03'), end: date('2017-06-03') }),
      label({ end: date('2017-05-02') }),
      label({ name: 'Protons' }),
    ]).toEqual(['Move Physics to 3 May 2017', 'Change Physics to 1 May 2017', 'Change Protons'])
  })

  it('that is so already changes nothing', () => {
    const { rota, newId, production } = chain()
    expect(changeOf(decidePeriod(rota, { entry: rota.get('period', production), ...plain }, newId)).rows).toEqual([])
  })

  it('of what is not there is not found', () => {
    const { rota, newId } = scene()
    const what = (over: Partial<PeriodEntry>, along: string[] = []) =>
      failureOf(decidePeriod(rota, { entry: entry(over), leads: null, along }, newId))
    expect([what({ id: nobody }), what({ kind: 'no-such' }), what({}, [nobody])]).toEqual(
      ['period', 'kind', 'period'].map(what => ({ kind: 'not-found', what })),
    )
  })
})

describe('lead times', () => {
  it('count calendar months back first, then days', () => {
    expect([
      latestStart(date('2017-05-01'), { months: 2, days: 0 }),
      latestStart(date('2017-04-30'), { months: 2, days: 1 }),
      latestStart(date('2017-05-01'), { months: 0, days: 0 }),
    ]).toEqual(['2017-03-01', '2017-02-27', '2017-05-01'])
  })

  it('are late from the first day after the latest, and missed once that day has passed', () => {
    const { rota, newId, calibration, production, wish } = chain()
    const judged = (start: string, today: string) => {
      const wished = wish(rota, calibration, production, 2)
      const moved = { ...wished, entry: { ...wished.entry, start: date(start), end: addDays(date(start), 1) } }
      return lateLeads(done(rota, decidePeriod(rota, moved, newId)), date(today)).map(
        ({ latest, daysLate, missed }) => [latest, daysLate, missed],
      )
    }
    expect(judged('2017-03-01', '2017-03-02')).toEqual([])
    expect(judged('2017-03-02', '2017-03-01')).toEqual([['2017-03-01', 1, false]])
    expect(judged('2017-03-02', '2017-03-02')).toEqual([['2017-03-01', 1, true]])
  })

  it('replace those that were there; without any they are gone', () => {
    const { rota, newId, calibration, production, conference, wish } = chain()
    const first = done(rota, decidePeriod(rota, wish(rota, calibration, production, 2), newId))
    const second = done(first, decidePeriod(first, wish(first, calibration, conference, 0, 9), newId))
    expect([...second.rows.lead.values()].map(({ beforeId, months, days }) => [beforeId, months, days])).toEqual([
      [conference, 0, 9],
    ])
    const none = { entry: second.get('period', calibration), leads: [], along: [] }
    const third = decidePeriod(second, none, newId)
    expect([changeOf(third).label, done(second, third).rows.lead.size]).toEqual([
      'Change the lead times of Calibration',
      0,
    ])
  })

  it('that go round in a circle are refused with the names on it', () => {
    const { rota, newId, calibration, production, conference, wish } = chain()
    let linked = done(rota, decidePeriod(rota, wish(rota, calibration, production, 2), newId))
    linked = done(linked, decidePeriod(linked, wish(linked, production, conference, 1), newId))
    expect(failureOf(decidePeriod(linked, wish(linked, conference, calibration, 0), newId))).toEqual({
      kind: 'hindered',
      hindrance: { why: 'circle', names: ['Conference', 'Calibration', 'Production', 'Conference'] },
    })
  })

  it('link periods in both directions, and those that are linked move along by the same days', () => {
    const { rota, newId, calibration, production, conference, wish } = chain()
    let linked = done(rota, decidePeriod(rota, wish(rota, calibration, production, 2), newId))
    linked = done(linked, decidePeriod(linked, wish(linked, production, conference, 1), newId))
    expect(linkedWith(linked, production).map(({ name }) => name)).toEqual(['Calibration', 'Conference'])
    const before = linked.get('period', calibration)
    const moving = decidePeriod(
      linked,
      {
        entry: { ...before, start: addDays(before.start, 3), end: addDays(before.end, 3) },
        leads: null,
        along: linkedWith(linked, calibration).map(({ id }) => id),
      },
      newId,
    )
    expect(changeOf(moving).label).toBe('Move Calibration to 23 Feb 2017 and 2 with it')
    expect(datesOf(done(linked, moving))).toEqual({
      Calibration: ['2017-02-23', '2017-02-24'],
      Production: ['2017-05-04', '2017-06-04'],
      Conference: ['2017-07-04', '2017-07-11'],
    })
  })

  it('go with the periods that are deleted', () => {
    const { rota, newId, calibration, production, wish } = chain()
    const linked = done(rota, decidePeriod(rota, wish(rota, calibration, production, 2), newId))
    const gone = done(linked, decidePeriodRemoval(linked, [production]))
    expect([gone.rows.lead.size, Object.keys(datesOf(gone))]).toEqual([0, ['Calibration', 'Conference']])
  })
})

describe('splitting a period', () => {
  it('leaves each slot the demand it had, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), (at, from) => {
        const slots = Array.from({ length: 12 }, (_, day) => addDays(date('2017-04-29'), day)).flatMap(day =>
          ['07:00', '23:00'].map(time => `DQM ${day} ${time}`),
        )
        const start = addDays(date('2017-04-28'), from)
        const { rota, newId } = scene({
          periods: [
            ['physics', start, addDays(start, 10)],
            ['technical-stop', '2017-05-03', '2017-05-05'],
          ],
          slots,
        })
        const [period] = rota.rows.period.values()
        const split = done(rota, decidePeriodSplit(rota, period?.id as string, addDays(start, at), newId))
        expect(split.rows.period.size).toBe(3)
        expect(demandOfSlots(split)).toEqual(demandOfSlots(rota))
      }),
      { numRuns: 40 },
    )
  })

  it('needs a day inside of it', () => {
    const { rota, newId } = scene({ periods: [['physics', '2017-05-01', '2017-05-03']] })
    const [period] = rota.rows.period.values()
    const split = (day: string) => decidePeriodSplit(rota, period?.id as string, date(day), newId)
    const hindrance = { why: 'not-inside', start: '2017-05-01', end: '2017-05-03' }
    expect([failureOf(split('2017-05-01')), failureOf(split('2017-05-03'))]).toEqual(
      Array(2).fill({ kind: 'hindered', hindrance }),
    )
    expect([...done(rota, split('2017-05-02')).rows.period.values()].map(({ start, end }) => [start, end])).toEqual([
      ['2017-05-01', '2017-05-02'],
      ['2017-05-02', '2017-05-03'],
    ])
  })
})

describe('deleting periods', () => {
  it('takes back an addition completely', () => {
    const { rota, newId } = scene()
    const adding = decidePeriod(rota, { entry: entry(), ...plain }, newId)
    const added = done(rota, adding)
    const removal = decidePeriodRemoval(added, [...added.rows.period.keys()])
    expect(squash('', [changeOf(adding), changeOf(removal)]).rows).toEqual([])
  })

  it('is all or nothing', () => {
    const { rota, production } = chain()
    expect(failureOf(decidePeriodRemoval(rota, [production, nobody]))).toEqual({ kind: 'not-found', what: 'period' })
  })
})
