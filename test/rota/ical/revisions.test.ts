import { describe, expect, it } from 'vitest'
import { added, removed, replaced } from '../../../rota/change.ts'
import { calendarOf } from '../../../rota/ical/calendar.ts'
import { type LoggedChange, revisionsOf } from '../../../rota/ical/revisions.ts'
import type { CalendarScope } from '../../../rota/ical/scope.ts'
import { at, Chronicle } from './chronicle.ts'

function booked() {
  const chronicle = new Chronicle()
  const ada = chronicle.person('Ada Quill')
  const bo = chronicle.person('Bo Berg')
  const night = chronicle.slot('DQM', at('2017-07-14', '23:00'), at('2017-07-15', '07:00'))
  const morning = chronicle.slot('DQM', at('2017-07-15', '07:00'), at('2017-07-15', '15:00'))
  const booking = chronicle.book(night, ada)
  const created = lastStep(chronicle)
  chronicle.book(morning, bo)
  return { chronicle, ada, bo, night, morning, booking, created }
}

function lastStep({ log }: Chronicle): number {
  return ((log.at(-1)?.at ?? 0) / 1000 - 0.75) * 1000
}

/** UID, SEQUENCE, CREATED and DTSTAMP of each event, by summary. */
function marks({ rota, log }: Chronicle, scope: CalendarScope = { kind: 'rota' }) {
  return Object.fromEntries(
    calendarOf(rota, log, scope).events.map(({ uid, sequence, created, changed, summary }) => [
      summary,
      { uid, sequence, created, changed },
    ]),
  )
}

describe('an event', () => {
  it('begins with SEQUENCE 0, and was made and changed when it was booked', () => {
    const { chronicle, night, created } = booked()
    const uid = `${night}.shifter.1@${chronicle.rota.heading.id}.watchbill`
    expect(marks(chronicle)['DQM · Ada Quill']).toEqual({ uid, sequence: 0, created, changed: created })
  })

  it.each<[string, (given: ReturnType<typeof booked>) => number, string]>([
    [
      'its time',
      ({ chronicle, night }) => chronicle.edit('slot', night, { start: at('2017-07-14', '22:30') }),
      'Ada Quill',
    ],
    [
      'its end',
      ({ chronicle, night }) => chronicle.edit('slot', night, { end: at('2017-07-15', '06:30') }),
      'Ada Quill',
    ],
    ['the name', ({ chronicle, ada }) => chronicle.edit('person', ada, { name: 'Ada Quill-Berg' }), 'Ada Quill-Berg'],
    ['the institute', ({ chronicle, ada }) => chronicle.edit('person', ada, { institute: 'CERN' }), 'Ada Quill'],
    ['the person', ({ chronicle, booking, bo }) => chronicle.edit('booking', booking, { personId: bo }), 'Bo Berg'],
  ])('grows by 1 with a change of %s and keeps its UID; others stay untouched', (_, change, name) => {
    const given = booked()
    const { chronicle, night, morning, created } = given
    const before = calendarOf(chronicle.rota, chronicle.log, { kind: 'rota' }).events
    const changed = change(given)
    const after = calendarOf(chronicle.rota, chronicle.log, { kind: 'rota' }).events
    const [old, now] = [before, after].map(events => events.filter(({ uid }) => uid.startsWith(night))[0])
    expect(now).toMatchObject({ uid: old?.uid, sequence: 1, created, changed, summary: `DQM · ${name}` })
    const others = [before, after].map(events =>
      events.filter(({ uid }) => uid.startsWith(morning)).map(({ uid, sequence, changed }) => [uid, sequence, changed]),
    )
    expect(others[1]).toEqual(others[0])
  })

  it('grows by 1 with a change of the role, and so do all events of the role', () => {
    const { chronicle } = booked()
    chronicle.edit('role', chronicle.role('DQM'), { code: 'DQ' })
    chronicle.edit('role', chronicle.role('DQ'), { name: 'Data quality' })
    expect(Object.entries(marks(chronicle)).map(([summary, { sequence }]) => [summary, sequence])).toEqual([
      ['DQ · Ada Quill', 2],
      ['DQ · Bo Berg', 2],
    ])
  })

  it('does not grow with what it does not show', () => {
    const { chronicle, ada, booking, night, created } = booked()
    chronicle.edit('person', ada, { email: 'ada@example.org' })
    chronicle.edit('booking', booking, { reason: 'nobody else could' })
    chronicle.edit('role', chronicle.role('DQM'), { thinBelow: 1 })
    chronicle.edit('role', chronicle.role('DB'), { name: 'Databases' })
    chronicle.edit('slot', night, { override: { demand: { required: 2, experts: 0 }, reason: 'busy' } })
    chronicle.person('Cy Young')
    chronicle.book(night, chronicle.person('Di Ode'), 1, 'shadow')
    expect(marks(chronicle)['DQM · Ada Quill']).toMatchObject({ sequence: 0, created, changed: created })
  })

  it('grows when it goes and when it comes back, and its UID and its making stay', () => {
    const { chronicle, ada, booking, night, created } = booked()
    const { uid } = marks(chronicle)['DQM · Ada Quill'] ?? {}
    chronicle.remove('booking', booking)
    chronicle.edit('slot', night, { end: at('2017-07-15', '06:30') })
    chronicle.book(night, ada)
    expect(marks(chronicle)['DQM · Ada Quill']).toEqual({ uid, sequence: 2, created, changed: lastStep(chronicle) })
  })

  it('that is rebooked in one step changes once', () => {
    const { chronicle, bo, booking } = booked()
    const gone = chronicle.rota.get('booking', booking)
    chronicle.step(removed('booking', gone), added('booking', { ...gone, id: chronicle.newId(), personId: bo }))
    expect(calendarOf(chronicle.rota, chronicle.log, { kind: 'rota' }).events[0]).toMatchObject({
      summary: 'DQM · Bo Berg',
      sequence: 1,
      changed: lastStep(chronicle),
    })
  })

  it('of a swap keeps its UID, leaves the calendar of the one and appears in the other', () => {
    const { chronicle, ada, bo, booking } = booked()
    const calendarsOf = () =>
      [ada, bo].map(personId => Object.values(marks(chronicle, { kind: 'person', personId })).map(({ uid }) => uid))
    const [ofAda, ofBo] = calendarsOf()
    const mine = chronicle.rota.get('booking', booking)
    const theirs = [...chronicle.rota.rows.booking.values()].find(({ personId }) => personId === bo)
    if (!theirs) throw new Error('nobody to swap with')
    chronicle.step(
      replaced('booking', mine, { ...mine, personId: bo }),
      replaced('booking', theirs, { ...theirs, personId: ada }),
    )
    expect(calendarsOf()).toEqual([ofBo, ofAda])
    expect(Object.values(marks(chronicle)).map(({ sequence }) => sequence)).toEqual([1, 1])
  })

  it('moves with the person to another seat, and each seat has its own count', () => {
    const { chronicle, night, bo, booking } = booked()
    const second = chronicle.book(night, bo, 2)
    const [one, two] = [booking, second].map(id => chronicle.rota.get('booking', id))
    if (!one || !two) throw new Error('not booked')
    chronicle.step(replaced('booking', one, { ...one, seat: 2 }), replaced('booking', two, { ...two, seat: 1 }))
    const seats = calendarOf(chronicle.rota, chronicle.log, { kind: 'rota' }).events
    expect(seats.slice(0, 2).map(({ uid, summary, sequence }) => [uid.split('@')[0], summary, sequence])).toEqual([
      [`${night}.shifter.1`, 'DQM · Bo Berg', 1],
      [`${night}.shifter.2`, 'DQM · Ada Quill', 1],
    ])
  })

  it('that was there before the history begins dates from its first step', () => {
    const { chronicle, ada } = booked()
    const changed = chronicle.edit('person', ada, { name: 'Ada B. Quill' })
    const late = chronicle.log.slice(-2)
    const begun = Math.floor((late[0]?.at ?? 0) / 1000) * 1000
    const { events } = calendarOf(chronicle.rota, late, { kind: 'person', personId: ada })
    expect(events[0]).toMatchObject({ sequence: 1, created: begun, changed })
    const none = calendarOf(chronicle.rota, [], { kind: 'person', personId: ada })
    expect(none.events[0]).toMatchObject({ sequence: 0, created: 0, changed: 0 })
  })

  it('reads the history, and leaves it and the rota as they are', () => {
    const { chronicle } = booked()
    const [log, rows] = [structuredClone(chronicle.log), structuredClone(chronicle.rota.rows)]
    marks(chronicle)
    expect([chronicle.log, chronicle.rota.rows]).toEqual([log, rows])
  })
})

