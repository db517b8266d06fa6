import { describe, expect, it } from 'vitest'
import { bookingsAgainst, planAvailability } from '../../../rota/availability/plan.ts'
import { readAvailability } from '../../../rota/availability/read.ts'
import {
  type CalendarTaking,
  decideNoCalendar,
  decideTaking,
  rangeOfInterest,
} from '../../../rota/availability/take.ts'
import { type CalendarChoices, type CalendarSource, defaultChoices } from '../../../rota/calendar-source.ts'
import { apply, inverse } from '../../../rota/change.ts'
import type { Rota } from '../../../rota/rota.ts'
import type { Instant } from '../../../rota/time.ts'
import { done } from '../../support/decisions.ts'
import { instant } from '../../support/records.ts'
import { scene } from '../../support/scene.ts'

const choices: CalendarChoices = { ...defaultChoices, zone: 'Europe/Zurich' }
const now = instant('2017-01-20T12:00Z')

const set = scene({
  people: { Mara: { levels: { DQM: 'qualified' }, absent: [['2017-08-01', '2017-08-08']] }, Ben: {} },
  slots: ['DQM 2017-03-02 07:00', 'DQM 2017-07-14 07:00'],
  bookings: [['Mara', 'DQM 2017-03-02 07:00']],
})

const holiday = ['UID:holiday', 'DTSTART;VALUE=DATE:20170710', 'DTEND;VALUE=DATE:20170722', 'SUMMARY:Sea']
const course = ['UID:course', 'DTSTART:20170302T090000Z', 'DTEND:20170302T150000Z', 'SUMMARY:Course']
const meeting = ['UID:meeting', 'DTSTART:20170303T090000Z', 'DTEND:20170303T100000Z']
const visit = ['UID:visit', 'DTSTART:20170405T090000Z', 'DTEND:20170405T150000Z', 'STATUS:TENTATIVE']
const known = ['UID:known', 'DTSTART;VALUE=DATE:20170802', 'DTEND;VALUE=DATE:20170804']
const all = [holiday, course, meeting, visit, known]

function component(lines: readonly string[]): string {
  const name = lines.some(line => line.startsWith('FREEBUSY')) ? 'VFREEBUSY' : 'VEVENT'
  return `BEGIN:${name}\n${lines.join('\n')}\nEND:${name}\n`
}

function taking(rota: Rota, events: readonly string[][], over: Partial<CalendarTaking> = {}): CalendarTaking {
  const range = rangeOfInterest(rota)
  if (!range) throw new Error('no slots')
  const text = `BEGIN:VCALENDAR\n${events.map(component).join('')}END:VCALENDAR\n`
  const { zone, titles, zones } = over.choices ?? choices
  const reading = readAvailability(text, { range, zone, titles, zones, addresses: [] }, { digest: uid => uid })
  if (!reading.ok) throw new Error(reading.trouble)
  const taken: CalendarTaking = {
    sourceId: null,
    personId: set.personId('Mara'),
    name: 'mara.ics',
    kind: 'file',
    choices,
    availability: reading.value,
    range,
    ticked: [],
    ...over,
  }
  return {
    ...taken,
    ticked:
      over.ticked ??
      linesOf(rota, taken)
        .filter(({ left }) => left === null)
        .map(({ key }) => key),
  }
}

function linesOf(rota: Rota, { availability, range, ...terms }: CalendarTaking, at = now) {
  const leftOut = terms.sourceId ? rota.get('calendarSource', terms.sourceId).leftOut : []
  return planAvailability(rota, { ...terms, leftOut }, availability, range, at)
}

const take = (rota: Rota, ...takings: CalendarTaking[]) =>
  decideTaking(
    rota,
    takings.map(taking => ({ ...taking, id: taking.sourceId ?? set.newId() })),
    now,
    set.newId,
  )

function taken(rota: Rota) {
  const ofCalendar = ({ eventKey }: { eventKey: string | null }) => eventKey !== null
  return [...rota.rows.absence.values(), ...rota.rows.wish.values()]
    .filter(ofCalendar)
    .map(({ eventKey, start, end }) => `${eventKey}: ${start} ${end}`)
    .sort()
}

function onlySource(rota: Rota): CalendarSource {
  const [source] = rota.rows.calendarSource.values()
  if (!source) throw new Error('no calendar')
  return source
}

