import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, type Change } from '../../rota/change.ts'
import { instantOf } from '../../rota/civil-time.ts'
import { beginRota, decideNewRota } from '../../rota/new-rota.ts'
import { decideOpenYear, decidePattern, openYears } from '../../rota/open-year.ts'
import { slotsStartingIn } from '../../rota/pattern.ts'
import type { Pattern } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import { slotsOfRole } from '../../rota/slots.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { countedIds } from '../support/ids.ts'
import { localTime } from '../support/local-time.ts'
import { scene } from '../support/scene.ts'

const zone = 'Europe/Zurich'
const time = (text: string) => text as TimeOfDay

function follow(rota: Rota, change: Change): Rota {
  const outcome = apply(rota, change)
  if (!outcome.ok) throw new Error('does not apply')
  return outcome.rota
}

function startsOf(rota: Rota, code: string): string[] {
  const role = [...rota.rows.role.values()].find(row => row.code === code)
  return (slotsOfRole(rota).get(role?.id ?? '') ?? []).map(slot => localTime(zone, slot.start))
}

describe('opening a year', () => {
  const newId = countedIds()
  const empty = beginRota(decideNewRota('Test', zone, newId))
  const opened = follow(empty, decideOpenYear(empty, 2017, newId))

  it('makes the slots that start in it, for every role', () => {
    const dqm = startsOf(opened, 'DQM')
    expect([dqm.length, dqm[0], dqm.at(-1)]).toEqual([1095, '2017-01-01T07:00:00+01:00', '2017-12-31T23:00:00+01:00'])
    const orm = startsOf(opened, 'ORM')
    expect([orm.length, orm[0], orm.at(-1)]).toEqual([52, '2017-01-04T09:00:00+01:00', '2017-12-27T09:00:00+01:00'])
    expect(startsOf(opened, 'DB')).toEqual(orm)
    expect(openYears(opened)).toEqual([2017])
  })

  it('done twice changes nothing', () => {
    expect(decideOpenYear(opened, 2017, newId).rows).toEqual([])
  })

  it('of its neighbours joins without hole or overlap', () => {
    const three = [2018, 2016].reduce((rota, year) => follow(rota, decideOpenYear(rota, year, newId)), opened)
    for (const slots of slotsOfRole(three).values()) {
      for (const [index, slot] of slots.slice(1).entries()) expect(slot.start).toBe(slots[index]?.end)
    }
    expect(openYears(three)).toEqual([2016, 2017, 2018])
  })
})

describe('changing a pattern', () => {
  const twoShifts: Pattern = { kind: 'daily', starts: [time('08:00'), time('20:00')] }
  const day = ['DQM 2017-07-14 07:00', 'DQM 2017-07-14 15:00', 'DQM 2017-07-14 23:00']
  const next = ['DQM 2017-07-15 07:00', 'DQM 2017-07-15 15:00', 'DQM 2017-07-15 23:00']
  const at = instantOf(zone, '2017-07-15' as LocalDate, time('00:00'))

  it('leaves slots that are past or booked or have their own demand, and cuts the rest anew between them', () => {
    const set = scene({
      people: { Ada: {} },
      slots: [...day, ...next, 'DQM 2017-07-16 07:00'],
      overrides: { 'DQM 2017-07-16 07:00': { required: 2, experts: 0 } },
      bookings: [['Ada', 'DQM 2017-07-15 07:00']],
    })
    const change = decidePattern(set.rota, set.role('DQM').id, twoShifts, at, set.newId)
    const starts = startsOf(follow(set.rota, change), 'DQM').slice(0, 10)
    expect(starts).toEqual([
      '2017-07-14T07:00:00+02:00',
      '2017-07-14T15:00:00+02:00',
      '2017-07-14T23:00:00+02:00',
      '2017-07-15T07:00:00+02:00',
      '2017-07-15T15:00:00+02:00',
      '2017-07-15T20:00:00+02:00',
      '2017-07-16T07:00:00+02:00',
      '2017-07-16T15:00:00+02:00',
      '2017-07-16T20:00:00+02:00',
      '2017-07-17T08:00:00+02:00',
    ])
  })

  it('to the one it has changes nothing', () => {
    const newId = countedIds()
    const empty = beginRota(decideNewRota('Test', zone, newId))
    const rota = follow(empty, decideOpenYear(empty, 2017, newId))
    for (const role of rota.rows.role.values()) {
      expect(decidePattern(rota, role.id, role.pattern, at, newId).rows).toEqual([])
    }
  })
})

it('a pattern gives slots that meet without holes, the same at every time, in any zone', () => {
  const starts = fc
    .uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 1, maxLength: 6 })
    .map(quarters =>
      quarters.map(n => time(`${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`)),
    )
  const patterns = fc.oneof(
    starts.map((times): Pattern => ({ kind: 'daily', starts: times })),
    fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 6 }), fc.nat(5), starts).map(
      ([weekday, every, phase, [at]]): Pattern => ({
        kind: 'weekly',
        weekday,
        at: at ?? time('09:00'),
        every,
        phase: phase % every,
      }),
    ),
    fc
      .tuple(fc.constantFrom(1, 2, 3, 5, 12), starts)
      .map(([every, [at]]): Pattern => ({ kind: 'monthly', at: at ?? time('09:00'), every })),
  )
  const zones = fc.constantFrom(zone, 'Pacific/Apia', 'America/Havana', 'Australia/Lord_Howe')
  fc.assert(
    fc.property(patterns, zones, fc.integer({ min: 2010, max: 2020 }), (pattern, where, year) => {
      const slots = slotsStartingIn(pattern, where, year)
      for (const [index, slot] of slots.entries()) {
        expect(slot.end).toBeGreaterThan(slot.start)
        if (index > 0) expect(slot.start).toBe(slots[index - 1]?.end)
      }
      expect(slotsStartingIn(pattern, where, year)).toEqual(slots)
    }),
    { numRuns: 60 },
  )
})
