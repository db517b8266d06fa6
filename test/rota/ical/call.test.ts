import { describe, expect, it } from 'vitest'
import { callFor } from '../../../rota/call.ts'
import { calendarOf } from '../../../rota/ical/calendar.ts'
import { suggestedFileName } from '../../../rota/ical/file-name.ts'
import { readBack } from '../../../rota/ical/read-back.ts'
import { CalendarScope } from '../../../rota/ical/scope.ts'
import type { LocalDate } from '../../../rota/time.ts'
import { at, Chronicle } from './chronicle.ts'
import { sample2017 } from './sample.ts'

const { rota: sample, log } = sample2017()
const year = { start: '2017-01-01' as LocalDate, end: '2018-01-01' as LocalDate }
const all = { kind: 'call', range: year, roleId: null, institute: null, subsystem: null } as const

/** The slots that a calendar has events of, once for each, ascending. */
function slotsIn(scope: CalendarScope): string[] {
  const { text, events } = calendarOf(sample, log, scope)
  expect(readBack(text, events)).toBeNull()
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  return events.map(({ uid }) => uid.split('.')[0] as string).toSorted()
}

describe('the calendar of a call for shifters', () => {
  const dqm = [...sample.rows.role.values()].find(({ code }) => code === 'DQM')?.id as string

  it.each([
    ['of the whole year', {}],
    ['of a role', { roleId: dqm }],
    ['of a subsystem', { subsystem: 'ECAL' }],
    [
      'of a role, an institute and some dates',
      { roleId: dqm, institute: 'KIT', range: { ...year, end: '2017-07-01' as LocalDate } },
    ],
  ])('%s has as many events as the call tells places', (_, narrowed) => {
    const scope = { ...all, ...narrowed }
    const told = callFor(sample, scope.range, scope)
    expect(told.length).toBeGreaterThan(0)
    expect(slotsIn(scope)).toEqual(told.flatMap(({ slot, places }) => Array(places).fill(slot.id)).toSorted())
  })

  it('has an event where only an expert is missing, which the calendar of open shifts does not', () => {
    const chronicle = new Chronicle()
    chronicle.period('Cosmics', 'cosmics', '2017-03-01', '2017-04-01')
    const week = chronicle.slot('ORM', at('2017-03-15', '09:00'), at('2017-03-22', '09:00'))
    chronicle.book(week, chronicle.person('Ada Quill'))
    const uids = (scope: CalendarScope) =>
      calendarOf(chronicle.rota, chronicle.log, scope).events.map(({ uid }) => uid.split('@')[0])
    expect([uids(all), uids({ kind: 'open' })]).toEqual([[`${week}.shifter.2`], []])
  })

  it('is called by what it is narrowed to', () => {
    const narrow = { ...all, roleId: dqm, subsystem: 'ECAL', range: { ...year, end: '2017-02-01' as LocalDate } }
    const { text } = calendarOf(sample, log, narrow)
    expect(text).toMatch(/X-WR-CALNAME:.* · open DQM ECAL\\, 1–31 Jan 2017\r\n/)
    expect(suggestedFileName(sample, narrow)).toMatch(/-open-DQM-ECAL-1-31-Jan-2017\.ics$/)
  })

  it('is asked for only with dates that there are', () => {
    const asked = (changes: object) => CalendarScope.safeParse({ ...all, ...changes }).success
    expect(asked({})).toBe(true)
    for (const range of [null, { start: '2017-01-01' }, { start: '2017-02-30', end: '2017-03-01' }]) {
      expect(asked({ range })).toBe(false)
    }
    expect([asked({ roleId: 'DQM' }), asked({ institute: '' }), asked({ subsystem: 7 })]).toEqual([false, false, false])
  })
})