describe('a calendar that is taken for the first time', () => {
  it('proposes whole days and long events; says why not the others', () => {
    const lines = linesOf(set.rota, taking(set.rota, all))
    expect(lines.map(({ key, table, left, state }) => [key, table, left, state])).toEqual([
      ['course', 'absence', null, 'new'],
      ['meeting', 'absence', 'short', 'new'],
      ['visit', 'wish', null, 'new'],
      ['holiday', 'absence', null, 'new'],
      ['known', 'absence', 'known', 'new'],
    ])
  })

  it('leaves whole days and tentative events alone if told so', () => {
    const strict = { ...choices, wholeDays: false, tentative: 'leave' as const, leastHours: 0 }
    const lines = linesOf(set.rota, taking(set.rota, all, { choices: strict }))
    expect(lines.map(({ key, left }) => [key, left])).toEqual([
      ['course', null],
      ['meeting', null],
      ['visit', 'tentative'],
      ['holiday', 'whole-day'],
      ['known', 'whole-day'],
    ])
  })

  it('names the bookings that it would put in conflict', () => {
    const lines = linesOf(set.rota, taking(set.rota, all))
    expect(lines.map(line => [line.key, bookingsAgainst(set.rota, line).length]).filter(([, n]) => n)).toEqual([
      ['course', 1],
    ])
  })

  it('becomes absences and wishes of its dates, without titles, in one change that is undone whole', () => {
    const decision = take(set.rota, taking(set.rota, all))
    const after = done(set.rota, decision)
    expect(taken(after)).toEqual([
      'course: 2017-03-02 2017-03-03',
      'holiday: 2017-07-10 2017-07-22',
      'visit: 2017-04-05 2017-04-06',
    ])
    expect([...after.rows.absence.values()].filter(({ sourceId }) => sourceId).map(({ reason }) => reason)).toEqual([
      '',
      '',
    ])
    expect([...after.rows.wish.values()].map(({ wish }) => wish)).toEqual(['unwanted'])
    expect(onlySource(after)).toMatchObject({ name: 'mara.ics', kind: 'file', leftOut: [], taken: now })
    if (!decision.ok) throw new Error('refused')
    expect(decision.change.label).toBe('Mara: 3 new in calendar mara.ics')
    const undone = apply(after, inverse(decision.change))
    expect(undone.ok && [...undone.rota.rows.absence.keys()]).toEqual([...set.rota.rows.absence.keys()])
    expect(undone.ok && undone.rota.rows.calendarSource.size).toBe(0)
  })

  it('keeps titles as reasons where the person agreed', () => {
    const after = done(set.rota, take(set.rota, taking(set.rota, [holiday], { choices: { ...choices, titles: true } })))
    expect([...after.rows.absence.values()].map(({ reason }) => reason)).toContain('Sea')
  })
})

describe('a calendar that is refreshed', () => {
  const first = done(set.rota, take(set.rota, taking(set.rota, all)))
  const again = (events: readonly string[][], over: Partial<CalendarTaking> = {}) =>
    taking(first, events, { sourceId: onlySource(first).id, ...over })

  it('that says the same changes nothing', () => {
    expect(linesOf(first, again(all)).filter(({ state }) => state === 'same')).toHaveLength(3)
    expect(take(first, again(all))).toMatchObject({ ok: true, change: { rows: [] } })
  })

  it('finds what is new, changed and gone, and touches nothing that was entered by hand', () => {
    const later = ['UID:holiday', 'DTSTART;VALUE=DATE:20170711', 'DTEND;VALUE=DATE:20170724']
    const move = ['UID:move', 'DTSTART;VALUE=DATE:20170901']
    const certain = [...visit.slice(0, 3), 'STATUS:CONFIRMED']
    const decision = take(first, again([later, move, certain]))
    const after = done(first, decision)
    expect(taken(after)).toEqual([
      'holiday: 2017-07-11 2017-07-24',
      'move: 2017-09-01 2017-09-02',
      'visit: 2017-04-05 2017-04-06',
    ])
    expect(after.rows.wish.size).toBe(0)
    expect([...after.rows.absence.values()].filter(({ sourceId }) => sourceId === null)).toEqual([
      ...set.rota.rows.absence.values(),
    ])
    expect(decision.ok && decision.change.label).toBe('Mara: 1 new, 2 changed, 1 gone in calendar mara.ics')
  })

  it('leaves what came of an event alone that is there but cannot be read', () => {
    const broken = ['UID:holiday', 'DTSTART;VALUE=DATE:20170740']
    const elsewhere = ['UID:course', 'DTSTART;TZID=Nowhere:20170302T090000', 'DURATION:PT6H']
    expect(linesOf(first, again([broken, elsewhere, visit])).map(({ key, state }) => [key, state])).toEqual([
      ['visit', 'same'],
    ])
  })

  it('leaves what lies outside of the years that were read alone', () => {
    const early = { start: instant('2017-01-01T00:00Z'), end: instant('2017-02-01T00:00Z') }
    expect(linesOf(first, { ...again([]), range: early })).toEqual([])
  })

  it('does not propose again what was left out by hand, and forgets that if it is ticked', () => {
    const without = done(set.rota, take(set.rota, taking(set.rota, [holiday], { ticked: [] })))
    const { id, leftOut } = onlySource(without)
    expect(leftOut).toEqual(['holiday'])
    const next = taking(without, [holiday], { sourceId: id })
    expect(linesOf(without, next).map(({ left }) => left)).toEqual(['left-out'])
    const including = done(without, take(without, { ...next, ticked: ['holiday'] }))
    expect(taken(including)).toEqual(['holiday: 2017-07-10 2017-07-22'])
    expect(onlySource(including).leftOut).toEqual([])
  })

  it('that is let go leaves what it brought, as if it was entered by hand', () => {
    const after = done(first, decideNoCalendar(first, onlySource(first).id))
    expect(taken(after)).toEqual([])
    expect(after.rows.absence.size).toBe(first.rows.absence.size)
    expect(after.rows.calendarSource.size).toBe(0)
  })
})

