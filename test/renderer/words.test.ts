import { describe, expect, it } from 'vitest'
import { matches } from '../../renderer/booking/match.ts'
import { breachWords } from '../../renderer/words/breach.ts'
import { effectWords, statusWords, thinnestWords } from '../../renderer/words/coverage.ts'
import { dateRange, duration, longDate, shortDate, shortRange, slotTimes } from '../../renderer/words/dates.ts'
import { failureLine, failureWords, partlyWords } from '../../renderer/words/failure.ts'
import { count, grouped, percent } from '../../renderer/words/number.ts'
import { reasonWords, removedWords } from '../../renderer/words.ts'
import type { Breach, RuleId } from '../../rota/breach.ts'
import { candidatesFor } from '../../rota/candidates.ts'
import { coverageOf, type SlotCoverage } from '../../rota/coverage.ts'
import { type Failure, FileTrouble } from '../../rota/failure.ts'
import { tableNames } from '../../rota/records.ts'
import type { Instant, LocalDate } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate
const night = 'DQM 2017-03-14 23:00'
const set = scene({ slots: [night, 'ORM 2017-03-15 09:00'] })
const { id: slotId, roleId, start, end } = set.slot(night)
const other = { slotId, roleId, start, end }

/** Every breach that there is, with the sentence that it becomes beside a slot that starts on 15 March 2017. */
const sentences: Readonly<Record<RuleId, readonly (readonly [Breach, string])[]>> = {
  QUAL: [
    [{ rule: 'QUAL', level: null, from: null, until: date('2017-03-01') }, 'qualification ended 1 March'],
    [{ rule: 'QUAL', level: 'expert', from: null, until: date('2017-03-18') }, 'qualification ends 18 March'],
    [{ rule: 'QUAL', level: null, from: date('2018-01-01'), until: null }, 'qualification begins 1 January 2018'],
    [{ rule: 'QUAL', level: 'trainee', from: null, until: null }, 'only trainee in ORM'],
    [{ rule: 'QUAL', level: null, from: null, until: null }, 'not qualified in ORM'],
  ],
  MEMBER: [
    [{ rule: 'MEMBER', joined: null, left: date('2016-12-31') }, 'left on 31 December 2016'],
    [{ rule: 'MEMBER', joined: date('2017-05-01'), left: date('2017-09-01') }, 'joins on 1 May'],
  ],
  ABSENT: [
    [
      { rule: 'ABSENT', start: date('2017-03-14'), end: date('2017-03-17'), reason: 'travel' },
      'away 14–16 March (travel)',
    ],
    [{ rule: 'ABSENT', start: date('2017-02-28'), end: date('2017-03-16'), reason: '' }, 'away 28 February – 15 March'],
  ],
  DOUBLE: [[{ rule: 'DOUBLE' }, 'is on this slot already']],
  OVERLAP: [[{ rule: 'OVERLAP', ...other }, 'is on DQM 14 Mar 23:00 at that time']],
  'REST-11H': [
    [{ rule: 'REST-11H', ...other, restMinutes: 480, side: 'before' }, 'only 8 h after DQM 14 Mar 23:00, 11 h needed'],
    [
      { rule: 'REST-11H', ...other, restMinutes: 659, side: 'after' },
      'only 10 h 59 min before DQM 14 Mar 23:00, 11 h needed',
    ],
  ],
  FULL: [[{ rule: 'FULL', required: 1, shifters: 2 }, '2 shifters where 1 required']],
  'RUN-7': [[{ rule: 'RUN-7', days: 8 }, '8 days in a row, more than 7']],
  'NIGHT-4': [[{ rule: 'NIGHT-4', nights: 5 }, '5 nights in a row, more than 4']],
  LOAD: [[{ rule: 'LOAD', credit: 12.5, cap: 12, year: 2017 }, '12.5 points in 2017, over the cap of 12']],
  RECENT: [
    [{ rule: 'RECENT', months: 6, last: null }, 'never on ORM before'],
    [{ rule: 'RECENT', months: 1, last: start }, 'last on ORM 14 March, more than 1 month ago'],
  ],
  NOVICE: [
    [{ rule: 'NOVICE', night: true, shadows: 2, shadowsFirst: 2 }, 'first ORM shift would be at night'],
    [
      { rule: 'NOVICE', night: true, shadows: 1, shadowsFirst: 2 },
      'first ORM shift would be at night, shadowed 1 of 2 times',
    ],
    [{ rule: 'NOVICE', night: false, shadows: 0, shadowsFirst: 2 }, 'first ORM shift, shadowed 0 of 2 times'],
  ],
  WISH: [[{ rule: 'WISH', start: date('2017-03-14'), end: date('2017-03-15') }, 'would rather not 14 March']],
  BLOCK: [[{ rule: 'BLOCK', length: 4 }, 'splits a block of 4']],
}