describe('an open place', () => {
  it('counts from when its slot came, also through who came and went, and with its own demand', () => {
    const chronicle = new Chronicle()
    chronicle.period('Physics', 'physics', '2017-06-01', '2017-08-01')
    const ada = chronicle.person('Ada Quill')
    const night = chronicle.slot('DQM', at('2017-07-14', '23:00'), at('2017-07-15', '07:00'))
    const created = lastStep(chronicle)
    const open = () => marks(chronicle, { kind: 'open' })['OPEN DQM']
    const uid = `${night}.shifter.1@${chronicle.rota.heading.id}.watchbill`
    expect(open()).toEqual({ uid, sequence: 0, created, changed: created })
    const booking = chronicle.book(night, ada)
    expect(open()).toBeUndefined()
    const changed = chronicle.remove('booking', booking)
    expect(open()).toEqual({ uid, sequence: 2, created, changed })
    const demanded = chronicle.edit('slot', night, { override: { demand: { required: 1, experts: 1 }, reason: 'new' } })
    expect(open()).toEqual({ uid, sequence: 3, created, changed: demanded })
  })
})

describe('a long history', () => {
  it('of two thousand steps is read in a moment', () => {
    const { chronicle, night, booking } = booked()
    const row = chronicle.rota.get('booking', booking)
    const slot = chronicle.rota.get('slot', night)
    const log: LoggedChange[] = [...chronicle.log]
    for (let step = 0; step < 1000; step++) {
      const rows = [removed('booking', row)]
      log.push(
        { revision: log.length + 1, at: 0, rows },
        { revision: log.length + 2, at: 0, rows: [added('booking', row)] },
      )
    }
    const seats = [{ slot, place: 'shifter' as const, seat: 1, booking: row }]
    expect(revisionsOf(chronicle.rota, log, seats, 'hidden').get(`${night}.shifter.1`)?.sequence).toBe(2000)
  })
})
