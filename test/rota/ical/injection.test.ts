import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarOf } from '../../../rota/ical/calendar.ts'
import { suggestedFileName } from '../../../rota/ical/file-name.ts'
import { readBack } from '../../../rota/ical/read-back.ts'
import type { CalendarScope } from '../../../rota/ical/scope.ts'
import type { LocalDate } from '../../../rota/time.ts'
import { at, Chronicle } from './chronicle.ts'
import { hostileText } from './hostile-text.ts'

const fields = ['rota', 'code', 'role', 'person', 'institute', 'other', 'period'] as const
type Texts = Readonly<Record<(typeof fields)[number], string>>

/** A rota in which every text that reaches a calendar is the given one: a booked night, with a gap and a handover. */
function rotaSaying(texts: Texts) {
  const chronicle = new Chronicle(texts.rota)
  chronicle.edit('role', chronicle.role('DQM'), { code: texts.code, name: texts.role })
  chronicle.period(texts.period, 'physics', '2017-03-01', '2017-12-01')
  const person = chronicle.person(texts.person, texts.institute)
  const other = chronicle.person(texts.other)
  const night = chronicle.slot(texts.code, at('2017-03-25', '23:00'), at('2017-03-26', '07:00'))
  const morning = chronicle.slot(texts.code, at('2017-03-26', '07:00'), at('2017-03-26', '15:00'))
  chronicle.edit('slot', night, { override: { demand: { required: 2, experts: 0 }, reason: texts.other } })
  chronicle.book(night, person)
  chronicle.book(night, other, 1, 'shadow')
  chronicle.book(morning, other)
  const scopes: CalendarScope[] = [
    { kind: 'rota' },
    { kind: 'role', roleId: chronicle.role(texts.code) },
    { kind: 'person', personId: person },
    { kind: 'institute', institute: texts.institute },
    { kind: 'open' },
    {
      kind: 'call',
      range: { start: '2017-03-01' as LocalDate, end: '2017-04-01' as LocalDate },
      roleId: chronicle.role(texts.code),
      institute: texts.institute,
      subsystem: null,
    },
  ]
  return scopes.map(scope => ({
    ...calendarOf(chronicle.rota, chronicle.log, scope),
    fileName: suggestedFileName(chronicle.rota, scope),
  }))
}

const harmless = Object.fromEntries(fields.map(field => [field, 'x'])) as Texts
const hostile = fc.record(
  Object.fromEntries(fields.map(field => [field, hostileText])) as Record<keyof Texts, typeof hostileText>,
)

/** The names of all properties and components, in order. */
function skeleton(text: string): string[] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map(line => (/^(BEGIN|END):/.test(line) ? line : (/^[A-Z-]*/.exec(line)?.[0] ?? '')))
}

it('no text of a rota adds a line, leaves a control character or changes what another text says', () => {
  const expected = rotaSaying(harmless).map(({ text }) => skeleton(text))
  fc.assert(
    fc.property(hostile, texts => {
      const calendars = rotaSaying(texts)
      expect(calendars.map(({ text }) => skeleton(text))).toEqual(expected)
      for (const { text, events, fileName } of calendars) {
        expect(readBack(text, events)).toBeNull()
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[^\P{Cc}\t]|[\u2028\u2029]/u)
        expect(fileName).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,75}\.ics$/)
      }
    }),
    { numRuns: 100 },
  )
})
