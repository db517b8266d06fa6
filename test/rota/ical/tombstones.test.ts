import { describe, expect, it } from 'vitest'
import { removed, replaced } from '../../../rota/change.ts'
import { calendarOf } from '../../../rota/ical/calendar.ts'
import { readBack } from '../../../rota/ical/read-back.ts'
import type { CalendarScope } from '../../../rota/ical/scope.ts'
import { at, Chronicle } from './chronicle.ts'

/** Ada on a night, Bo on the morning after. */
function booked() {
  const chronicle = new Chronicle()
  const ada = chronicle.person('Ada Quill')
  const bo = chronicle.person('Bo Berg', 'DELHI')
  const night = chronicle.slot('DQM', at('2017-07-14', '23:00'), at('2017-07-15', '07:00'))
  const morning = chronicle.slot('DQM', at('2017-07-15', '07:00'), at('2017-07-15', '15:00'))
  const mine = chronicle.book(night, ada)
  const theirs = chronicle.book(morning, bo)
  return { chronicle, ada, bo, night, morning, mine, theirs }
}

/** What a file says of each seat: status, SEQUENCE and summary, by slot and seat. */
function told({ rota, log }: Chronicle, scope: CalendarScope, tombstones = true) {
  const { text, events } = calendarOf(rota, log, scope, { tombstones })
  expect(readBack(text, events)).toBeNull()
  return Object.fromEntries(
    events.map(({ uid, status, sequence, summary }) => [uid.split('.')[0], `${status} ${sequence} ${summary}`]),
  )
}

const whole = { kind: 'rota' } as const

describe('a booking that no longer is', () => {
  it('stays in a file as cancelled, one change later, as it was; a subscription leaves it out', () => {
    const { chronicle, ada, mine, night, morning } = booked()
    const gone = chronicle.remove('booking', mine)
    const rest = { [morning]: 'CONFIRMED 0 DQM · Bo Berg' }
    const expected = { [night]: 'CANCELLED 1 CANCELLED DQM · Ada Quill', ...rest }
    expect(told(chronicle, whole)).toEqual(expected)
    expect(told(chronicle, { kind: 'role', roleId: chronicle.role('DQM') })).toEqual(expected)
    expect(told(chronicle, { kind: 'institute', institute: 'KIT' })).toEqual({ [night]: expected[night] })
    expect(told(chronicle, { kind: 'person', personId: ada })).toEqual({ [night]: expected[night] })
    expect(told(chronicle, { kind: 'role', roleId: chronicle.role('DB') })).toEqual({})
    expect(told(chronicle, { kind: 'open' })).toEqual({})
    expect(told(chronicle, whole, false)).toEqual(rest)
    const [tombstone] = calendarOf(chronicle.rota, chronicle.log, whole, { tombstones: true, attendees: true }).events
    expect(tombstone).toMatchObject({
      start: at('2017-07-14', '23:00'),
      end: at('2017-07-15', '07:00'),
      changed: gone,
      description: 'DQM shifter\nCMS 2017',
      categories: ['DQM', 'KIT'],
      busy: false,
      attendee: null,
      alarm: null,
    })
  })

  it('is an event again under its UID when somebody takes the place, and the whole rota has no tombstone', () => {
    const { chronicle, bo, mine, night } = booked()
    chronicle.remove('booking', mine)
    chronicle.book(night, bo)
    expect(told(chronicle, whole)[night]).toBe('CONFIRMED 2 DQM · Bo Berg')
  })

  it('goes with its slot, and its role and its person may go too', () => {
    const { chronicle, ada, mine, night } = booked()
    const rows = [...chronicle.rota.rows.qualification.values()].filter(({ personId }) => personId === ada)
    chronicle.step(
      removed('booking', chronicle.rota.get('booking', mine)),
      removed('slot', chronicle.rota.get('slot', night)),
      ...rows.map(row => removed('qualification', row)),
      removed('person', chronicle.rota.get('person', ada)),
    )
    chronicle.slot('DQM', at('2017-07-14', '20:00'), at('2017-07-15', '07:00'))
    expect(told(chronicle, whole)[night]).toBe('CANCELLED 1 CANCELLED DQM · Ada Quill')
  })

  it('is forgotten where the rota has no slots any more', () => {
    const { chronicle, mine } = booked()
    chronicle.remove('booking', mine)
    for (const slot of chronicle.rota.rows.slot.values()) {
      const bookings = [...chronicle.rota.rows.booking.values()].filter(({ slotId }) => slotId === slot.id)
      chronicle.step(...bookings.map(row => removed('booking', row)), removed('slot', slot))
    }
    expect(told(chronicle, whole)).toEqual({})
    chronicle.slot('DQM', at('2019-01-01', '07:00'), at('2019-01-01', '15:00'))
    expect(told(chronicle, whole)).toEqual({})
  })
})

