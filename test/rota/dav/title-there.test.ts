import fc from 'fast-check'
import { expect, it } from 'vitest'
import { titleThere } from '../../../rota/dav/title-there.ts'

const zone = 'Europe/Zurich'
const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')

it.each([
  [['SUMMARY:Tea\\, with DQM', 'DTSTART:20170314T060000Z'], 'Tea, with DQM', '2017-03-14T06:00Z'],
  [['SUMMARY:Tea', 'DTSTART;TZID=Europe/Zurich:20170314T070000'], 'Tea', '2017-03-14T06:00Z'],
  [['SUMMARY:Tea', 'DTSTART:20170314T070000'], 'Tea', '2017-03-14T06:00Z'],
  [['SUMMARY:Tea', 'DTSTART;VALUE=DATE:20170314'], 'Tea', '2017-03-13T23:00Z'],
  [['SUMMARY:Tea', 'DTSTART:20170314T060000Z', 'RRULE:FREQ=DAILY'], 'Tea', '2017-03-14T06:00Z'],
  [['SUMMARY:Tea', 'DTSTART;TZID=Nowhere:20170314T070000'], 'Tea', null],
])('what somebody else wrote is read: %j', (lines, summary, start) => {
  expect(titleThere(calendar(...lines), zone)).toEqual({ summary, start: start && Date.parse(start) })
})

it.each([
  [calendar('DTSTART:20170314T060000Z')],
  [calendar('SUMMARY:Tea')],
  [calendar('SUMMARY:Tea', 'DTSTART:soon')],
  ['BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:Tea\r\nEND:VTODO\r\nEND:VCALENDAR\r\n'],
  ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Tea\r\nDTSTART:20170314T060000Z\r\n'],
  ['theirs'],
  [''],
])('what is no event with a title and a start has none: %j', text => {
  expect(titleThere(text, zone)).toBeNull()
})

it('whatever year or zone it names, reading it ends in a title or in none', () => {
  const years = fc.integer({ min: 0, max: 9999 }).map(year => String(year).padStart(4, '0'))
  const zones = fc.constantFrom('', ';TZID=Europe/Zurich', ';TZID=Nowhere', ';VALUE=DATE')
  fc.assert(
    fc.property(years, zones, fc.constantFrom('', 'T235959', 'T000000Z'), (year, named, time) => {
      const found = titleThere(calendar('SUMMARY:Tea', `DTSTART${named}:${year}0314${time}`), zone)
      expect(found === null || found.start === null || Number.isInteger(found.start)).toBe(true)
    }),
  )
})