describe('what ended before today', () => {
  const spring = instant('2017-04-05T12:00Z')
  const lefts = (rota: Rota, taking: CalendarTaking, at: Instant) =>
    linesOf(rota, taking, at).map(({ key, state, left }) => [key, state, left])

  it('is not proposed, and not held to be left out either; what is still going on is proposed', () => {
    const first = taking(set.rota, all)
    expect(lefts(set.rota, first, spring)).toEqual([
      ['course', 'new', 'past'],
      ['meeting', 'new', 'short'],
      ['visit', 'new', null],
      ['holiday', 'new', null],
      ['known', 'new', 'known'],
    ])
    const ticked = ['visit', 'holiday']
    const decision = decideTaking(set.rota, [{ ...first, ticked, id: set.newId() }], spring, set.newId)
    const after = done(set.rota, decision)
    const { id, leftOut } = onlySource(after)
    expect(leftOut).toEqual([])
    const later = instant('2017-08-01T12:00Z')
    expect(
      lefts(after, taking(after, [holiday.with(2, 'DTEND;VALUE=DATE:20170720')], { sourceId: id }), later),
    ).toEqual([
      ['visit', 'gone', 'past'],
      ['holiday', 'changed', 'past'],
    ])
    expect(lefts(after, taking(after, [visit, holiday], { sourceId: id }), later).map(([, state]) => state)).toEqual([
      'same',
      'same',
    ])
  })

  it('is proposed in a rota whose years are over', () => {
    expect(lefts(set.rota, taking(set.rota, [course]), instant('2018-01-01T00:00Z'))).toEqual([['course', 'new', null]])
  })

  it('can be taken all the same', () => {
    const first = taking(set.rota, [course], { ticked: ['course'] })
    const decision = decideTaking(set.rota, [{ ...first, id: set.newId() }], spring, set.newId)
    expect(taken(done(set.rota, decision))).toEqual(['course: 2017-03-02 2017-03-03'])
  })
})

describe('free/busy times that are refreshed', () => {
  const published = (from: string, ...stretches: string[]) => [
    `UID:${from}`,
    `DTSTART:${from}`,
    'DTEND:20170901T000000Z',
    `FREEBUSY:${stretches.join(',')}`,
  ]
  const [away, trip] = ['20170710T060000Z/20170721T160000Z', '20170302T060000Z/20170304T160000Z']
  const first = done(set.rota, take(set.rota, taking(set.rota, [published('20170120T000000Z', away, trip)])))
  const states = (...lines: string[]) =>
    linesOf(first, taking(first, [lines], { sourceId: onlySource(first).id })).map(
      ({ state, start, end }) => `${state} ${start} ${end}`,
    )

  it('are recognised, whatever UID they have now; what has changed or is gone is found', () => {
    expect(states(...published('20170121T000000Z', away, trip))).toEqual([
      'same 2017-03-02 2017-03-05',
      'same 2017-07-10 2017-07-22',
    ])
    expect(states(...published('20170121T000000Z', away.replace('0710', '0712')))).toEqual([
      'gone 2017-03-02 2017-03-05',
      'changed 2017-07-12 2017-07-22',
    ])
  })

  it('say nothing of what lies before they begin, nor of when that began', () => {
    expect(states(...published('20170715T000000Z', away.replace('20170710T06', '20170715T00')))).toEqual([
      'same 2017-07-10 2017-07-22',
    ])
  })

  it('of which one cannot be read leave all that came of them', () => {
    expect(states(...published('20170121T000000Z', away, 'soon'))).toEqual(['same 2017-07-10 2017-07-22'])
  })
})

it('the calendars of several people are taken as one change', () => {
  const rota = set.rota
  const decision = take(
    rota,
    taking(rota, [holiday]),
    taking(rota, [visit], { personId: set.personId('Ben'), name: 'ben.ics' }),
  )
  expect(decision.ok && decision.change.label).toBe('Mara: 1 new in calendar mara.ics, and 1 other calendar')
  const after = done(rota, decision)
  expect(taken(after)).toEqual(['holiday: 2017-07-10 2017-07-22', 'visit: 2017-04-05 2017-04-06'])
  expect(after.rows.calendarSource.size).toBe(2)
})

it('a person, or a calendar, that is no longer there is not found', () => {
  const own = taking(set.rota, all)
  expect(take(set.rota, { ...own, personId: set.newId() })).toMatchObject({ failure: { what: 'person' } })
  expect(take(set.rota, { ...own, sourceId: set.newId() })).toMatchObject({ failure: { what: 'calendarSource' } })
})
