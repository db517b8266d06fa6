import { describe, expect, it } from 'vitest'
import {
  choiceOf,
  eventsIn,
  instituteOptions,
  personOptions,
  roleOptions,
  scopeOf,
} from '../../renderer/export/scope-choice.ts'
import { eventsWords, exported } from '../../renderer/words/export.ts'
import { calendarOf } from '../../rota/ical/calendar.ts'
import type { CalendarScope } from '../../rota/ical/scope.ts'
import type { LocalDate } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const { rota, role, personId } = scene({
  periods: [['physics', '2017-07-01', '2017-08-01']],
  people: {
    Bo: { institute: 'KIT', levels: { DQM: 'qualified' } },
    Ada: { institute: 'CERN', levels: { DQM: 'qualified', ORM: 'expert' } },
    Cy: { institute: '', levels: { DQM: 'trainee' } },
  },
  slots: ['DQM 2017-07-16 07:00'],
  bookings: [
    ['Ada', 'DQM 2017-07-14 07:00'],
    ['Cy', 'DQM 2017-07-14 07:00', 'shadow'],
    ['Bo', 'DQM 2017-07-15 07:00'],
    ['Ada', 'ORM 2017-07-19'],
  ],
})

const scopes: readonly CalendarScope[] = [
  { kind: 'rota' },
  { kind: 'role', roleId: role('ORM').id },
  { kind: 'person', personId: personId('Ada') },
  { kind: 'institute', institute: 'KIT' },
  { kind: 'open' },
  {
    kind: 'call',
    range: { start: '2017-07-01' as LocalDate, end: '2017-08-01' as LocalDate },
    roleId: null,
    institute: 'KIT',
    subsystem: null,
  },
]

describe('the choice of what to export', () => {
  it.each(scopes)('begins with what is asked for, and says it again: %j', scope => {
    expect(scopeOf(choiceOf(rota, scope))).toEqual(scope)
  })

  it('chooses nobody where the one asked for is gone', () => {
    const gone = '00000000-0000-7000-8000-ffffffffffff'
    expect([
      scopeOf(choiceOf(rota, { kind: 'person', personId: gone })),
      scopeOf(choiceOf(rota, { kind: 'institute', institute: 'NOWHERE' })),
      scopeOf(choiceOf(rota, { kind: 'role', roleId: gone })),
    ]).toEqual([null, null, { kind: 'role', roleId: role('ORM').id }])
  })

  it('lists roles in their order, people by name, institutes that somebody belongs to', () => {
    expect({
      roles: roleOptions(rota).map(({ label }) => label),
      people: personOptions(rota),
      institutes: instituteOptions(rota),
    }).toEqual({
      roles: ['ORM: Offline Run Manager', 'DQM: DQM shifter', 'DB: DB expert'],
      people: [
        { value: personId('Ada'), label: 'Ada, CERN' },
        { value: personId('Bo'), label: 'Bo, KIT' },
        { value: personId('Cy'), label: 'Cy' },
      ],
      institutes: ['CERN', 'KIT'],
    })
  })

  it('counts the events that the file will hold', () => {
    const log = [{ revision: 1, at: 0, rows: [] }]
    const written = scopes.map(scope => calendarOf(rota, log, scope).events.length)
    expect(scopes.map(scope => eventsIn(rota, scope))).toEqual(written)
    expect(written).toEqual([4, 1, 2, 1, 1, 1])
  })
})

describe('what is said of it', () => {
  it.each([
    [null, 'Nothing is chosen yet.'],
    [0, 'The calendar would hold no events.'],
    [1, 'The calendar will hold 1 event.'],
    [1234, 'The calendar will hold 1,234 events.'],
  ])('%j events', (events, words) => expect(eventsWords(events)).toBe(words))

  it('names the file by its name, on every system', () => {
    expect(exported({ events: 844, cancelled: 0, path: '/home/ada/rota.ics' })).toBe('Exported 844 events to rota.ics')
    expect(exported({ events: 1, cancelled: 2, path: 'C:\\Users\\Ada\\rota.ics' })).toBe(
      'Exported 1 event and 2 cancelled ones to rota.ics',
    )
  })
})
