import { describe, expect, it } from 'vitest'
import { type Assumption, decideAssumptions } from '../../rota/assumption.ts'
import { inverse } from '../../rota/change.ts'
import { instantOf } from '../../rota/civil-time.ts'
import { leavingTable } from '../../rota/leaving.ts'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { differencesIn, suppose } from '../../rota/what-if.ts'
import { labelOf, rotaAfter } from '../support/decided.ts'
import { countedIds } from '../support/ids.ts'
import { sampleRota } from '../support/sample.ts'
import { scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate

describe('what if', () => {
  const weeks = ['ORM 2017-07-05 09:00', 'ORM 2017-07-12 09:00', 'ORM 2017-07-19 09:00']
  const set = scene({
    roles: { ORM: { thinBelow: 0 } },
    periods: [['physics', '2017-07-05', '2017-07-19']],
    people: {
      Ada: { levels: { ORM: ['qualified', null, '2017-07-15'] } },
      Ben: { levels: { ORM: 'trainee' } },
    },
    slots: weeks,
    bookings: [
      ['Ada', 'ORM 2017-07-05 09:00'],
      ['Ada', 'ORM 2017-07-12 09:00'],
    ],
  })
  const orm = set.role('ORM').id
  const always = { from: null, until: null }

  /** What changes in the ORM weeks: the week and its status before and after. */
  function changesOf(...assumed: Assumption[]) {
    const { rota, failures } = suppose(set.rota, assumed)
    expect(failures.filter(failure => failure !== null)).toEqual([])
    const [difference] = differencesIn(set.rota, rota, 2017)
    return difference?.changes.map(({ slot, from, to }) => [weeks.findIndex(week => set.slot(week) === slot), from, to])
  }

  it('somebody who leaves is on no slot any more that ends after the date', () => {
    const leaves = { kind: 'leaves', personId: set.personId('Ada'), from: date('2017-07-12') } as const
    expect(changesOf(leaves)).toEqual([[0, 'covered', 'gap']])
    expect(suppose(set.rota, [leaves]).rota.rows.booking.size).toBe(0)
  })

  it('a level that holds for longer makes a booking count', () => {
    const holds = { kind: 'holds', personId: set.personId('Ada'), roleId: orm, level: 'qualified' } as const
    expect(changesOf({ ...holds, from: date('2017-07-15'), until: date('2017-08-01') })).toEqual([
      [1, 'gap', 'covered'],
    ])
  })

  it('somebody who is away keeps the booking, and a period that is longer needs more', () => {
    expect(
      changesOf(
        { kind: 'away', personId: set.personId('Ada'), start: date('2017-07-06'), end: date('2017-07-07') },
        {
          kind: 'period',
          periodId: [...set.rota.rows.period.keys()][0] as string,
          periodKind: 'physics',
          start: date('2017-07-05'),
          end: date('2017-08-01'),
        },
      ),
    ).toEqual([[2, 'none', 'gap']])
  })

  it('a period of another kind needs what its kind needs', () => {
    const period = [...set.rota.rows.period.values()][0] as Period
    const assumed = { kind: 'period', periodId: period.id, start: period.start, end: period.end } as const
    expect(changesOf({ ...assumed, periodKind: 'shutdown' })).toEqual([
      [0, 'covered', 'none'],
      [1, 'gap', 'none'],
    ])
    expect(changesOf({ ...assumed, periodKind: 'special-run' })).toEqual([[0, 'covered', 'gap']])
    const { failures } = suppose(set.rota, [{ ...assumed, periodKind: 'nothing-known' }])
    expect(failures).toEqual([{ kind: 'not-found', what: 'kind' }])
  })

  it('what cannot be assumed is left out and says why', () => {
    const joins = {
      kind: 'joins',
      name: 'Cleo',
      email: 'ada@example.org',
      roleId: orm,
      level: 'expert',
      ...always,
    } as const
    const { failures, rota } = suppose(set.rota, [
      joins,
      { kind: 'away', personId: set.personId('Ben'), start: date('2017-07-06'), end: date('2017-07-06') },
      { ...joins, email: 'cleo@example.org' },
    ])
    expect(failures).toEqual([
      { kind: 'hindered', hindrance: { why: 'taken', value: 'ada@example.org' } },
      { kind: 'hindered', hindrance: { why: 'ends-before-start', name: 'Ben' } },
      null,
    ])
    expect([...rota.rows.person.values()].map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Cleo'])
  })

  it('is applied as one change that can be taken back, or not at all', () => {
    const leaves = (name: string): Assumption => ({
      kind: 'leaves',
      personId: set.personId(name),
      from: date('2017-07-12'),
    })
    const decision = decideAssumptions(set.rota, [leaves('Ada'), leaves('Ben')], countedIds())
    expect(labelOf(decision)).toBe('Ben: left date, and 1 other change')
    const after = rotaAfter(set.rota, decision)
    expect([...after.rows.person.values()].map(({ left }) => left)).toEqual(['2017-07-12', '2017-07-12'])
    expect(after.rows.booking.size).toBe(0)
    if (decision.ok) {
      const back = rotaAfter(after, { ok: true, change: inverse(decision.change) })
      expect(new Set(back.rows.booking.values())).toEqual(new Set(set.rota.rows.booking.values()))
    }
    const none = decideAssumptions(
      set.rota,
      [leaves('Ada'), { ...leaves('Ben'), personId: orm } as Assumption],
      countedIds(),
    )
    expect(labelOf(none)).toEqual({ kind: 'not-found', what: 'person' })
  })

  it('says the same as the table of who leaves, for the ten people most missed in the sample', () => {
    const rota: Rota = sampleRota()
    const from = date('2017-07-01')
    const dates = { start: date('2017-01-01'), end: date('2018-01-01') }
    for (const { personId, gaps, thin, bookings } of leavingTable(rota, from, dates).slice(0, 10)) {
      const { rota: then } = suppose(rota, [{ kind: 'leaves', personId, from }])
      const changes = differencesIn(rota, then, 2017).flatMap(({ changes: each }) => each)
      const become = (to: string) => changes.filter(change => change.to === to).map(({ slot }) => slot.id)
      expect(new Set(become('gap'))).toEqual(new Set(gaps.map(({ id }) => id)))
      expect(new Set(become('thin'))).toEqual(new Set(thin.map(({ id }) => id)))
      const stays = [...then.rows.booking.values()].filter(booking => booking.personId === personId)
      expect(stays.every(({ slotId }) => rota.get('slot', slotId).end <= instantOf(rota.zone, from))).toBe(true)
      expect(rota.rows.booking.size - then.rows.booking.size).toBeGreaterThanOrEqual(bookings)
    }
  })
})