describe.each(Object.entries(sentences))('[%s]', (_, cases) => {
  it('is told in words with its numbers', () => {
    const told = cases.map(([breach]) => breachWords(set.rota, set.slot('ORM 2017-03-15 09:00'), breach))
    expect(told).toEqual(cases.map(([, sentence]) => sentence))
  })
})

describe('failures', () => {
  const failures: readonly Failure[] = [
    { kind: 'invalid-input', issues: ['year: too small'] },
    { kind: 'refused', bookings: [{ slotId, personId: slotId, breaches: [{ rule: 'DOUBLE' }] }] },
    { kind: 'hindered', hindrance: { why: 'pinned', bookings: 2 } },
    { kind: 'hindered', hindrance: { why: 'taken', value: 'DQM' } },
    { kind: 'hindered', hindrance: { why: 'booked', bookings: 1, first: 0 as Instant } },
    { kind: 'conflict' },
    ...(['rota', 'undo', 'redo', 'revision', ...tableNames] as const).map(
      what => ({ kind: 'not-found', what }) as const,
    ),
    { kind: 'internal', reference: 'A1B2' },
    ...FileTrouble.shape.code.options.map(
      code => ({ kind: 'file', trouble: { path: '/home/ada/Rota 2017.watchbill', code } }) as const,
    ),
  ]

  it('are each told differently, with what to do or what was kept, and never by an id or a path', () => {
    const lines = failures.map(failureLine)
    expect(new Set(lines).size).toBe(lines.length)
    for (const line of lines) {
      expect(line).toMatch(/^[A-Z].{10,}\. .{10,}\.$/)
      expect(line).not.toMatch(/undefined|\/home|null/)
    }
  })

  it('tell the first of the files that were written, however many were', () => {
    const written = Array.from({ length: 12 }, (_, index) => `${index}.eml`)
    expect(partlyWords({ written, of: 1200 })).toBe(
      '12 of 1,200 files were written: 0.eml, 1.eml, 2.eml, 3.eml, 4.eml, 5.eml, 6.eml, 7.eml, 8.eml, 9.eml and 2 more; nothing else was changed.',
    )
    expect(partlyWords({ written: ['a.ics'], of: 2 })).toBe(
      '1 of 2 files was written: a.ics; nothing else was changed.',
    )
  })

  it('name the file as people do, on any system', () => {
    const title = (path: string) => failureWords({ kind: 'file', trouble: { path, code: 'damaged' } }).title
    expect([title('/a/b/Rota.watchbill'), title('C:\\a\\Rota.watchbill')]).toEqual([
      'Rota.watchbill is damaged',
      'Rota.watchbill is damaged',
    ])
  })

  it('of several bookings name each rule once', () => {
    const breaches: Breach[] = [{ rule: 'OVERLAP', ...other }]
    const twice = [1, 2].map(() => ({ slotId, personId: slotId, breaches }))
    expect(failureLine({ kind: 'refused', bookings: twice })).toBe('Not booked: booked elsewhere. Nothing was changed.')
  })
})

describe('dates', () => {
  it('are written for people', () => {
    const day = date('2017-03-05')
    expect([shortDate(day), longDate(day)]).toEqual(['Sun 5 Mar', 'Sunday 5 March 2017'])
    expect(shortRange({ start: date('2017-02-27'), end: date('2017-03-06') })).toBe('27 Feb – 5 Mar')
    expect(dateRange({ start: date('2017-12-30'), end: date('2018-01-03') }, '2017')).toBe(
      '30 December – 2 January 2018',
    )
  })

  it('of slots are times within a day and dates beyond', () => {
    expect(slotTimes('Europe/Zurich', set.slot(night))).toBe('23:00–07:00')
    expect(slotTimes('Europe/Zurich', set.slot('ORM 2017-03-15 09:00'))).toBe('Wed 15 Mar 09:00 – Wed 22 Mar 09:00')
  })

  it('and lengths and numbers have no needless digits', () => {
    expect([0.25, 7, 7.5, 47, 48, 167, 300].map(duration)).toEqual([
      '15 min',
      '7 h',
      '7 h 30 min',
      '47 h',
      '2 days',
      '7 days',
      '12 days',
    ])
    expect([grouped(999), grouped(1000), grouped(1234567)]).toEqual(['999', '1,000', '1,234,567'])
    expect([percent(0), percent(0.01), percent(99.99), percent(100)]).toEqual(['0.0 %', '0.1 %', '99.9 %', '100.0 %'])
    expect([count(1, 'gap'), count(0, 'gap'), count(2, 'person', 'people')]).toEqual(['1 gap', '0 gaps', '2 people'])
  })
})

