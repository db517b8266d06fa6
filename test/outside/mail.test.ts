import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emlOf } from '../../electron/mail/eml.ts'
import { calendarOfSeats } from '../../rota/ical/calendar.ts'
import { seatKey } from '../../rota/ical/seat.ts'
import { temporaryFolder } from '../support/rota-file.ts'
import { sampleRota } from '../support/sample.ts'
import { readWithIcalendar } from './readers.ts'
import { withTools } from './with-tools.ts'

const at = Date.UTC(2017, 5, 1, 12, 30)

function readMail(path: string): Record<string, unknown> & { attachments: { text: string }[] } {
  return JSON.parse(
    execFileSync('/usr/bin/python3', [join(import.meta.dirname, 'mail-reader.py'), path], { encoding: 'utf8' }),
  )
}

withTools(['icalendar'], "a mail about changed shifts, as Python's own reader finds it", () => {
  it.each([
    ['Ada Quill', 'Sample 2017: your shifts changed'],
    ['Zoë "Zo" Ångström; 日本 😀, jr. <y>', `Übung: ${'änderung '.repeat(30)}😀`],
    ['O\\Brien \u202E evil', '=?UTF-8?Q?not=20decoded?='],
    ['', ''],
  ])('to %j', (name, subject) => {
    const rota = sampleRota()
    const booking = [...rota.rows.booking.values()][0]
    if (!booking) throw new Error('the sample has no booking')
    const seats = new Set([seatKey(booking.slotId, booking.place, booking.seat)])
    const calendar = calendarOfSeats(rota, [{ revision: 1, at, rows: [] }], booking.personId, seats)
    const text = `Dear ${name},\n\n- DQM, 07:00–15:00 日本 😀\n.\n--=_watchbill_part--\nFrom here on\n`
    const folder = temporaryFolder()
    const [path, ics] = [join(folder, 'mail.eml'), join(folder, 'shifts.ics')]
    const to = { name, email: 'ada.quill@example.org' }
    writeFileSync(path, emlOf({ to, subject, text, at, calendar: { fileName: 'Shifts.ics', text: calendar.text } }))
    const read = readMail(path)
    expect(read).toEqual({
      defects: [],
      unsent: '1',
      to: [to],
      subject: subject.trim(),
      date: at / 1000,
      text: text.replaceAll('\n', '\r\n'),
      attachments: [
        { type: 'text/calendar', charset: 'utf-8', method: null, fileName: 'Shifts.ics', text: calendar.text },
      ],
    })
    writeFileSync(ics, read.attachments[0]?.text ?? '')
    expect(readWithIcalendar(ics)).toMatchObject({ errors: 0, events: [{ status: 'CONFIRMED' }] })
  })
})