describe('a swap', () => {
  it('leaves a tombstone with each, and brings each the event of the other; the whole rota has none', () => {
    const { chronicle, ada, bo, mine, theirs, night, morning } = booked()
    const [one, two] = [chronicle.rota.get('booking', mine), chronicle.rota.get('booking', theirs)]
    chronicle.step(
      replaced('booking', one, { ...one, personId: bo }),
      replaced('booking', two, { ...two, personId: ada }),
    )
    expect(told(chronicle, { kind: 'person', personId: ada })).toEqual({
      [night]: 'CANCELLED 1 CANCELLED DQM · Ada Quill',
      [morning]: 'CONFIRMED 1 DQM · Ada Quill',
    })
    expect(told(chronicle, { kind: 'person', personId: bo })).toEqual({
      [night]: 'CONFIRMED 1 DQM · Bo Berg',
      [morning]: 'CANCELLED 1 CANCELLED DQM · Bo Berg',
    })
    expect(Object.values(told(chronicle, whole))).toEqual(['CONFIRMED 1 DQM · Bo Berg', 'CONFIRMED 1 DQM · Ada Quill'])
  })

  it('that is taken back makes the events of before, two changes later', () => {
    const { chronicle, ada, bo, mine, night } = booked()
    chronicle.edit('booking', mine, { personId: bo })
    chronicle.edit('booking', mine, { personId: ada })
    expect(told(chronicle, { kind: 'person', personId: ada })).toEqual({ [night]: 'CONFIRMED 2 DQM · Ada Quill' })
    expect(told(chronicle, { kind: 'person', personId: bo })[night]).toBe('CANCELLED 2 CANCELLED DQM · Bo Berg')
  })

  it('leaves a tombstone that does not change with what the other does then', () => {
    const { chronicle, ada, bo, mine } = booked()
    chronicle.edit('booking', mine, { personId: bo })
    const of = () =>
      calendarOf(chronicle.rota, chronicle.log, { kind: 'person', personId: ada }, { tombstones: true }).text
    const before = of()
    chronicle.edit('person', bo, { name: 'Bo Berg-Quill' })
    expect(of()).toBe(before)
  })
})

describe('somebody who moves to another institute', () => {
  it('takes their bookings from the calendar of the one to that of the other, and back', () => {
    const { chronicle, ada, night, morning } = booked()
    chronicle.edit('person', ada, { institute: 'DELHI' })
    expect(told(chronicle, { kind: 'institute', institute: 'KIT' })).toEqual({
      [night]: 'CANCELLED 1 CANCELLED DQM · Ada Quill',
    })
    expect(told(chronicle, { kind: 'institute', institute: 'DELHI' })).toEqual({
      [night]: 'CONFIRMED 1 DQM · Ada Quill',
      [morning]: 'CONFIRMED 0 DQM · Bo Berg',
    })
    chronicle.edit('person', ada, { institute: 'KIT' })
    expect(told(chronicle, { kind: 'institute', institute: 'KIT' })).toEqual({
      [night]: 'CONFIRMED 2 DQM · Ada Quill',
    })
  })
})