describe('candidates', () => {
  const { rota, slot } = scene({
    periods: [['physics', '2017-01-01', '2018-01-01']],
    people: {
      Ada: { levels: { DQM: 'expert' } },
      Bo: { levels: { DQM: 'qualified' }, absent: [['2017-03-01', '2017-04-01']] },
      Cy: { absent: [['2017-03-01', '2017-04-01']] },
      Dee: {},
    },
    slots: [night],
    bookings: [['Ada', 'DQM 2017-03-01 07:00']],
  })
  const { able, unable } = candidatesFor(rota, slot(night).id, 'shifter')

  it('say why they stand where they stand', () => {
    expect(able.map(({ reasons }) => reasons.map(reasonWords))).toEqual([
      ['1 shift, 0.75 points, average 0.38', 'rested 13 days'],
    ])
    expect(reasonWords({ kind: 'rest', hours: null })).toBe('no other booking')
  })

  it('are fewer by which rule and how many, most first', () => {
    expect(removedWords(rota, unable)).toEqual(['2 away', '2 not qualified'])
  })

  it('are found by every word of name, institute or subsystem, whatever the accents', () => {
    const person = { ...unable[0]?.person, name: 'Søren Wałęsa', institute: 'CERN', subsystem: 'ECAL' }
    const found = (query: string) => matches(person as Parameters<typeof matches>[0], query)
    expect(['', ' ', 'soren', 'walesa cern', 'ECAL SØ', 'soren desy'].map(found)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ])
  })
})

describe('coverage', () => {
  it('of a slot is told with its numbers', () => {
    const { rota, slot } = scene({
      roles: { DQM: { thinBelow: 1 } },
      periods: [['cosmics', '2017-03-01', '2017-04-01']],
      people: { Ada: { levels: { DQM: 'expert' } } },
      slots: ['ORM 2017-03-15 09:00', 'DQM 2017-05-01 07:00'],
      bookings: [['Ada', night]],
    })
    const told = [night, 'ORM 2017-03-15 09:00', 'DQM 2017-05-01 07:00'].map(name =>
      statusWords(rota, coverageOf(rota).get(slot(name).id) as SlotCoverage),
    )
    expect(told).toEqual(['thin, 1 of 1, nobody else could step in', 'gap, 0 of 1, experts 0 of 1', 'no demand'])
  })

  it('of a thin slot says why it is thin, by name', () => {
    const week = 'ORM 2017-07-12 09:00'
    const { rota, slot } = scene({
      roles: { DQM: { thinBelow: 9 }, ORM: { thinBelow: 1 } },
      periods: [
        ['cosmics', '2017-03-01', '2017-04-01'],
        ['special-run', '2017-07-01', '2017-08-01'],
      ],
      people: {
        ...Object.fromEntries(
          ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus'].map(name => [name, { levels: { DQM: 'expert' } }]),
        ),
        ...Object.fromEntries(['Hal', 'Ida', 'Jo'].map(name => [name, { levels: { ORM: 'qualified' } }])),
      },
      slots: [night, week],
      bookings: [
        ['Ada', night],
        ['Hal', week],
        ['Ida', week],
      ],
    })
    const judged = [night, week].map(name => coverageOf(rota).get(slot(name).id) as SlotCoverage)
    const [dqm, orm] = judged as [SlotCoverage, SlotCoverage]
    expect([statusWords(rota, dqm), statusWords(rota, orm), thinnestWords(rota, judged)]).toEqual([
      'thin, 1 of 1, only 6 could step in (Bo, Cy, Di, Ed and 2 more)',
      'thin, 2 of 2, no expert on it',
      '2 thin, at the thinnest no expert on it',
    ])
  })

  it('after a change is told by what becomes different', () => {
    expect(effectWords({ gapsClosed: 1, gapsOpened: 0, thinMade: 2, thinMended: 1 })).toEqual([
      '1 gap closed',
      '1 slot no longer thin',
      '2 slots become thin',
    ])
    expect(effectWords({ gapsClosed: 0, gapsOpened: 0, thinMade: 0, thinMended: 0 })).toEqual([])
  })
})
