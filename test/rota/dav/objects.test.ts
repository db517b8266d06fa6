import { expect, it } from 'vitest'
import { calendarObjects } from '../../../rota/dav/objects.ts'
import { readBack } from '../../../rota/ical/read-back.ts'
import { saysOf } from '../../../rota/ical/says.ts'
import { at, Chronicle } from '../ical/chronicle.ts'

/** Four DQM shifts in a row, all of Ada's. */
function shiftsInARow() {
  const chronicle = new Chronicle()
  const [ada, bo] = [chronicle.person('Ada Quill'), chronicle.person('Bo; "Berg", jr.')] as const
  const times = ['07:00', '15:00', '23:00'].map(time => at('2017-03-25', time))
  const starts = [...times, at('2017-03-26', '07:00')]
  const bookings = starts.map((start, index) => {
    const slot = chronicle.slot('DQM', start, starts[index + 1] ?? at('2017-03-26', '15:00'))
    return chronicle.book(slot, ada)
  })
  return { chronicle, bo, bookings }
}

it('each event is an object of its own, without METHOD, attendees and what describes a whole calendar', () => {
  const { rota, log } = shiftsInARow().chronicle
  const objects = calendarObjects(rota, log, { kind: 'rota' })
  expect(objects).toHaveLength(4)
  for (const { event, fileName, text } of objects) {
    expect(readBack(text, [event])).toBeNull()
    expect(text).not.toMatch(/^(METHOD|ATTENDEE|ORGANIZER|NAME|X-WR-|REFRESH-INTERVAL|COLOR)/m)
    expect(fileName).toMatch(/^[A-Za-z0-9.-]{1,120}\.ics$/)
  }
  expect(new Set(objects.map(({ fileName }) => fileName)).size).toBe(4)
})

it('somebody else on a shift makes a new sequence of it, and rewrites just the shifts that name who is before or after', () => {
  const { chronicle, bo, bookings } = shiftsInARow()
  const now = () => calendarObjects(chronicle.rota, chronicle.log, { kind: 'rota' })
  const before = now()
  chronicle.edit('booking', bookings[1] as string, { personId: bo })
  const after = now()
  expect(after.map(({ text }, index) => text !== before[index]?.text)).toEqual([true, true, true, false])
  const grown = after.map(({ event }, index) => event.sequence - (before[index]?.event.sequence ?? 0))
  expect(grown).toEqual([0, 1, 0, 0])
  expect(after.map(({ own }, index) => own !== before[index]?.own)).toEqual([false, true, false, false])
  expect(after.map(({ fileName }) => fileName)).toEqual(before.map(({ fileName }) => fileName))
})

it('what an event says does not depend on how a server writes it down', () => {
  const { rota, log } = shiftsInARow().chronicle
  const [text = '', other = ''] = calendarObjects(rota, log, { kind: 'rota' }).map(({ text }) => text)
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  const [from, to] = [lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT')]
  const turned = [...lines.slice(0, from), ...lines.slice(from, to).reverse(), ...lines.slice(to)].join('\n')
  expect(saysOf(turned.replace(/^PRODID.*$/m, 'PRODID:-//Other//EN'))).toBe(saysOf(text))
  expect(saysOf(other)).not.toBe(saysOf(text))
  expect(saysOf(text.replace('SUMMARY:DQM', 'SUMMARY:Tea'))).not.toBe(saysOf(text))
  expect(saysOf('<html>')).toBeNull()
})
